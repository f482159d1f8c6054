import Diagnostics
import FeedValues

/// Holds the duration of an item against that of its file.
enum ITunesDurationMismatchMedia {
    static let rule = Rule(
        "itunes-duration-mismatch-media", .itunesItem, .warning, .all,
        summary: "The duration of an item is that of its media, to two seconds or, if that is more, a hundredth.",
        why: "Lists show the duration before anything is fetched: listeners choose by it, and wonder at the end.",
        help: "write the duration of the file", source: "Podfeed",
        passing: [
            item("1801"), item("30:19"), item("4", file: .media(milliseconds: 2000)),
            item("10100", file: .media(milliseconds: 10_000_000)),
            .item("<itunes:duration>soon</itunes:duration>\(enclosure)").with(asset: address, .media()),
        ],
        failing: [
            item("↓1700"), item("↓30:20"), item("↓10101", file: .media(milliseconds: 10_000_000)),
            item("↓5", file: .media(milliseconds: 2000)),
        ],
        check: .assetUse(.media) { use, inspection in
            guard let facts = use.media, let element = use.item?.child("itunes:duration"),
                use.element.number == use.item?.child("enclosure")?.number,
                let stated = ITunesDuration.parse(element.text).duration
            else { return }
            // Most feeds round to whole seconds, and some encoders add silence.
            let difference = abs(stated.milliseconds - facts.duration.milliseconds)
            guard difference > max(2000, facts.duration.milliseconds / 100) else { return }
            let seconds = facts.duration.roundedSeconds
            inspection.report(
                "the duration is \(stated.clock), \(use.name) lasts \(facts.duration.clock)", inTextOf: element,
                help: "write \(seconds)")
        })

    private static let address = "https://example.com/1.mp3"
    private static let enclosure = "<enclosure url=\"\(address)\" length=\"28816000\" type=\"audio/mpeg\"/>"

    private static func item(_ duration: String, file: RuleExample.Asset.Content = .media()) -> RuleExample {
        .item("<itunes:duration>\(duration)</itunes:duration>\(enclosure)").with(asset: address, file)
    }
}
