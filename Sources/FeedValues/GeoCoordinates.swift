/// A list of places on the earth as GeoRSS-Simple writes it: `45.256 -71.92 46 -70`, read leniently.
///
/// The numbers are degrees of WGS 84, latitude before longitude.
public struct GeoCoordinates: Hashable, Sendable {
    /// A place: degrees north of the equator and degrees east of Greenwich.
    public struct Point: Hashable, Sendable {
        /// Degrees north of the equator, -90 to 90.
        public let latitude: Double
        /// Degrees east of Greenwich, -180 to 180.
        public let longitude: Double
    }

    /// One way in which a text departs from pairs of degrees with white space between.
    public enum Flaw: Hashable, Sendable, CaseIterable {
        /// Nothing but white space.
        case empty
        /// A comma between numbers, which is read as a space.
        case comma
        /// Something that is no decimal number.
        case notNumber
        /// A latitude without its longitude.
        case unpaired
        /// A latitude beyond 90 or a longitude beyond 180 degrees.
        case outOfRange
    }

    /// The places; empty when the text can't be read.
    public let points: [Point]
    /// What is wrong, each flaw once, in the order of the cases.
    public let flaws: [Flaw]

    /// Reads a text, which may have white space around it.
    public static func parse(_ text: some StringProtocol) -> GeoCoordinates {
        let bytes = text.utf8
        let words = bytes.split { $0.isXMLWhiteSpace || $0 == UInt8(ascii: ",") }
        let hasComma = bytes.contains(UInt8(ascii: ","))
        guard !words.isEmpty else { return GeoCoordinates(points: [], flaws: hasComma ? [.notNumber] : [.empty]) }
        let numbers = words.compactMap { PlainDecimal(String(decoding: $0, as: UTF8.self))?.value }
        let before: [Flaw] = hasComma ? [.comma] : []
        guard numbers.count == words.count else { return GeoCoordinates(points: [], flaws: before + [.notNumber]) }
        guard numbers.count.isMultiple(of: 2) else { return GeoCoordinates(points: [], flaws: before + [.unpaired]) }
        let points = stride(from: 0, to: numbers.count, by: 2).map {
            Point(latitude: numbers[$0], longitude: numbers[$0 + 1])
        }
        let isInRange = points.allSatisfy { abs($0.latitude) <= 90 && abs($0.longitude) <= 180 }
        return GeoCoordinates(points: points, flaws: isInRange ? before : before + [.outOfRange])
    }

    /// The latitude that a text is, in degrees north of the equator; `nil` for no decimal number, or one beyond 90.
    public static func latitude(_ text: some StringProtocol) -> Double? { degrees(text, upTo: 90) }

    /// The longitude that a text is, in degrees east of Greenwich; `nil` for no decimal number, or one beyond 180.
    public static func longitude(_ text: some StringProtocol) -> Double? { degrees(text, upTo: 180) }

    private static func degrees(_ text: some StringProtocol, upTo limit: Double) -> Double? {
        PlainDecimal(Substring(text).trimmedOfXMLWhiteSpace).flatMap { abs($0.value) <= limit ? $0.value : nil }
    }
}
