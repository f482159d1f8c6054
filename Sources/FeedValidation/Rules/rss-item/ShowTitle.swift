import FeedValues

/// The title of a show, to be found at either end of the titles of its episodes.
struct ShowTitle {
    /// The title as written.
    let text: String
    // The title, and what stands before its first sign that parts, as in `The Hive - All about bees`.
    private let names: [[Unicode.Scalar]]
    // Of each its first and last letter but for brackets; none where a name is nothing else.
    private let ends: [(first: Unicode.Scalar, last: Unicode.Scalar)]

    /// The title of a show.
    init(_ text: String) {
        self.text = text
        let whole = ShowTitle.folded(text)
        let head = ShowTitle.head(of: whole)
        names = [whole, head].filter { $0.count >= 4 }
        ends = names.compactMap { name in
            let bare = ShowTitle.withoutBrackets(name)
            return bare.first.flatMap { first in bare.last.map { (first, $0) } }
        }
    }

    /// Whether another title begins or ends with it, in any case, set off by signs; not where it has under 4 letters.
    func isRepeated(in title: String) -> Bool { isRepeated(in: Array(title.utf8)[...]) }

    /// The same for a title as bytes of UTF-8.
    func isRepeated(in title: ArraySlice<UInt8>) -> Bool {
        guard mayBeRepeated(in: title) else { return false }
        let whole = ShowTitle.folded(String(decoding: title, as: UTF8.self))
        return names.contains { name in
            ShowTitle.isName(name, atEndOf: whole[...])
                || ShowTitle.isName(name, atEndOf: ShowTitle.withoutBrackets(whole))
        }
    }

    // Nearly all titles end otherwise, and to fold them would take many times as long as to see that.
    private func mayBeRepeated(in title: ArraySlice<UInt8>) -> Bool {
        guard !names.isEmpty else { return false }
        guard ends.count == names.count, title.allSatisfy({ $0 < 0x80 }),
            let first = title.first(where: { !ShowTitle.asciiBrackets.contains($0) }),
            let last = title.last(where: { !ShowTitle.asciiBrackets.contains($0) })
        else { return true }
        return ends.contains {
            $0.first == Unicode.Scalar(first.asciiLowercased) || $0.last == Unicode.Scalar(last.asciiLowercased)
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
    private static let asciiBrackets = ASCIISet("()[]\"")
    private static let spacedSigns = Set<Unicode.Scalar>("-/".unicodeScalars)

    private static func folded(_ text: String) -> [Unicode.Scalar] { Array(text.lowercased().unicodeScalars) }
}
