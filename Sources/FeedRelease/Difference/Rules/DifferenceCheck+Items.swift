import Diagnostics
import FeedValidation

extension DifferenceCheck {
    /// What the checks on what episodes say have to say.
    var itemText: Text {
        switch self {
        case .pubDateChanged:
            Text(
                .warning,
                "An episode that was released keeps its date.",
                why: "Apps sort by it: the episode goes to another place in every list, and is missed at its old one.",
                help: "give the episode its old date back")
        case .pubDateForward:
            Text(
                .error,
                "An episode that was released does not become newer by more than a day.",
                why: """
                    Apps put it on top as if it were new, and many tell their users so again. Done to many episodes, \
                    it turns a feed upside down.
                    """,
                help: "give the episode its old date back; for a repeat, release an episode of its own")
        case .pubDateBackdated:
            Text(
                .warning,
                "A new episode is not more than a week older than the newest one that was there.",
                why: """
                    Apps show what came since the last time they looked, by date: an episode in the middle of the list \
                    is not shown as new, and most subscribers never see it.
                    """,
                help: "give the episode the date of its release")
        case .enclosureURLChanged:
            Text(
                .info,
                "The address of an episode's audio stays, or the old one still leads to it.",
                why: """
                    Apps that have the old address ask for it for a long time. New audio needs a new address; only the \
                    old one has to be redirected, or to keep serving.
                    """,
                help: "see that the old address still serves the file, or redirects to the new one",
                source: "practice of podcast hosts")
        case .enclosureBytesChanged:
            Text(
                .warning, [.apple, .spotify, .youtube],
                "Other audio gets another address.",
                why: """
                    Spotify and YouTube don't load an address again that they know, apps keep what they have, and \
                    caches on the way mix old and new bytes: a listener may get the first half of one and the second \
                    half of the other.
                    """,
                help: "give the new audio a new file name",
                source: "Spotify, podcast delivery specification 1.10; YouTube Help, podcasts by RSS",
                fact: "Audio that changed at the same size is seen where digests of both releases are known.")
        case .explicitLowered:
            Text(
                .info, [.apple],
                "An episode that was marked as explicit stays so unless its content changed.",
                why: "Directories take a wrong mark for a breach of their rules.",
                help: "see that it is meant")
        case .renumbered:
            Text(
                .warning, [.apple],
                "An episode keeps its season and its number.",
                why: """
                    Serial shows are sorted and downloaded by number, and people speak of episodes by it: another \
                    number is another order.
                    """,
                help: "give the episode its old numbers back")
        case .bulkChange:
            Text(
                .info,
                "The titles and notes of old episodes stay, but for a few at a time.",
                why: "When more than a fifth change at once, it is mostly a template or an escape that went wrong.",
                help: "look at some of them and see that it is meant")
        case .encodingRegression:
            Text(
                .error,
                "A text that was right is not damaged by a new release.",
                why: """
                    What was encoded or escaped twice shows as 'cafÃ©' or '&amp;amp;' in every app, and in search \
                    the words are gone.
                    """,
                help: "mend the step that encodes or escapes the text a second time")
        default:
            Text(
                .warning, [.podcasting2, .apple],
                "An episode keeps its transcript and its chapters.",
                why: "Those who read along because they can't hear, or who jump to a chapter, have lost their way in.",
                help: "put the transcript or the chapters back")
        }
    }
}
