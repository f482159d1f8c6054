package import FeedValues
import Foundation

extension Catalog {
    /// The clock of a show at an instant, as `2026-02-14 06:30`.
    package func localTime(_ time: Timestamp, in show: String) -> String {
        let text = CivilDateTime(time, in: basics[show]?.zone ?? .utc).description
        // Of 2026-02-14T06:30:00, people need the day and the minute.
        return String(text.prefix(10)) + " " + String(text.dropFirst(11).prefix(5))
    }

    /// The name of the zone of a show, as `Europe/Berlin`.
    package func zoneName(of show: String) -> String {
        guard let zone = basics[show]?.zone, zone != .utc else { return "UTC" }
        return zone.identifier
    }
}
