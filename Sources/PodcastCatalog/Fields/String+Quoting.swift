import FeedValues

extension String {
    /// The text as a message quotes it: at most 60 scalars, in one line.
    var shortened: String {
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalars.count == 60 { return String(scalars) + "…" }
            scalars.append(scalar.isUnfitForText || scalar == "\n" || scalar == "\r" ? " " : scalar)
        }
        return String(scalars)
    }
}
