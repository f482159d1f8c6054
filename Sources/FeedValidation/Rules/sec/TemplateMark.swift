import FeedValues
import XMLCore

/// Marks of templates that were not filled in: `{{ title }}`, `{% if %}`, `<%= title %>`, `<?php`, `${title}`.
enum TemplateMark {
    /// Whether bytes begin with a mark; that it ends is looked for in some 200 bytes.
    static func starts(_ bytes: ArraySlice<UInt8>) -> Bool {
        for (opening, closing) in marks where bytes.starts(with: opening) {
            let rest = bytes.dropFirst(opening.count).prefix(200)
            guard let end = closing.isEmpty ? rest.startIndex : index(of: closing, in: rest) else { continue }
            // `${}` and `{{}}` are no places to fill in.
            if closing.isEmpty || !rest[..<end].allSatisfy(\.isXMLWhiteSpace) { return true }
        }
        return false
    }

    /// Where the first mark stands in some bytes.
    static func first(in bytes: ArraySlice<UInt8>) -> Int? {
        var next = bytes.startIndex
        while let place = firstOpening(in: bytes, from: next) {
            if starts(bytes[place...]) { return place }
            next = place + 1
        }
        return nil
    }

    /// Whether the first two bytes of a mark are in some bytes.
    static func mayBegin(in bytes: ArraySlice<UInt8>) -> Bool { firstOpening(in: bytes, from: bytes.startIndex) != nil }

    // The second byte of each mark is rarer than the first.
    private static func firstOpening(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        let (brace, percent, question) = (UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "?"))
        var next = start + 1
        while next < bytes.endIndex,
            let second = ByteSearch.first(of: brace, percent, question, in: bytes, from: next)
        {
            let first = bytes[second - 1]
            let isOpening =
                switch bytes[second] {
                case brace: first == brace || first == UInt8(ascii: "$")
                case percent: first == brace || first == UInt8(ascii: "<")
                default: first == UInt8(ascii: "<")
                }
            if isOpening { return second - 1 }
            next = second + 1
        }
        return nil
    }

    /// Whether a text is what a program writes for a value that it does not have.
    ///
    /// White space around it counts for nothing.
    static func isMissingValueInSpace(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, firstLetters.contains(first) || first.isXMLWhiteSpace else { return false }
        return isMissingValue(text.trimmedOfXMLWhiteSpace)
    }

    /// Whether a text is such a value.
    static func isMissingValue(_ text: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = text.first, firstLetters.contains(first), text.count <= 17 else { return false }
        return missing.contains { text.elementsEqual($0) }
    }

    /// Whether behind a separator, or at the beginning, there is a letter with which a missing value begins.
    static func mayFollow(_ separator: UInt8, in bytes: Span<UInt8>) -> Bool {
        // One look at the bytes spares nearly all addresses to be split.
        let letters = firstLetters
        var isNext = true
        for index in bytes.indices {
            if isNext, letters.contains(bytes[index]) { return true }
            isNext = bytes[index] == separator
        }
        return false
    }

    private static let firstLetters = ASCIISet("nuN[")

    private static let missing = ["null", "undefined", "NaN", "[object Object]", "[object%20Object]"].map {
        Array($0.utf8)
    }

    private static let marks: [(opening: [UInt8], closing: [UInt8])] = [
        ("{{", "}}"), ("{%", "%}"), ("<%", "%>"), ("${", "}"), ("<?php", ""),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static func index(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.first { bytes[$0...].starts(with: mark) }
    }
}
