import ArgumentParser
package import FeedValues

extension GlobalOptions {
    /// The time to take for now: `--as-of`, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the clock.
    package func now(in surroundings: Surroundings) throws(CannotRun) -> Timestamp {
        if let asOf { return asOf }
        guard let text = surroundings.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
            return surroundings.clock()
        }
        guard let seconds = Int64(text) else {
            throw CannotRun(
                "SOURCE_DATE_EPOCH is '\(text)', which is not a whole number",
                help: "give the seconds since 1970-01-01T00:00:00Z, or unset it")
        }
        return Timestamp(secondsSinceEpoch: seconds)
    }

    /// The instant that `--as-of` names: a date, which is its midnight in UTC, or a date and time with its zone.
    @Sendable static func instant(_ text: String) throws -> Timestamp {
        let date = ISO8601DateTime.parse(text)
        guard let timestamp = date.timestamp, date.flaws.allSatisfy({ $0 == .timeMissing }) else {
            throw ValidationError("give a date, or a date and time with a zone, such as 2025-04-25T12:00:00Z")
        }
        return timestamp
    }
}
