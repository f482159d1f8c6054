import Diagnostics
import FeedValidation

extension DifferenceCheck {
    /// What the checks on the way of a feed to another address say.
    var moveText: Text {
        switch self {
        case .podcastGuidChanged:
            Text(
                .error, [.psp1, .podcasting2],
                "A show keeps its podcast:guid for life, whatever its address becomes.",
                why: """
                    Apps and indexes know the show by it: with another one, or none, it is another show, without its \
                    followers, its payments and what others say of it.
                    """,
                help: "give the show its old podcast:guid back",
                source: "Podcast namespace, guid; PSP-1, podcast:guid")
        case .selfURLChanged:
            Text(
                .error, [.apple, .psp1],
                "A feed keeps its address, or tells the new one by itunes:new-feed-url.",
                why: """
                    Apps that go by the link find a feed that they don't know; those at the old address are not told \
                    to follow. Subscribers are lost without a word.
                    """,
                help: """
                    write itunes:new-feed-url with the new address, and let the old one answer with 301 for at \
                    least four weeks
                    """,
                source: "Apple Podcasts, changing your podcast's RSS feed URL; PSP-1, atom:link")
        case .newFeedURLRemoved:
            Text(
                .warning, [.apple],
                "itunes:new-feed-url stays for 30 days after a move.",
                why: "Apps that did not ask in the meantime never learn the new address.",
                help: "keep itunes:new-feed-url for at least four weeks after the move",
                source: "Apple Podcasts, changing your podcast's RSS feed URL",
                fact: "Needs to know when the feed moved.")
        case .newFeedURLAppears:
            Text(
                .error,
                "A feed does not send its subscribers elsewhere unless it moves.",
                why: """
                    Apple Podcasts and others follow the address at once and for good: from then on they ask there, \
                    and not here.
                    """,
                help: "take itunes:new-feed-url out, unless the show moves to that address",
                source: "Apple Podcasts, itunes:new-feed-url")
        case .lockedRelaxed:
            Text(
                .info, [.psp1, .podcasting2],
                "podcast:locked is opened only for a move.",
                why: "Another host may import the show from now on.",
                help: "write podcast:locked yes again when the move is over",
                source: "Podcast namespace, locked")
        default:
            Text(
                .warning, [.psp1, .podcasting2],
                "A feed that is being moved is not locked.",
                why: "The new host asks for the lock and refuses to import the show.",
                help: "write podcast:locked no until the show has moved",
                source: "Podcast namespace, locked")
        }
    }
}
