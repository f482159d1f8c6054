/// HTML as it is put together, in UTF-8.
struct HTMLBuffer {
    /// The bytes so far.
    private var bytes: [UInt8] = []

    /// Whether nothing has been written.
    var isEmpty: Bool { bytes.isEmpty }

    /// The HTML so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends HTML as it stands.
    mutating func append(_ html: String) { bytes.append(contentsOf: html.utf8) }

    /// Appends text, with the characters escaped that mean something between tags.
    mutating func append(escaping text: String) {
        // The overlay U+0338 would melt with the '>' of a tag into '≯' when the HTML is composed (NFC).
        if bytes.last == UInt8(ascii: ">"), text.unicodeScalars.first == "\u{338}" {
            append("&#824;")
            append(String(text.unicodeScalars.dropFirst()), quoting: false)
        } else {
            append(text, quoting: false)
        }
    }

    /// Appends an element that holds nothing but text.
    mutating func append(element name: String, _ text: String) {
        append("<\(name)>")
        append(escaping: text)
        append("</\(name)>")
    }

    /// Appends the beginning of a link to an address.
    mutating func append(linkTo address: String) {
        append("<a href=\"")
        append(address, quoting: true)
        append("\">")
    }

    /// Empties the buffer.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    private mutating func append(_ text: String, quoting: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\"") where quoting: append("&quot;")
            default: bytes.append(byte)
            }
        }
    }
}
