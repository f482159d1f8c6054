import FeedValues
import Testing

@Suite("Places")
struct PlaceTests {
    @Test(
        arguments: [
            ("geo:30.2711286,-97.7436995", 30.2711286, -97.7436995, nil, nil),
            ("geo:37.786971,-122.399677,250", 37.786971, -122.399677, 250, nil),
            ("geo:37.786971,-122.399677;u=350", 37.786971, -122.399677, nil, 350),
            ("GEO:90,180;crs=WGS84;u=0", 90, 180, nil, 0),
            ("geo:0,-180;x=y", 0, -180, nil, nil),
        ] as [(String, Double, Double, Double?, Double?)])
    func `of the earth`(text: String, latitude: Double, longitude: Double, altitude: Double?, uncertainty: Double?)
        throws
    {
        let place = try #require(GeoURI(text))
        #expect(place.latitude == latitude)
        #expect(place.longitude == longitude)
        #expect(place.altitude == altitude)
        #expect(place.uncertainty == uncertainty)
        #expect(place.description == text)
    }

    @Test(arguments: [
        "", "geo:", "30.27,-97.74", "geo:91,0", "geo:0,181", "geo:30.27 -97.74", "geo:1", "geo:1,2,3,4", "geo:1,2;",
        "geo:1,2;u=",
        "geo:1,2;u=-1", "geo:1,2;crs=nad27", "geo:1.,2", "geo:.5,2", "geo:1e1,2", "geo:nan,inf", "geo:+1,2",
        "geo:1,2;u=1;crs=wgs84",
    ])
    func `of nowhere`(text: String) {
        #expect(GeoURI(text) == nil)
    }

    @Test(arguments: ["R113314", "W5013364", "N1", "R7444#188"])
    func `of a map`(text: String) {
        #expect(OpenStreetMapID(text)?.description == text)
    }

    @Test(arguments: [
        "", "r113314", "113314", "R", "R#1", "R1#", "R1#x", "X1", "R-1", "R1 ", "relation/113314",
        "R9999999999999999999",
    ])
    func `of no map`(text: String) {
        #expect(OpenStreetMapID(text) == nil)
    }
}
