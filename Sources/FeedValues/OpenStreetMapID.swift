/// An object of OpenStreetMap as `podcast:location` names it: `R113314`, `W5013364`, `N1`, `R7444#188`.
public struct OpenStreetMapID: Hashable, Sendable, CustomStringConvertible {
    /// What sort of object it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A point.
        case node = "N"
        /// A line or the edge of an area.
        case way = "W"
        /// Several objects as one, such as a city.
        case relation = "R"
    }

    /// The sort of object.
    public let kind: Kind
    /// Its number.
    public let number: Int
    /// The revision of the object, where stated.
    public let revision: Int?

    /// An object; `nil` when the text is not a letter and a number, with `#` and a revision or without.
    public init?(_ text: some StringProtocol) {
        var scanner = ByteScanner(Substring(text))
        guard let letter = scanner.next, let kind = Kind(rawValue: String(Unicode.Scalar(letter))),
            scanner.take(letter),
            let number = scanner.takeNumber(digits: 1...18)?.value
        else { return nil }
        revision = scanner.take("#") ? scanner.takeNumber(digits: 1...9)?.value ?? -1 : nil
        guard scanner.isAtEnd, revision != -1 else { return nil }
        self.kind = kind
        self.number = number
    }

    /// The object as the namespace writes it.
    public var description: String { kind.rawValue + String(number) + (revision.map { "#\($0)" } ?? "") }
}
