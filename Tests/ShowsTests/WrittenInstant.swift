import Foundation

/// A date as a feed or a catalogue writes it, read by Foundation.
struct WrittenInstant {
    /// Seconds since 1970; -1 for what is no date.
    let seconds: Int

    /// A date of a feed.
    init(feed text: String) { self.init(text, ["EEE, dd MMM yyyy HH:mm:ss Z"], "UTC") }

    /// A date of a catalogue in a zone.
    init(catalogue text: String, in zone: String) {
        let patterns = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssXXXXX"]
        self.init(text.utf8.count == 10 ? text + " 12:00" : text, patterns, zone)
    }

    private init(_ text: String, _ patterns: [String], _ zone: String) {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: zone)
        formatter.isLenient = false
        var seconds = -1
        for pattern in patterns {
            formatter.dateFormat = pattern
            guard let date = formatter.date(from: text) else { continue }
            // Of an hour that comes twice the catalogue means the first, Foundation the second.
            let earlier = date.addingTimeInterval(-3600)
            let isDoubled = formatter.string(from: earlier) == text
            seconds = Int((isDoubled ? earlier : date).timeIntervalSince1970)
            break
        }
        self.seconds = seconds
    }
}
