import FeedVocabulary
import Testing

@Suite("The extents of countries")
struct CountryExtentTests {
    @Test func `are of countries that there are, each once`() {
        #expect(CountryExtent.all.count == 72)
        #expect(Set(CountryExtent.all.map(\.country)).count == CountryExtent.all.count)
        #expect(CountryExtent.all.filter { !SubtagRegistry.isCountry($0.country) } == [])
        #expect(CountryExtent.of("XX") == nil)
    }

    @Test(arguments: [
        ("US", 30.2672, -97.7431), ("US", 21.3, -157.86), ("GB", 51.5074, -0.1278), ("DE", 52.52, 13.405),
        ("AU", -33.87, 151.21), ("BR", -23.55, -46.63), ("IN", 28.61, 77.21), ("NZ", -36.85, 174.76),
        ("CA", 49.28, -123.12), ("JP", 35.68, 139.69), ("ZA", -26.2, 28.05), ("SG", 1.35, 103.82),
        ("ES", 28.12, -15.43), ("PT", 38.72, -9.14), ("NO", 59.91, 10.75), ("KR", 37.57, 126.98),
    ])
    func `hold their cities`(country: String, latitude: Double, longitude: Double) {
        #expect(CountryExtent.of(country)?.contains(latitude: latitude, longitude: longitude) == true)
    }

    @Test func `leave out what lies elsewhere`() {
        #expect(CountryExtent.of("US")?.contains(latitude: 30.2672, longitude: 97.7431) == false)
        #expect(CountryExtent.of("DE")?.contains(latitude: 13.405, longitude: 52.52) == false)
    }
}
