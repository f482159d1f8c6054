import FeedValues

/// Looks for HTML in text, in time that grows with the text and nothing else.
enum Markup {
    /// The first tag in a text, as written; `nil` when there is none.
    static func firstTag(in text: String) -> String? {
        let bytes = Array(text.utf8)
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            if isTag(bytes, at: open) {
                guard let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
                return String(decoding: bytes[open...close], as: UTF8.self)
            }
            index = open + 1
        }
        return nil
    }

    /// The first entity or character reference in a text, as written, such as `&amp;`; `nil` when there is none.
    static func firstEntity(in text: String) -> String? {
        let bytes = Array(text.utf8)
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
            let isNumber = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "#")
            let first = start + (isNumber ? 2 : 1)
            let name = bytes[first...].prefix(9).prefix { $0.isASCIIAlphanumeric }
            let isName = isNumber ? !name.isEmpty : name.count > 1 && name.first?.isASCIILetter == true
            if isName, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") {
                return String(decoding: bytes[start...name.endIndex], as: UTF8.self)
            }
            index = start + 1
        }
        return nil
    }

    /// The text that a reader sees: without tags, non-breaking spaces as spaces, no white space around it.
    static func visibleText(of text: String) -> String {
        let bytes = Array(text.utf8)
        let spaces = ["&nbsp;", "&#160;", "\u{A0}"].map { Array($0.utf8) }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        let lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), index < lastClose, isTag(bytes, at: index) {
                index = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
            } else if byte == UInt8(ascii: "&") || byte == 0xC2,
                let space = spaces.first(where: { bytes[index...].starts(with: $0) })
            {
                kept.append(0x20)
                index += space.count
            } else {
                kept.append(byte)
                index += 1
            }
        }
        return String(String(decoding: kept, as: UTF8.self).trimmedOfXMLWhiteSpace)
    }

    /// Whether a tag or comment begins at a `<`, as far as the byte behind it tells.
    private static func isTag(_ bytes: [UInt8], at open: Int) -> Bool {
        guard open + 1 < bytes.count else { return false }
        let next = bytes[open + 1]
        if next == UInt8(ascii: "/") { return open + 2 < bytes.count && bytes[open + 2].isASCIILetter }
        return next.isASCIILetter || next == UInt8(ascii: "!")
    }
}
