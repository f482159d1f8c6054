import Diagnostics
import FeedValues
import Foundation

extension Fields {
    /// The instant of a key; a date without a time means 12:00 in the zone, a time without an offset is read there.
    func date(_ key: String, in zone: TimeZone, _ log: inout FindingLog) -> Located<Timestamp>? {
        guard let text = text(key, &log), let node = node(key) else { return nil }
        guard let written = WrittenDate(text.value) else {
            log.report(
                .date, "'\(key)' is no date: '\(text.value.shortened)'", in: source, at: node.place,
                help: "write 2025-04-25, 2025-04-25 18:00 or 2025-04-25T18:00:00+08:00")
            return nil
        }
        if let offset = written.offsetSeconds {
            return Located(written.civil.timestamp(offsetSeconds: offset), from: text.origin)
        }
        switch zone.instants(of: written.civil) {
        case .none:
            log.report(
                .dateSkipped, "'\(text.value)' does not exist in \(zone.identifier): clocks skip it", in: source,
                at: node.place)
            return nil
        case .one(let timestamp): return Located(timestamp, from: text.origin)
        case .two(let first):
            log.report(
                .dateDoubled, "'\(text.value)' comes twice in \(zone.identifier): the first is taken", in: source,
                at: node.place)
            return Located(first, from: text.origin)
        }
    }
}
