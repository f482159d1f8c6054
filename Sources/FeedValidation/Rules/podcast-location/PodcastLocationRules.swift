import Diagnostics
import FeedValues
import FeedVocabulary

/// podcast:location; what is blank is missing, and one rule says so.
enum PodcastLocationRules {
    static let all: [Rule] = [
        geoInvalid, .podcastLocationGeoSuspicious, osmInvalid, countryInvalid, relInvalid, attributesMissing,
        .podcastLocationPrivacy,
    ]

    static let tag = "Podcast namespace, location"

    private static let geoInvalid = Rule(
        "podcast-location-geo-invalid", .podcastLocation, .error, [.podcasting2],
        summary: "The coordinates of a place are a geo: address within the bounds of the earth.",
        why: "Apps put the place on a map by this; what they cannot read is on no map.",
        help: "write it like 'geo:30.2672,-97.7431': degrees north, then degrees east",
        source: "\(tag); RFC 5870, section 3.3 URI Scheme Syntax",
        passing: [
            location("geo=\"geo:30.2711286,-97.7436995\""), location("geo=\"geo:37.786971,-122.399677,250;u=350\""),
            location("geo=\"geo:90,180\""), location("geo=\"\""),
        ],
        failing: [
            location("↓geo=\"30.27,-97.74\""), location("↓geo=\"geo:91,0\""), location("↓geo=\"geo:0,181\""),
            location("↓geo=\"geo:30.27 -97.74\""), location("↓geo=\"geo:30.27\""),
        ],
        check: .attributes(["podcast:location": ["geo"]]) { value, inspection in
            guard GeoURI(value.text) == nil else { return }
            let bare = value.text.utf8.filter { $0 != UInt8(ascii: " ") }
            let address = "geo:" + String(decoding: bare, as: UTF8.self)
            inspection.report(
                "\(value.text.quoted) is not a geo: address of a place", at: value.element, attribute: value.name,
                help: GeoURI(address).map { "write '\($0)'" })
        })

    private static let osmInvalid = Rule(
        "podcast-location-osm-invalid", .podcastLocation, .error, [.podcasting2],
        summary: "An object of OpenStreetMap is a letter N, W or R with a number.",
        why: "Apps look the place up by letter and number; anything else they do not find.",
        help: "write the letter and the number of the object, such as 'R113314'",
        source: "\(tag); Podcast namespace, location",
        passing: [location("osm=\"R113314\""), location("osm=\"W5013364#12\""), location("osm=\" N1 \"")],
        failing: [
            location("↓osm=\"relation/113314\""), location("↓osm=\"r113314\""), location("↓osm=\"113314\""),
            location("↓osm=\"R\""), location("↓osm=\"R1#\""),
        ],
        check: .attributes(["podcast:location": ["osm"]]) { value, inspection in
            guard OpenStreetMapID(value.text) == nil else { return }
            inspection.report(
                "\(value.text.quoted) is not an object of OpenStreetMap", at: value.element, attribute: value.name,
                help: OpenStreetMapID(meantBy: value.text).map { "write '\($0)'" })
        })

    private static let countryInvalid = Rule(
        "podcast-location-country-invalid", .podcastLocation, .error, [.podcasting2],
        summary: "A country is two capitals of ISO 3166-1.",
        why: "Apps look for shows about a country by its code; a code that there is not is no country.",
        help: "write the code of ISO 3166-1, such as 'GB' or 'US'",
        source: "\(tag); ISO 3166-1",
        passing: [location("country=\"GB\""), location("country=\"\"")],
        failing: [
            location("↓country=\"UK\""), location("↓country=\"us\""), location("↓country=\"USA\""),
            location("↓country=\"Austria\""),
        ],
        check: .attributes(["podcast:location": ["country"]]) { value, inspection in
            guard !SubtagRegistry.isCountry(value.text) else { return }
            let capitals = value.text.asciiUppercased
            let meant =
                SubtagRegistry.country(meantBy: capitals) ?? (SubtagRegistry.isCountry(capitals) ? capitals : nil)
            inspection.report(
                "\(value.text.quoted) is not a country of ISO 3166-1", at: value.element, attribute: value.name,
                help: meant.map { "write '\($0)'" })
        })

    private static let relInvalid = Rule(
        "podcast-location-rel-invalid", .podcastLocation, .error, [.podcasting2],
        summary: "The rel of a place is 'subject' or 'creator'.",
        why: "It says whether the show is about the place or made there; of another word apps know neither.",
        help: "write 'subject' if the show is about the place, 'creator' if it is made there",
        source: tag,
        passing: [location("rel=\"creator\""), location("rel=\"subject\""), location("rel=\" \"")],
        failing: [location("↓rel=\"made\""), location("↓rel=\"Subject\"")],
        check: .attributes(["podcast:location": ["rel"]]) { value, inspection in
            guard value.text != "subject", value.text != "creator" else { return }
            inspection.report(
                "'rel' is \(value.text.quoted), neither 'subject' nor 'creator'", at: value.element,
                attribute: value.name)
        })

    private static let attributesMissing = Rule(
        "podcast-location-attributes-missing", .podcastLocation, .info, [.podcasting2],
        summary: "A place says what it has to do with the show, where it is, and in which country.",
        why: """
            The name alone is for readers: there are many Springfields. All four attributes are recommended; 'rel' \
            without a word says that the show is about the place.
            """,
        help: "add what is missing",
        source: tag,
        passing: [
            location("rel=\"subject\" geo=\"geo:51.5,-0.1\" osm=\"R65606\" country=\"GB\""),
            location("REL=\"subject\" geo=\"51\" osm=\"R65606\" country=\"UK\""),
        ],
        failing: [
            location("rel=\"subject\" geo=\"geo:51.5,-0.1\" osm=\"\" country=\"GB\"", "↓"), location("", "↓"),
        ],
        check: .element("podcast:location") { location, inspection in
            let missing = ["rel", "geo", "osm", "country"].filter(location.lacks(podcastAttribute:))
            guard !missing.isEmpty else { return }
            let list = missing.map { "'\($0)'" }.joined(separator: ", ")
            inspection.report("the place has no \(list)", at: location)
        })

    static func location(_ attributes: String, _ mark: String = "") -> RuleExample {
        .item("\(mark)<podcast:location \(attributes)>Austin</podcast:location>")
    }
}

extension OpenStreetMapID {
    /// The object that is meant by a small letter, or by the path of its page: `relation/113314`.
    fileprivate init?(meantBy text: String) {
        let words = ["node": "N", "way": "W", "relation": "R"]
        let parts = text.split(separator: "/")
        if parts.count > 1, let letter = words[parts[parts.count - 2].asciiLowercased] {
            self.init(letter + parts[parts.count - 1])
        } else {
            self.init(text.asciiUppercased)
        }
    }
}
