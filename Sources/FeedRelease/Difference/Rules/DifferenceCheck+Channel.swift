import Diagnostics
import FeedValidation

extension DifferenceCheck {
    /// What the checks on the feed itself say.
    var channelText: Text {
        switch self {
        case .imageBytesChanged:
            Text(
                .warning, [.apple, .spotify],
                "Other artwork gets another address.",
                why: "Directories and apps keep a picture by its address: many never load this one again.",
                help: "give the new picture a new file name, such as cover-2.jpg",
                source: "Apple Podcasts, artwork requirements",
                fact: "Needs digests of the artwork of both releases.")
        case .titleChanged:
            Text(
                .warning,
                "A show keeps its title.",
                why: "Directories look at the show once more, and subscribers wonder what they have in their list.",
                help: "see that it is meant, and say so in an episode")
        case .channelFieldsChanged:
            Text(
                .info,
                "Link, language, categories and the explicit mark of a show stay.",
                why: "Directories sort and offer shows by them: in another category the show has other neighbours.",
                help: "see that it is meant")
        case .typeChanged:
            Text(
                .warning, [.apple],
                "A show stays episodic or serial.",
                why: """
                    Apps play a serial show from its first episode and an episodic one from its newest: what they \
                    download, and in which order, turns round.
                    """,
                help: "see that it is meant",
                source: "Apple Podcasts, show types")
        case .mediumChanged:
            Text(
                .warning, [.podcasting2],
                "A show keeps its medium.",
                why:
                    "Apps for podcasts, music or audiobooks list only what is theirs: the show leaves one for another.",
                help: "see that it is meant",
                source: "Podcast namespace, medium")
        case .blockAdded:
            Text(
                .error, [.apple, .podcasting2],
                "A show that is listed is not blocked by the next release.",
                why: "Directories take the show out of their lists, and a search no longer finds it.",
                help: "take the block out",
                source: "Apple Podcasts, itunes:block; Podcast namespace, block")
        case .completeAdded:
            Text(
                .warning, [.apple],
                "A show is said to be complete only when nothing more will come.",
                why: "Apps stop asking for the feed: an episode after that is seen by nobody.",
                help: "take itunes:complete out unless the show has ended",
                source: "Apple Podcasts, itunes:complete")
        case .completeThenNew:
            Text(
                .error, [.apple],
                "A show that was complete gets no new episode.",
                why: "Apps that obey the mark don't ask for the feed any more, and never see the episode.",
                help: "release the feed without itunes:complete first, and the episode some days later",
                source: "Apple Podcasts, itunes:complete")
        case .buildDateBackwards:
            Text(
                .warning,
                "The lastBuildDate of a feed does not go back.",
                why: """
                    Readers that go by it take the new release for an older one. It is also the sign of a build from \
                    an old state, or with a wrong clock.
                    """,
                help: "see that the release is the newest state; let lastBuildDate be the newest change")
        default:
            Text(
                .info,
                "A release says something new.",
                why: """
                    Only white space, the order of attributes, the form of dates and numbers or lastBuildDate differ. \
                    Published, it makes every app load the feed again for nothing.
                    """,
                help: "leave the published feed as it is")
        }
    }
}
