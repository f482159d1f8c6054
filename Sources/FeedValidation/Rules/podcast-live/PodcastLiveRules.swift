import Diagnostics
import FeedValues
import FeedVocabulary

/// podcast:liveItem.
enum PodcastLiveRules {
    static let all: [Rule] =
        [status, startEnd, noContentLink, noEnclosure, oneEnclosure, noGuid, stale] + contentLinks

    static let name = "podcast:liveItem"
    private static let page = "Podcast namespace, live-item"

    private static let status = Rule(
        "podcast-liveitem-status", .podcastLive, .error, [.podcasting2],
        summary: "The status of a live item is pending, live or ended.",
        why: "By it apps tell listeners that a stream begins, and stop when it is over.",
        help: "write 'pending', 'live' or 'ended'",
        source: page,
        passing: [.channel(live("status=\"live\"")), .channel(live("status=\"\""))],
        failing: [.channel(live("↓status=\"on\"")), .channel(live("↓status=\"LIVE\""))],
        check: .oneOf(ClosedLists.liveStatuses, inAttribute: "status", of: name))

    private static let startEnd = Rule(
        "podcast-liveitem-start-end", .podcastLive, .error, [.podcasting2],
        summary: "A live item starts and ends at instants of ISO 8601 with a zone, the end after the start.",
        why: """
            Listeners are all over the world: without a zone each app shows its own hour, and nobody is there in time.
            """,
        help: "write the date, time and zone, such as '2026-01-01T20:00:00Z'",
        source: page,
        passing: [
            .channel(live("start=\"2026-01-01T20:00:00Z\" end=\"2026-01-01T15:00:01-06:00\"")),
            .channel(live("start=\"2021-09-26T07:30:00.000-0600\"")),
        ],
        failing: [
            .channel(live("↓start=\"2026-01-01T20:00:00\" ↓end=\"2026-01-01\"")),
            .channel(live("↓start=\"Thu, 01 Jan 2026 20:00:00 GMT\"")), .channel("↓" + live("status=\"live\"")),
            .channel(live("↓start=\"\" end=\"2026-01-01T20:00:00Z\"")),
            .channel(live("start=\"2026-01-01T20:00:00Z\" ↓end=\"2026-01-01T20:00:00Z\"")),
            .channel(live("start=\"2026-01-01T20:00:00Z\" ↓end=\"2026-01-01T20:30:00+01:00\"")),
        ],
        check: .element(name) { item, inspection in
            if item.lacks(podcastAttribute: "start") {
                inspection.report("the live item has no 'start'", at: item, attribute: "start")
            }
            let start = inspection.expectInstant("start", of: item)
            guard let end = inspection.expectInstant("end", of: item), let start, end <= start else { return }
            inspection.report("the live item ends before it starts, or at once", at: item, attribute: "end")
        })

    private static let noContentLink = Rule(
        "podcast-liveitem-contentlink-missing", .podcastLive, .error, [.podcasting2],
        summary: "A live item says where else it can be followed.",
        why: "Most apps cannot play a stream; by <podcast:contentLink> they send the listener to a page that does.",
        help: "add <podcast:contentLink href=\"…\">…</podcast:contentLink>",
        source: page,
        passing: [
            .channel(live("", "<podcast:contentLink href=\"https://example.com/live\">Live</podcast:contentLink>"))
        ],
        failing: [.channel("↓" + live(""))],
        check: .element(name) { item, inspection in
            guard item.isItem, item.child("podcast:contentLink") == nil else { return }
            inspection.report("the live item has no <podcast:contentLink>", at: item)
        })

    private static let noEnclosure = Rule(
        "podcast-liveitem-enclosure-missing", .podcastLive, .warning, [.podcasting2],
        summary: "A live item has a stream to play.",
        why: "Apps that play live items look for an <enclosure> or a <podcast:alternateEnclosure> and find none.",
        help: "add the stream as <enclosure> and <podcast:alternateEnclosure>",
        source: page,
        passing: [.channel(live("", "<enclosure url=\"https://example.com/live\" length=\"0\" type=\"audio/mpeg\"/>"))],
        failing: [.channel("↓" + live(""))],
        check: enclosures { item, count, inspection in
            guard count == 0 else { return }
            inspection.report("the live item has no enclosure of either kind", at: item)
        })

    private static let oneEnclosure = Rule(
        "podcast-liveitem-enclosure-partial", .podcastLive, .info, [.podcasting2],
        summary: "A live item has its stream as enclosure and as alternate enclosure.",
        why: "Some apps look for the one, some for the other; with both, all of them play.",
        help: "add the kind of enclosure that is not there",
        source: page,
        passing: [
            .channel(live("", "<enclosure/><podcast:alternateEnclosure/>")), .channel(live("")),
        ],
        failing: [
            .channel("↓" + live("", "<enclosure/>")), .channel("↓" + live("", "<podcast:alternateEnclosure/>")),
        ],
        check: enclosures { item, count, inspection in
            guard count == 1 else { return }
            let missing = item.child("enclosure") == nil ? "enclosure" : "podcast:alternateEnclosure"
            inspection.report("the live item has no <\(missing)>", at: item)
        })

    private static let noGuid = Rule(
        "podcast-liveitem-guid", .podcastLive, .error, [.podcasting2],
        summary: "A live item has a guid.",
        why: """
            While a stream is announced, on the air and over, the item changes from hour to hour. By the guid apps \
            know that it is one and the same, and that the episode that follows it is another.
            """,
        help: "add <guid isPermaLink=\"false\"> with a text of its own",
        source: page,
        supersedes: ["guid-missing"],
        passing: [.channel(live("", "<guid isPermaLink=\"false\">b8a1</guid>"))],
        failing: [.channel("↓" + live(""))],
        check: .element(name) { item, inspection in
            guard item.isItem, item.child("guid") == nil else { return }
            inspection.report("the live item has no <guid>", at: item)
        })

    private static let stale = Rule(
        "podcast-liveitem-stale", .podcastLive, .warning, [.podcasting2],
        summary: "A live item whose time is over has ended.",
        why: "Apps go on telling listeners that the show is on the air, or about to be, and lead them into silence.",
        help: "write status=\"ended\", or take the live item out",
        source: "Podfeed",
        passing: [
            .channel(live("status=\"ended\" start=\"2025-01-01T20:00:00Z\"")),
            .channel(live("status=\"live\" start=\"2025-12-31T00:00:00Z\"")),
            .channel(live("status=\"pending\" start=\"2025-01-01T20:00:00Z\" end=\"2026-01-01T00:00:00Z\"")),
        ],
        failing: [
            .channel(live("↓status=\"live\" start=\"2025-12-30T23:59:59Z\"")),
            .channel(live("↓status=\"pending\" start=\"2025-12-31T20:00:00Z\" end=\"2025-12-31T21:00:00Z\"")),
        ],
        check: .element(name) { item, inspection in
            guard let clock = inspection.clock, let status = item["status"], ["pending", "live"].contains(status) else {
                return
            }
            let end = item["end"].flatMap { ISO8601DateTime.parse($0).timestamp }
            let start = item["start"].flatMap { ISO8601DateTime.parse($0).timestamp }
            guard let last = end ?? start?.advanced(bySeconds: 86_400), clock.isPast(last) else { return }
            let since = end == nil ? "began more than a day ago" : "is over"
            inspection.report("the live item \(since), and is '\(status)'", at: item, attribute: "status")
        })

    private static func enclosures(
        _ check: @escaping @Sendable (Element, Int, inout Inspection) -> Void
    ) -> RuleCheck {
        .element(name) { item, inspection in
            guard item.isItem else { return }
            let kinds = ["enclosure", "podcast:alternateEnclosure"]
            check(item, kinds.count { item.child($0) != nil }, &inspection)
        }
    }

    private static func live(_ attributes: String, _ inner: String = "") -> String {
        "<podcast:liveItem \(attributes)>\(inner)</podcast:liveItem>"
    }
}

extension Inspection {
    /// The instant in an attribute; one that is none, or has no zone, is reported, a blank one is another rule's.
    fileprivate mutating func expectInstant(_ attribute: String, of element: Element) -> Timestamp? {
        guard let value = AttributeValue(element, attribute) else { return nil }
        let date = ISO8601DateTime.parse(value.text)
        if date.timestamp == nil {
            report("\(value.text.quoted) is no date and time of ISO 8601", at: element, attribute: attribute)
        } else if date.offsetSeconds == nil {
            report("\(value.text.quoted) has no zone", at: element, attribute: attribute)
        } else {
            return date.timestamp
        }
        return nil
    }
}
