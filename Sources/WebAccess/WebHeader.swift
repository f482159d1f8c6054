import FeedValues

/// One field of a head.
package struct WebHeader: Hashable, Sendable, CustomStringConvertible {
    /// The name as it was sent.
    package let name: String
    /// The value without white space around it.
    package let value: String

    /// A field; line breaks, which would begin another one, become spaces.
    package init(_ name: String, _ value: String) {
        self.name = WebHeader.oneLine(name)
        self.value = WebHeader.oneLine(value)
    }

    package var description: String { name + ": " + value }

    private static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 }) else { return text }
        return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }
}

extension [WebHeader] {
    /// The first value of a field; the case of its name is of no account.
    package subscript(_ name: String) -> String? {
        first { $0.name.asciiLowercased == name.asciiLowercased }?.value
    }

    /// All values of a field, with commas between them (RFC 9110, section 5.3); `nil` where there is none.
    package func joined(_ name: String) -> String? {
        let values = filter { $0.name.asciiLowercased == name.asciiLowercased }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}
