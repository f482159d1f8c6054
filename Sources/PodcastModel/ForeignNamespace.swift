/// A namespace that a feed declares for elements that the model has no value for.
public struct ForeignNamespace: Sendable, Hashable {
    /// The prefix, of ASCII letters, digits, `-`, `_` and `.`.
    public let prefix: String
    /// The address, of characters that XML can hold.
    public let address: String

    /// A namespace; `nil` when the prefix is none or has a meaning of its own.
    public init?(prefix: String, address: String) {
        guard ForeignNamespace.isPrefix(prefix), !address.isEmpty,
            !address.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF })
        else { return nil }
        self.prefix = prefix
        self.address = address
    }

    /// Whether a text is a prefix that XML leaves to others.
    public static func isPrefix(_ text: String) -> Bool {
        guard let first = text.utf8.first, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") else {
            return false
        }
        return text.utf8.allSatisfy(isPlain) && !text.lowercased().hasPrefix("xml")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
