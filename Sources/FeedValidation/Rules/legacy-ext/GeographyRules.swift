import Diagnostics
import FeedValues

/// The rules on places in degrees.
enum GeographyRules {
    static let all: [Rule] = [point, shapes, comma, latitude, longitude]

    private static let source = "GeoRSS-Simple"

    private static let point = Rule(
        "georss-point", .legacyExt, .error, .all,
        summary: "A point is a latitude and a longitude in degrees.",
        why: "Maps put a place with the two exchanged, or out of range, into the sea or nowhere.",
        help: "write the latitude, a space and the longitude, such as '45.256 -71.92'",
        source: "\(source), point; W3C Feed Validator, InvalidCoord", w3c: ["InvalidCoord"],
        passing: [georss("<georss:point>45.256  -71.92</georss:point>"), georss("<georss:point>1,2</georss:point>")],
        failing: [
            georss("<georss:point>↓91 0</georss:point>"), georss("<georss:point>↓45.256</georss:point>"),
            georss("<georss:point>↓45N 71W</georss:point>"), georss("<georss:point>↓1 2 3 4</georss:point>"),
            georss("↓<georss:point/>"),
        ],
        check: .element("georss:point") { element, inspection in
            inspection.expectPoints(1, exactly: true, inTextOf: element)
        })

    private static let shapes = Rule(
        "georss-shape", .legacyExt, .error, .all,
        summary: "Lines, polygons and boxes are lists of latitudes and longitudes in degrees.",
        why: "A number too few moves all that follow it: every latitude is taken for a longitude.",
        help: """
            write pairs of latitude and longitude with spaces between: two for a box, two or more for a line, four or \
            more for a polygon
            """,
        source: "\(source), line, polygon, box; W3C Feed Validator, InvalidCoordList", w3c: ["InvalidCoordList"],
        passing: [
            georss("<georss:line>37.78 -122.42 37.42 -122.1</georss:line>"),
            georss("<georss:polygon>45 -110 46 -109 43 -109 45 -110</georss:polygon>"),
            georss("<georss:box>37.15 -122.85 38.15 -121.85</georss:box>"),
        ],
        failing: [
            georss("<georss:line>↓37.78 -122.42</georss:line>"),
            georss("<georss:polygon>↓45 -110 46</georss:polygon>"),
            georss("<georss:box>↓37.15 -122.85 38.15 -121.85 1 1</georss:box>"),
            georss("<georss:line>↓37.78 -122.42 37.42 west</georss:line>"),
        ],
        check: .elements(["georss:line", "georss:polygon", "georss:box"]) { element, inspection in
            // Three points are a polygon as well, though the first should be repeated.
            let least = element.name == "georss:polygon" ? 3 : 2
            inspection.expectPoints(least, exactly: element.name == "georss:box", inTextOf: element)
        })

    private static let comma = Rule(
        "georss-comma", .legacyExt, .warning, .all,
        summary: "Coordinates have spaces between them, and no commas.",
        why: "Readers that split the text at white space find one word and no place.",
        help: "write a space in the place of each comma",
        source: "\(source); W3C Feed Validator, CoordComma", w3c: ["CoordComma"],
        passing: [georss("<georss:point>45.256 -71.92</georss:point>")],
        failing: [
            georss("<georss:point>↓45.256,-71.92</georss:point>"), georss("<georss:box>↓1,2 3,4</georss:box>"),
        ],
        check: .elements(["georss:point", "georss:line", "georss:polygon", "georss:box"]) { element, inspection in
            let coordinates = GeoCoordinates.parse(element.text)
            guard coordinates.flaws.contains(.comma), !coordinates.points.isEmpty else { return }
            inspection.report("\(element.trimmedText.quoted) has commas", inTextOf: element)
        })

    private static let latitude = degrees(
        "geo-latitude", ["geo:lat", "icbm:latitude", "geourl:latitude"], upTo: 90, "InvalidLatitude",
        summary: "A latitude is a decimal number of degrees from -90 to 90.", tooLarge: "91.048")

    private static let longitude = degrees(
        "geo-longitude", ["geo:long", "icbm:longitude", "geourl:longitude"], upTo: 180, "InvalidLongitude",
        summary: "A longitude is a decimal number of degrees from -180 to 180.", tooLarge: "-188.2473")

    private static func degrees(
        _ id: String, _ names: [String], upTo limit: Int, _ message: String, summary: String, tooLarge: String
    ) -> Rule {
        let name = names[0]
        @Sendable func geo(_ text: String) -> RuleExample {
            .feed(binding: "geo", "icbm", channel: "<item><\(name)>\(text)</\(name)></item>")
        }
        return Rule(
            id, .legacyExt, .error, .all,
            summary: summary,
            why: "Nothing lies there: a map shows the place elsewhere, or not at all.",
            help: "write degrees with a point, without N, S, E or W",
            source: "W3C, Basic Geo vocabulary; W3C Feed Validator, \(message)", w3c: [message],
            passing: [geo(" -37.7749 "), geo("\(limit)")],
            failing: [geo("↓\(tooLarge)"), geo("↓37° N")],
            check: .elements(names) { element, inspection in
                let text = element.text
                let value = limit == 90 ? GeoCoordinates.latitude(text) : GeoCoordinates.longitude(text)
                guard value == nil else { return }
                inspection.report(
                    "\(element.trimmedText.quoted) is not a number of degrees from -\(limit) to \(limit)",
                    inTextOf: element)
            })
    }

    private static func georss(_ element: String) -> RuleExample {
        .feed(binding: "georss", channel: "<item>\(element)</item>")
    }
}

extension Inspection {
    /// Reports the text of an element unless it is a list of so many points, or of at least so many.
    fileprivate mutating func expectPoints(_ count: Int, exactly isExact: Bool, inTextOf element: Element) {
        let coordinates = GeoCoordinates.parse(element.text)
        let text = element.trimmedText.quoted
        switch coordinates.flaws.last(where: { $0 != .comma }) {
        case .empty: report("<\(element.name)> is empty", at: element)
        case .notNumber: report("\(text) holds something that is no number", inTextOf: element)
        case .unpaired: report("\(text) has a latitude without a longitude", inTextOf: element)
        case .outOfRange: report("\(text) is beyond 90 or 180 degrees", inTextOf: element)
        default:
            let points = coordinates.points.count
            guard isExact ? points != count : points < count else { return }
            report("\(text) has \(points) of \(count) points", inTextOf: element)
        }
    }
}
