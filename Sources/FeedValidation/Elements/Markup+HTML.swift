import FeedValues
import FeedVocabulary

extension Markup {
    /// The first tag of HTML in a text, as written; words that HTML has no element for, as in `Option<T>`, are text.
    static func firstHTMLTag(in text: String) -> String? {
        let bytes = Array(text.utf8)
        return firstHTMLTag(in: bytes[...]).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Where the first tag of HTML stands in a text.
    static func firstHTMLTag(in text: ArraySlice<UInt8>) -> Range<Int>? {
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard let name = tagName(rest), HTMLVocabulary.elements.contains(name) else { continue }
            return rest.firstIndex(of: UInt8(ascii: ">")).map { open..<($0 + 1) }
        }
        return nil
    }

    /// Whether HTML, in bytes of UTF-8, shows anything: a letter outside tags, or a picture.
    static func showsSomething(_ html: ArraySlice<UInt8>) -> Bool {
        var rest = html
        while let byte = rest.first {
            // Most bytes are neither of a tag nor of white space, as it may be written.
            if byte > 0x20, byte < 0x80, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") { return true }
            if byte == UInt8(ascii: "<"), let close = rest.firstIndex(of: UInt8(ascii: ">")) {
                if isPicture(rest.dropFirst()) { return true }
                rest = rest[(close + 1)...]
            } else if let space = spaces.first(where: { rest.starts(with: $0.utf8) }) {
                rest = rest.dropFirst(space.utf8.count)
            } else {
                return true
            }
        }
        return false
    }

    private static func isPicture(_ tag: ArraySlice<UInt8>) -> Bool {
        let name = tag.first == UInt8(ascii: "/") ? tag.dropFirst() : tag
        guard name.prefix(3).lazy.map(\.asciiLowercased).elementsEqual("img".utf8), let end = name.dropFirst(3).first
        else { return false }
        return end == UInt8(ascii: ">") || end == UInt8(ascii: "/") || end.isXMLWhiteSpace
    }

    // What a browser shows as nothing but room: white space, and U+00A0 raw or as HTML writes it.
    private static let spaces = [" ", "\n", "\t", "\r", "\u{A0}", "&nbsp;", "&#160;", "&#xA0;", "&#xa0;"]

    private static func tagName(_ bytes: some BidirectionalCollection<UInt8>) -> String? {
        let name = bytes.first == UInt8(ascii: "/") ? bytes.dropFirst() : bytes[...]
        let letters = name.prefix(11).prefix { $0.isASCIIAlphanumeric }
        guard (1...10).contains(letters.count) else { return nil }
        let end = name[letters.endIndex...].first
        guard end == UInt8(ascii: ">") || end == UInt8(ascii: "/") || end?.isXMLWhiteSpace == true else { return nil }
        return String(decoding: letters.map(\.asciiLowercased), as: UTF8.self)
    }
}
