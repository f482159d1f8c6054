import FeedValues

extension Element {
    /// An attribute as seconds; `nil` where it is missing, no decimal or below zero.
    func seconds(_ attribute: String) -> Double? {
        guard let seconds = AttributeValue(self, attribute).flatMap({ PlainDecimal($0.text)?.value }), seconds >= 0
        else { return nil }
        return seconds
    }
}

extension Inspection {
    /// How many seconds an item lasts by its `itunes:duration`; `nil` where that is missing, unreadable or zero.
    mutating func seconds(of item: Element) -> Double? {
        guard let duration = duration(of: item)?.reading.duration, duration.milliseconds > 0 else { return nil }
        return Double(duration.milliseconds) / 1000
    }
}

extension Double {
    /// A number of seconds without its fraction, for messages; at most some thirty million years.
    var wholeSeconds: Int { Int(Swift.min(self, 1e15)) }
}
