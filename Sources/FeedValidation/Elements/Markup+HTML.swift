import FeedValues
import FeedVocabulary

extension Markup {
    /// The first tag of HTML in a text, as written; words that HTML has no element for, as in `Option<T>`, are text.
    static func firstHTMLTag(in text: String) -> String? {
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[text.utf8.index(after: open)...]
            guard let name = tagName(rest), HTMLVocabulary.elements.contains(name) else { continue }
            guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
            return String(text[open...close])
        }
        return nil
    }

    /// Whether HTML shows anything: a letter outside tags, or a picture.
    static func showsSomething(_ html: String) -> Bool {
        var rest = html.utf8[...]
        while let byte = rest.first {
            // Most bytes are neither of a tag nor of white space, as it may be written.
            if byte > 0x20, byte < 0x80, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") { return true }
            if byte == UInt8(ascii: "<"), let close = rest.firstIndex(of: UInt8(ascii: ">")) {
                if tagName(rest.dropFirst()) == "img" { return true }
                rest = rest[html.utf8.index(after: close)...]
            } else if let space = spaces.first(where: { rest.starts(with: $0.utf8) }) {
                rest = rest.dropFirst(space.utf8.count)
            } else {
                return true
            }
        }
        return false
    }

    // What a browser shows as nothing but room: white space, and U+00A0 raw or as HTML writes it.
    private static let spaces = [" ", "\n", "\t", "\r", "\u{A0}", "&nbsp;", "&#160;", "&#xA0;", "&#xa0;"]

    private static func tagName(_ bytes: Substring.UTF8View) -> String? {
        let name = bytes.first == UInt8(ascii: "/") ? bytes.dropFirst() : bytes
        let letters = name.prefix(11).prefix { $0.isASCIIAlphanumeric }
        guard (1...10).contains(letters.count) else { return nil }
        let end = name[letters.endIndex...].first
        guard end == UInt8(ascii: ">") || end == UInt8(ascii: "/") || end?.isXMLWhiteSpace == true else { return nil }
        return Substring(letters).asciiLowercased
    }
}
