extension String {
    /// The text in single quotes for a message: on one line, and cut after some 80 characters.
    var quoted: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(80) {
            scalars.append(scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : scalar)
        }
        let isCut = unicodeScalars.dropFirst(80).first != nil
        return "'\(String(scalars))\(isCut ? "…" : "")'"
    }
}
