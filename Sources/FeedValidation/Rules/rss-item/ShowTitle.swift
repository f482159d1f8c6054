/// The title of a show, to be found at either end of the titles of its episodes.
struct ShowTitle {
    /// The title as written.
    let text: String
    // The title, and what stands before its first sign that parts, as in `The Hive - All about bees`.
    private let names: [[Unicode.Scalar]]

    /// The title of a show.
    init(_ text: String) {
        self.text = text
        let whole = ShowTitle.folded(text)
        let head = ShowTitle.head(of: whole)
        names = [whole, head].filter { $0.count >= 4 }
    }

    /// Whether another title begins or ends with it, in any case, set off by signs; not where it has under 4 letters.
    func isRepeated(in title: String) -> Bool {
        guard let shortest = names.map(\.count).min(), title.utf8.count >= shortest else { return false }
        let whole = ShowTitle.folded(title)
        return names.contains { name in
            ShowTitle.isName(name, atEndOf: whole[...])
                || ShowTitle.isName(name, atEndOf: ShowTitle.withoutBrackets(whole))
        }
    }

    private static func isName(_ name: [Unicode.Scalar], atEndOf title: ArraySlice<Unicode.Scalar>) -> Bool {
        if title.starts(with: name), isSetOff(title.dropFirst(name.count)) { return true }
        guard title.suffix(name.count).elementsEqual(name) else { return false }
        return isSetOff(title.dropLast(name.count).reversed())
    }

    private static func head(of title: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let sign = title.indices.first { index in
            partingSigns.contains(title[index])
                || spacedSigns.contains(title[index]) && index > 0 && title[index - 1].properties.isWhitespace
        }
        let head = title[..<(sign ?? 0)]
        return Array(head.prefix((head.lastIndex { !$0.properties.isWhitespace } ?? -1) + 1))
    }

    private static func withoutBrackets(_ title: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        let inner = title.drop(while: brackets.contains)
        guard let last = inner.lastIndex(where: { !brackets.contains($0) }) else { return [] }
        return inner[...last]
    }

    /// Whether what follows, or comes before, is nothing, a sign that parts, or after a space a dash, slash or number.
    private static func isSetOff(_ rest: some Collection<Unicode.Scalar>) -> Bool {
        guard let first = rest.first else { return true }
        if partingSigns.contains(first) { return true }
        guard first.properties.isWhitespace, let sign = rest.first(where: { !$0.properties.isWhitespace }) else {
            return false
        }
        return partingSigns.contains(sign) || spacedSigns.contains(sign)
            || !rest.contains { $0.properties.isAlphabetic }
    }

    private static let partingSigns = Set<Unicode.Scalar>(":|–—•·#()[],~»«：｜".unicodeScalars)
    private static let brackets = Set<Unicode.Scalar>("()[]«»\"“”„".unicodeScalars)
    private static let spacedSigns = Set<Unicode.Scalar>("-/".unicodeScalars)

    private static func folded(_ text: String) -> [Unicode.Scalar] { Array(text.lowercased().unicodeScalars) }
}
