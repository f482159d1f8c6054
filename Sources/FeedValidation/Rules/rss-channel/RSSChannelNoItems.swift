import Diagnostics
import FeedVocabulary

extension Rule {
    static let rssChannelNoItems = Rule(
        "rss-channel-no-items", .rssChannel, .error, [.apple, .spotify, .youtube],
        summary: "A channel has at least one item.",
        why: "Directories take a show when its first episode or trailer is out, and refuse an empty feed.",
        help: "add an episode; a short trailer is enough",
        source: "PRX, Feed requirements; Apple, Podcast RSS feed requirements",
        passing: [
            .channel("<item><title>Pilot</title></item>"), .channel("<podcast:medium>publisher</podcast:medium>"),
            .channel("<podcast:medium>musicL</podcast:medium>"),
        ],
        failing: [.document("<rss version=\"2.0\">↓<channel><title>Bees</title></channel></rss>")],
        check: .document { document, inspection in
            guard document.isComplete, let channel = document.channel, document.firstItemNumber == nil else { return }
            // Lists and publishers hold other feeds in the place of items.
            let medium = channel.child("podcast:medium").flatMap { DeclaredMedium($0.trimmedText) }
            guard medium?.isList != true, medium != .items(.publisher) else { return }
            inspection.report("the channel has no <item>", at: channel)
        })
}
