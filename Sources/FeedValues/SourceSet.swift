/// A list of pictures with their widths, as `srcset` of HTML writes it: `https://example.com/a.jpg 1500w, …`.
public struct SourceSet: Hashable, Sendable {
    /// One picture of the list.
    public struct Candidate: Hashable, Sendable {
        /// The address as written.
        public let address: String
        /// What follows the address, such as `1500w`; empty where nothing does.
        public let descriptor: String

        /// The width in pixels; `nil` where the descriptor states none above zero.
        public var width: Int? {
            var scanner = ByteScanner(descriptor[...])
            guard let width = scanner.takeNumber(digits: 1...9)?.value, width > 0, scanner.take("w"), scanner.isAtEnd
            else { return nil }
            return width
        }
    }

    /// The pictures in their order.
    public let candidates: [Candidate]

    /// The list that a text is; any text is one, if only of none.
    public init(_ text: some StringProtocol) {
        var scanner = ByteScanner(Substring(text))
        var found: [Candidate] = []
        while true {
            _ = scanner.take { $0.isXMLWhiteSpace || $0 == UInt8(ascii: ",") }
            if scanner.isAtEnd { break }
            // An address may hold commas, but none at its end.
            var address = scanner.take { !$0.isXMLWhiteSpace }
            var descriptor = address.prefix(0)
            if address.last == UInt8(ascii: ",") {
                while address.last == UInt8(ascii: ",") { address = address.dropLast() }
            } else {
                descriptor = scanner.take { $0 != UInt8(ascii: ",") }
            }
            found.append(
                Candidate(
                    address: String(Substring(address)),
                    descriptor: String(Substring(descriptor).trimmedOfXMLWhiteSpace)))
        }
        candidates = found
    }
}
