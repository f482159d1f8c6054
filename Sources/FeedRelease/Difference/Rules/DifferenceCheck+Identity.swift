import Diagnostics
import FeedValidation

extension DifferenceCheck {
    /// What the checks on the identity of episodes say.
    var identityText: Text {
        switch self {
        case .guidChanged:
            Text(
                .error,
                "An episode keeps its guid for ever.",
                why: """
                    Apps know an episode by its guid. Under another one every app downloads it again and shows it \
                    twice, unheard, to everybody who has heard it.
                    """,
                help: "give the episode its old guid back",
                source: "Apple Podcasts, RSS feed requirements, guid; PSP-1, item guid")
        case .guidReused:
            Text(
                .error,
                "A guid stays with its episode and is not given to another one.",
                why: """
                    Apps take the new episode for the one that they have: who has heard that never gets to see this \
                    one.
                    """,
                help: "give the new episode a guid of its own",
                source: "PSP-1, item guid")
        case .itemRemoved:
            Text(
                .error,
                "An episode that was released stays in the feed, or on one of its archive pages.",
                why: """
                    Most apps take an episode that is gone from the feed out of their lists, with its place in \
                    playlists and what was heard of it. A mistake of this kind is seen by subscribers first.
                    """,
                help: "put the episode back, or take it down by 'podfeed retract' and say why")
        case .itemRemovedOld:
            Text(
                .warning,
                "Old episodes stay in the feed, or on one of its archive pages.",
                why: """
                    An episode of more than a year ago, or one that newer ones pushed off the end of the feed, is \
                    missed by few. New subscribers can't get it any more.
                    """,
                help: "keep all episodes, or move old ones to archive pages (RFC 5005)")
        case .itemRetracted:
            Text(
                .warning,
                "An episode that was taken down on purpose is gone.",
                why: "It is as you wished; those who reviewed the release should know it all the same.",
                help: "see that its files are gone, too",
                fact: "Needs to know which episodes were retracted.")
        case .itemExpired:
            Text(
                .info,
                "An episode whose time is over is gone.",
                why: """
                    It is as 'expire-after' of the episode, or 'expire' of the feed, says. Apps take it out of their \
                    lists; those who reviewed the release should know it all the same.
                    """,
                help: "see that it is meant; a later 'expire-after' brings it back",
                fact: "Needs to know which episodes have expired.")
        case .itemsTruncated:
            Text(
                .error,
                "A feed does not lose more than a tenth of its episodes at once.",
                why: """
                    That is nearly always a limit or a filter that nobody meant. Apps drop the back catalogue within \
                    the hour, and take all of it for new when it comes back.
                    """,
                help: "look for a limit, a filter or a missing folder, and put the episodes back")
        case .feedEmpty:
            Text(
                .error,
                "A feed that had episodes has some.",
                why: "Apps show an empty show, and directories take it out of their lists after a while.",
                help: "put the episodes back")
        case .feedRemoved:
            Text(
                .error,
                "A feed that was released stays where it is.",
                why: "Its subscribers get an error and no episode any more; apps stop asking for it.",
                help: "put the feed back; where the show moved, redirect its address with status 301")
        case .scheduledEarly:
            Text(
                .error,
                "An episode that is held back is not in the feed.",
                why: "Once apps have it, it can't be called back: what was to be a secret is out.",
                help: "keep the episode out of the release until its time",
                fact: "Needs to know which episodes are held back.")
        default:
            Text(
                .warning,
                "An episode that was removed in an earlier release does not come back.",
                why: """
                    Apps that had removed it show it as new, at its old date. If it was taken down for a reason, the \
                    reason may still hold.
                    """,
                help: "see that it is meant, or take the episode out again",
                fact: "Needs to know which episodes were removed in earlier releases.")
        }
    }
}
