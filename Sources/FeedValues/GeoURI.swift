/// A place on the earth as a `geo:` URI (RFC 5870), as `podcast:location` holds it.
public struct GeoURI: Hashable, Sendable, CustomStringConvertible {
    /// Degrees north of the equator, -90 to 90.
    public let latitude: Double
    /// Degrees east of Greenwich, -180 to 180.
    public let longitude: Double
    /// Metres above the ellipsoid, where stated.
    public let altitude: Double?
    /// How far from the point the place reaches, in metres, where stated.
    public let uncertainty: Double?
    /// The place as written.
    public let description: String

    /// A place; `nil` when the text is not of the grammar, out of range, or in other coordinates than WGS 84.
    public init?(_ text: some StringProtocol) {
        let whole = String(text)
        guard whole.utf8.count <= 255, whole.asciiLowercased.hasPrefix("geo:") else { return nil }
        var parts = whole.dropFirst(4).split(separator: ";", omittingEmptySubsequences: false)[...]
        let coordinates = parts.removeFirst().split(separator: ",", omittingEmptySubsequences: false)
        let numbers = coordinates.compactMap { PlainDecimal($0, allowsPlus: false)?.value }
        guard (2...3).contains(coordinates.count), numbers.count == coordinates.count, abs(numbers[0]) <= 90,
            abs(numbers[1]) <= 180
        else { return nil }
        var uncertainty: Double?
        for (index, parameter) in parts.enumerated() {
            let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = pair.first, !name.isEmpty else { return nil }
            switch name.asciiLowercased {
            case "crs":
                guard index == 0, pair.count == 2, pair[1].equalsIgnoringASCIICase("wgs84") else { return nil }
            case "u":
                guard pair.count == 2, let radius = PlainDecimal(pair[1], allowsPlus: false)?.value, radius >= 0 else {
                    return nil
                }
                uncertainty = radius
            default:
                guard parameter.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
            }
        }
        latitude = numbers[0]
        longitude = numbers[1]
        altitude = numbers.count == 3 ? numbers[2] : nil
        self.uncertainty = uncertainty
        description = whole
    }
}
