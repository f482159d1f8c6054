import Diagnostics
import FeedValues

extension Rule {
    static let podcastLocationPrivacy = Rule(
        "podcast-location-privacy", .podcastLocation, .warning, [.podcasting2],
        summary: "The place where a show is made is a city, and not a house.",
        why: """
            Four decimals of a degree are ten metres, and a node or way of OpenStreetMap is a building or a street. \
            Many shows are made at home, and what was once in a feed stays in the copies of it.
            """,
        help: "name the city: its relation in OpenStreetMap, and coordinates with two decimals",
        source: "\(PodcastLocationRules.tag); Podcast namespace, location",
        passing: [
            location("rel=\"creator\" geo=\"geo:51.57,-0.78\" osm=\"R65606\""),
            location("rel=\"subject\" geo=\"geo:51.57187,-0.77697\" osm=\"W12\""),
            // The middle of a city is nobody's home, however exact.
            location("rel=\"creator\" geo=\"geo:30.2672,-97.7431\" osm=\"R113314\""),
            location("rel=\"creator\" geo=\"geo:51.57187,-0.77697;u=5000\""),
        ],
        failing: [
            location("rel=\"creator\" ↓geo=\"geo:51.5718,-0.77697\""), location("rel=\"creator\" ↓osm=\"W5013364\""),
            location("rel=\"creator\" geo=\"geo:51.57187,-0.77697\" ↓osm=\"N12\""),
        ],
        check: .element("podcast:location") { location, inspection in
            guard location["rel"] == "creator" else { return }
            let object = AttributeValue(location, "osm").flatMap { OpenStreetMapID($0.text) }
            if let object {
                guard object.kind != .relation else { return }
                inspection.report("'\(object)' is a building or a street", at: location, attribute: "osm")
            } else if let place = AttributeValue(location, "geo").flatMap({ GeoURI($0.text) }), place.isExact {
                inspection.report(
                    "\(place.description.quoted) says the place to some metres", at: location, attribute: "geo")
            }
        })

    private static func location(_ attributes: String) -> RuleExample { PodcastLocationRules.location(attributes) }
}

extension GeoURI {
    /// Whether both coordinates have four decimals or more, and nothing says that a wider place is meant.
    fileprivate var isExact: Bool {
        guard uncertainty ?? 0 < 1000 else { return false }
        let numbers = description.dropFirst(4).prefix { $0 != ";" }.split(separator: ",").prefix(2)
        return numbers.allSatisfy { number in
            number.utf8.drop { $0 != UInt8(ascii: ".") }.count > 4
        }
    }
}
