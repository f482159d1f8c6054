import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let podcastLocationGeoSuspicious = Rule(
        "podcast-location-geo-suspicious", .podcastLocation, .info, [.podcasting2],
        summary: "The coordinates of a place are in its country, and not in the open sea.",
        why: """
            Latitude comes first, and south and west have a minus. Where the two are swapped, or the minus was lost, \
            Austin is in China; where both are zero, nobody filled them in.
            """,
        help: "check the order of the two numbers and their signs",
        source: PodcastLocationRules.tag,
        passing: [
            location("geo=\"geo:30.2672,-97.7431\" country=\"US\""), location("geo=\"geo:30.2672,97.7431\""),
            // Réunion is France, beyond the part of it that is looked at.
            location("geo=\"geo:-21.1,55.5\" country=\"FR\""), location("geo=\"geo:0,6.6\" country=\"ST\""),
            location("geo=\"geo:-77.8,166.7\" country=\"AQ\""),
        ],
        failing: [
            location("↓geo=\"geo:30.2672,97.7431\" country=\"US\""), location("↓geo=\"geo:13.4,52.5\" country=\"DE\""),
            location("↓geo=\"geo:0.0,0\""), location("↓geo=\"geo:-74.006,40.7128\""),
        ],
        check: .attributes(["podcast:location": ["geo"]]) { value, inspection in
            guard let place = GeoURI(value.text) else { return }
            if place.latitude == 0, place.longitude == 0 {
                inspection.report(
                    "\(value.text.quoted) is in the sea off Africa", at: value.element, attribute: value.name,
                    help: "write where the place is, or leave 'geo' out")
                return
            }
            let country = AttributeValue(value.element, "country")?.text
            if let country, let extent = CountryExtent.of(country) {
                guard let meant = GeoURI(meantBy: place, in: extent) else { return }
                inspection.report(
                    "\(value.text.quoted) is not in '\(country)'", at: value.element, attribute: value.name,
                    help: "write '\(meant)', if that is the place")
            } else if place.latitude < -60, country != "AQ" {
                inspection.report(
                    "\(value.text.quoted) is in Antarctica", at: value.element, attribute: value.name,
                    help: "write the latitude first")
            }
        })

    private static func location(_ attributes: String) -> RuleExample { PodcastLocationRules.location(attributes) }
}

extension GeoURI {
    /// The place with its numbers swapped, or with other signs, if that is within a country and the place itself is
    /// not.
    fileprivate init?(meantBy place: GeoURI, in extent: CountryExtent) {
        guard !extent.contains(latitude: place.latitude, longitude: place.longitude) else { return nil }
        let numbers = place.description.dropFirst(4).prefix { $0 != ";" }.split(separator: ",").map(String.init)
        guard numbers.count >= 2 else { return nil }
        let (first, second) = (numbers[0], numbers[1])
        let (negatedFirst, negatedSecond) = (GeoURI.negated(first), GeoURI.negated(second))
        let candidates = [
            (first, negatedSecond), (negatedFirst, second), (second, first), (negatedFirst, negatedSecond),
            (second, negatedFirst), (negatedSecond, first), (negatedSecond, negatedFirst),
        ]
        for (latitude, longitude) in candidates {
            guard let candidate = GeoURI("geo:\(latitude),\(longitude)"),
                extent.contains(latitude: candidate.latitude, longitude: candidate.longitude)
            else { continue }
            self = candidate
            return
        }
        return nil
    }

    private static func negated(_ number: String) -> String {
        number.hasPrefix("-") ? String(number.dropFirst()) : "-" + number
    }
}
