import FeedValues
import Testing

@Suite("Coordinates of GeoRSS")
struct GeoCoordinatesTests {
    @Test(
        arguments: [
            ("45.256 -71.92", [45.256, -71.92], []),
            ("\n 90\t+180 ", [90, 180], []),
            ("31.7666667  35.2333333", [31.7666667, 35.2333333], []),
            ("37.78 -122.42 37.42 -122.1", [37.78, -122.42, 37.42, -122.1], []),
            ("45.256,-71.92", [45.256, -71.92], [.comma]),
            ("45.256, -190", [45.256, -190], [.comma, .outOfRange]),
            ("91 0", [91, 0], [.outOfRange]),
            ("0 180.5", [0, 180.5], [.outOfRange]),
            ("45.256", [], [.unpaired]), ("1 2 3", [], [.unpaired]),
            ("45.256N 71.92W", [], [.notNumber]), ("1e1 2", [], [.notNumber]), ("nan inf", [], [.notNumber]),
            ("1. .5", [], [.notNumber]), (",", [], [.notNumber]),
            (" \n", [], [.empty]), ("", [], [.empty]),
        ] as [(String, [Double], [GeoCoordinates.Flaw])])
    func `are pairs of degrees`(text: String, numbers: [Double], flaws: [GeoCoordinates.Flaw]) {
        let coordinates = GeoCoordinates.parse(text)
        #expect(coordinates.points.flatMap { [$0.latitude, $0.longitude] } == numbers)
        #expect(coordinates.flaws == flaws)
    }

    @Test(
        arguments: [
            ("37.7749", 37.7749), (" -90 ", -90), ("+12", 12), ("90.1", nil), ("", nil), ("12°", nil),
        ] as [(String, Double?)])
    func `have a latitude`(text: String, degrees: Double?) {
        #expect(GeoCoordinates.latitude(text) == degrees)
    }

    @Test(
        arguments: [("-122.4194", -122.4194), ("180", 180), ("-188.2473", nil), ("12 E", nil)] as [(String, Double?)])
    func `have a longitude`(text: String, degrees: Double?) {
        #expect(GeoCoordinates.longitude(text) == degrees)
    }
}
