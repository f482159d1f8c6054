import Diagnostics
import Digests
import FeedValues

extension Rule {
    static let podcastGuidNotDerived = Rule(
        "podcast-guid-not-derived", .podcastGuid, .info, [.podcasting2],
        summary: "The identifier of a new channel is made from the address of its feed.",
        why: """
            Indexes that meet a feed without an identifier make one from its address, without the scheme and the \
            slashes at its end. A new feed that says another is two shows to them. One that was published before keeps \
            what it has, whatever its address is now: so this is said of feeds whose items are all of the last 30 days.
            """,
        help: "leave it if the show was ever published with it",
        source: PodcastGuidRules.tag,
        passing: [
            .channel(
                """
                <atom:link rel="self" href="https://example.com/feed.xml"/>
                <podcast:guid>D84ced82-1926-54c0-88c2-bb01dd35d7e3</podcast:guid>
                """),
            .channel(
                """
                <atom:link rel="self" href="https://example.com/moved.xml"/>
                <podcast:guid>d84ced82-1926-54c0-88c2-bb01dd35d7e3</podcast:guid>
                <item><pubDate>Mon, 01 Dec 2025 00:00:00 GMT</pubDate></item>
                """),
            .channel("<podcast:guid>d84ced82-1926-54c0-88c2-bb01dd35d7e3</podcast:guid>"),
            // Of another version another rule tells.
            .channel(
                """
                <atom:link rel="self" href="https://example.com/feed.xml"/>
                <podcast:guid>d84ced82-1926-44c0-88c2-bb01dd35d7e3</podcast:guid>
                """),
        ],
        failing: [
            .channel(
                """
                <atom:link rel="self" href="https://example.com/other.xml"/>
                <podcast:guid>↓d84ced82-1926-54c0-88c2-bb01dd35d7e3</podcast:guid>
                """),
            .channel(
                """
                <atom:link rel="self" href="https://example.com/other.xml"/>
                <podcast:guid>↓d84ced82-1926-54c0-88c2-bb01dd35d7e3</podcast:guid>
                <item><pubDate>Wed, 03 Dec 2025 00:00:00 GMT</pubDate></item>
                """),
        ],
        check: .feed { DerivedGuidCheck() })
}

/// Remembers whether any item is older than what a first publication brings.
private struct DerivedGuidCheck: FeedCheck {
    private var hasOldItem = false

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isFeedItem, let date = facts.date, let clock = inspection.clock else { return nil }
        return clock.isPast(date.advanced(bySeconds: 30 * 86_400)) ? 1 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) { hasOldItem = true }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard !hasOldItem, inspection.clock != nil, let channel = document.channel,
            let guid = channel.child("podcast:guid"), let uuid = UUID(guid.trimmedText), uuid.version == 5,
            uuid.hasStandardVariant, uuid != .podcastNamespace, let address = channel.ownAddress
        else { return }
        let derived = UUID.podcastFeed(address: address)
        guard uuid != derived else { return }
        inspection.report(
            "'\(uuid)' is not made from the address \(address.description.quoted)", inTextOf: guid,
            help: "write '\(derived)' if the show is new, and leave it if it was ever published")
    }
}
