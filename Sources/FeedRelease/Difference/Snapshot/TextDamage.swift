import FeedValidation
import FeedValues
import XMLCore

/// Texts that were encoded or escaped once too often on their way into a feed.
enum TextDamage {
    /// Whether a text of a channel or item is damaged: its titles, authors, descriptions and notes.
    static func isIn(_ tree: ElementTree, _ parent: Int) -> Bool {
        for node in tree.children(of: parent) {
            let name = tree.names[Int(tree.nodes[node].name)].canonical
            if plain.contains(name) {
                let bytes = tree.textBytes(of: node)
                if isDoubtful(bytes), Mojibake.first(in: bytes) != nil || isEscapedTwice(plain: bytes) { return true }
            } else if html.contains(name) {
                let bytes = tree.textBytes(of: node)
                if isDoubtful(bytes), Mojibake.first(in: bytes) != nil || isEscapedTwice(html: bytes) { return true }
            }
        }
        return false
    }

    // Nothing else can begin damage.
    private static func isDoubtful(_ bytes: ArraySlice<UInt8>) -> Bool {
        let bytes = bytes.span
        for index in bytes.indices where bytes[index] == 0xC3 || bytes[index] == UInt8(ascii: "&") { return true }
        return false
    }

    private static func isEscapedTwice(plain bytes: ArraySlice<UInt8>) -> Bool {
        EscapedReference.first(inPlain: String(decoding: bytes, as: UTF8.self)) != nil
    }

    /// Whether references are escaped in HTML, or tags and nothing but tags are: as text, a reader sees them.
    private static func isEscapedTwice(html bytes: ArraySlice<UInt8>) -> Bool {
        if EscapedReference.first(inHTML: bytes) != nil { return true }
        return !hasTag(bytes, UInt8(ascii: "<"), 1) && hasEscapedTag(bytes)
    }

    private static func hasEscapedTag(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
            index = start + 1
            guard bytes[start...].starts(with: sign) else { continue }
            let name = bytes[(start + sign.count)...].drop { $0 == UInt8(ascii: "/") }.prefix(11)
                .prefix { $0.isASCIIAlphanumeric }
            if tags.contains(String(decoding: name, as: UTF8.self)) { return true }
        }
        return false
    }

    private static func hasTag(_ bytes: ArraySlice<UInt8>, _ sign: UInt8, _ length: Int) -> Bool {
        var index = bytes.startIndex
        while let start = bytes[index...].firstIndex(of: sign) {
            index = start + length
            guard index < bytes.endIndex else { return false }
            if bytes[index].isASCIILetter || bytes[index] == UInt8(ascii: "/") { return true }
        }
        return false
    }

    private static let sign = Array("&lt;".utf8)
    private static let tags: Set<String> = ["p", "br", "a", "ul", "ol", "li", "b", "strong", "em", "i", "div", "span"]
    private static let plain: Set<String> = ["title", "itunes:title", "itunes:author", "author", "itunes:subtitle"]
    private static let html: Set<String> = ["description", "content:encoded", "itunes:summary"]
}
