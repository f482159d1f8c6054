import FeedValues
import XMLCore

/// HTML as it is put together, in UTF-8.
struct HTMLBuffer {
    /// The bytes so far.
    private var bytes: [UInt8] = []

    /// Whether nothing has been written.
    var isEmpty: Bool { bytes.isEmpty }

    /// The HTML so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Makes room for some bytes.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Appends HTML as it stands.
    mutating func append(_ html: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: html.utf8Start, count: html.utf8CodeUnitCount))
    }

    /// Appends HTML as it stands.
    mutating func append(html: String) { append(html.utf8.span) }

    /// Appends text, with the characters escaped that mean something between tags.
    mutating func append(escaping text: Span<UInt8>) {
        // The overlay U+0338 would melt with the '>' of a tag into '≯' when the HTML is composed (NFC).
        if bytes.last == UInt8(ascii: ">"), text.count >= 2, text[0] == 0xCC, text[1] == 0xB8 {
            append("&#824;")
            append(text.extracting(2...), quoting: false)
        } else {
            append(text, quoting: false)
        }
    }

    /// Appends the beginning of a link to an address.
    mutating func append(linkTo address: String) {
        append("<a href=\"")
        append(address.utf8.span, quoting: true)
        append("\">")
    }

    /// Empties the buffer.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    private mutating func append(_ text: Span<UInt8>, quoting: Bool) {
        var start = 0
        while let index = HTMLBuffer.firstSpecial(in: text, from: start, quoting: quoting) {
            append(text.extracting(start..<index))
            append(HTMLBuffer.entity(for: text[index]))
            start = index + 1
        }
        append(text.extracting(start...))
    }

    private static func firstSpecial(in text: Span<UInt8>, from start: Int, quoting: Bool) -> Int? {
        let (ampersand, less, greater) = (UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"))
        let special = ByteSearch.first(of: ampersand, less, greater, in: text, from: start)
        guard quoting else { return special }
        return text.first(UInt8(ascii: "\""), in: start..<(special ?? text.count)) ?? special
    }

    private mutating func append(_ text: Span<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    private static func entity(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        default: "&quot;"
        }
    }
}
