/// A country by its code of ISO 3166-1, two capitals.
public struct CountryCode: Hashable, Sendable, CustomStringConvertible {
    /// The code.
    public let description: String

    /// A country; `nil` for anything but a code in capitals that stands for one.
    public init?(_ code: some StringProtocol) {
        guard SubtagRegistry.isCountry(code) else { return nil }
        description = String(code)
    }
}
