/// The title of a show, to be found at either end of the titles of its episodes.
struct ShowTitle {
    /// The title as written.
    let text: String
    private let scalars: [Unicode.Scalar]

    /// The title of a show.
    init(_ text: String) {
        self.text = text
        scalars = ShowTitle.folded(text)
    }

    /// Whether another title begins or ends with it, in any case, set off by punctuation; not titles of under 4 letters.
    func isRepeated(in title: String) -> Bool {
        // A byte-wise shorter text cannot hold it but for a handful of letters that grow when they change case.
        guard scalars.count >= 4, title.utf8.count >= scalars.count else { return false }
        let whole = ShowTitle.folded(title)
        return isAtEnd(of: whole[...]) || isAtEnd(of: ShowTitle.withoutBrackets(whole))
    }

    private func isAtEnd(of title: ArraySlice<Unicode.Scalar>) -> Bool {
        if title.starts(with: scalars), ShowTitle.isSetOff(title.dropFirst(scalars.count)) { return true }
        guard title.suffix(scalars.count).elementsEqual(scalars) else { return false }
        return ShowTitle.isSetOff(title.dropLast(scalars.count).reversed())
    }

    private static func withoutBrackets(_ title: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        let inner = title.drop(while: brackets.contains)
        return inner.prefix((inner.lastIndex { !brackets.contains($0) } ?? inner.startIndex - 1) - inner.startIndex + 1)
    }

    /// Whether what follows, or comes before, is nothing, a sign that parts, or a dash or slash after a space.
    private static func isSetOff(_ rest: some Collection<Unicode.Scalar>) -> Bool {
        guard let first = rest.first else { return true }
        if partingSigns.contains(first) { return true }
        guard first.properties.isWhitespace, let sign = rest.first(where: { !$0.properties.isWhitespace }) else {
            return false
        }
        return partingSigns.contains(sign) || spacedSigns.contains(sign)
    }

    private static let partingSigns = Set<Unicode.Scalar>(":|–—•·#()[],~»«：｜".unicodeScalars)
    private static let brackets = Set<Unicode.Scalar>("()[]«»\"“”„".unicodeScalars)
    private static let spacedSigns = Set<Unicode.Scalar>("-/".unicodeScalars)

    private static func folded(_ text: String) -> [Unicode.Scalar] { Array(text.lowercased().unicodeScalars) }
}
