import Diagnostics
import FeedValues

extension Rule {
    static let podcastPersonItemDropsHost = Rule(
        "podcast-person-item-drops-host", .podcastPerson, .info, [.podcasting2],
        summary: "An item that names people names the host too.",
        why: """
            The people of an item take the place of those of the channel: where the item names the guest alone, the \
            episode has no host.
            """,
        help: "list the host of the channel in the item again",
        source: PodcastPersonRules.tag,
        passing: [
            .channel(
                """
                <podcast:person>Jo Roe</podcast:person>
                <item><podcast:person role="guest">Al Poe</podcast:person><podcast:person>Jo Roe</podcast:person></item>
                <item/>
                """),
            .channel(
                """
                <podcast:person role="producer" group="creative direction">Jo Roe</podcast:person>
                <item><podcast:person role="guest">Al Poe</podcast:person></item>
                """),
            .channel(
                """
                <podcast:person>Jo Roe</podcast:person>
                <item><podcast:person role="Guest Host">Al Poe</podcast:person></item>
                """),
        ],
        failing: [
            .channel(
                """
                <podcast:person>Jo Roe</podcast:person>
                <item>↓<podcast:person role="guest">Al Poe</podcast:person></item>
                """)
        ],
        check: .items { item, inspection in
            guard let first = item.child("podcast:person"), let host = inspection.channelFacts.host,
                !item.children("podcast:person").contains(where: { PersonCredit($0).isHost })
            else { return }
            inspection.report("the item names no host, and the channel's is \(host.quoted)", at: first)
        })
}

/// Remembers the host of the channel, so that the people of the channel are looked through once.
