import Diagnostics
import FeedValues
import FeedVocabulary

extension FeedRules {
    static let noFullEpisode = Rule(
        "feed-no-full-episode", .feed, .warning, [.apple],
        summary: "A show has a full episode, and not trailers and extras alone.",
        why: """
            Apps set trailers and extras apart from the episodes: of such a show the list of episodes is empty. A type \
            that was copied from the trailer is the usual cause.
            """,
        help: "write <itunes:episodeType>full</itunes:episodeType> in the episodes",
        source: "Apple, A Podcaster's Guide to RSS, itunes:episodeType",
        passing: [
            .podcast(items(type: "trailer", nil)), .podcast(items(type: "bonus", "full")), .podcast(""),
            // A show that begins has a trailer and nothing else.
            .podcast(items(type: "trailer")),
        ],
        failing: [
            .podcast(items(type: "bonus"), marksChannel: true),
            .podcast(items(type: "trailer", "trailer"), marksChannel: true),
        ],
        check: .tally(sorts: 3) { _, facts, _ in
            Int(facts.record.kind.rawValue)
        } message: { counts, _ in
            guard counts[0] == 0, counts[2] > 0 || counts[1] > 1 else { return nil }
            let count = counts[1] + counts[2]
            return count == 1 ? "the only item is an extra" : "none of the \(count) items is a full episode"
        })

    static let explicitMixed = Rule(
        "feed-explicit-mixed", .feed, .info, [.apple],
        summary: "Where some items are explicit, you know that the show is not.",
        why: """
            Apple asks for the show's mark by what it mostly is, so a few explicit episodes are fine. But filters that \
            look at the show alone let them through.
            """,
        help: "leave it if the others are clean; else write <itunes:explicit>true</itunes:explicit> in the channel",
        source: "Podfeed",
        passing: [
            .podcast(explicit("true", items: "true", "false")), .podcast(explicit("false", items: "false", "no")),
            // More than half: a rule of its own.
            .podcast(explicit("false", items: "true", "true", "false")),
        ],
        failing: [
            .podcast(explicit("false", items: "true", "false"), marksChannel: true),
            .podcast(explicit("no", items: "false", "yes", "clean"), marksChannel: true),
        ],
        check: .tally(sorts: 2) { item, _, _ in
            item.child("itunes:explicit").flatMap { ExplicitWord($0.text) }?.isExplicit == true ? 0 : 1
        } message: { counts, channel in
            guard counts[0] > 0, counts[0] <= counts[1], let show = channel.child("itunes:explicit"),
                ExplicitWord(show.text)?.isExplicit == false
            else { return nil }
            return "\(counts[0]) of \(counts[0] + counts[1]) items are explicit, the channel is not"
        })

    static let imagePerItemMissingSome = Rule(
        "feed-image-per-item-missing-some", .feed, .info, .all,
        summary: "Where most items have artwork, all have.",
        why: "Apps show the cover of the show for the rest: among pictures of episodes it looks like one forgotten.",
        help: "add the artwork to the items that have none, or leave it if the cover is meant",
        source: "Podfeed",
        passing: [
            .podcast("<item>\(art)</item><item>\(art)</item>"), .podcast("<item>\(art)</item><item/><item/>"),
            .podcast("<item><podcast:image href=\"https://example.com/1.jpg\"/></item><item>\(art)</item>"),
        ],
        failing: [.podcast("<item>\(art)</item><item>\(art)</item><item/>", marksChannel: true)],
        check: .tally(sorts: 2) { item, _, _ in
            ["itunes:image", "podcast:image", "podcast:images"].contains { item.child($0) != nil } ? 0 : 1
        } message: { counts, _ in
            guard counts[1] > 0, counts[0] > counts[1] else { return nil }
            return "\(counts[1]) of \(counts[0] + counts[1]) items have no artwork"
        })

    static let mixedMediaTypes = Rule(
        "feed-mixed-media-types", .feed, .info, [.apple],
        summary: "The enclosures of a feed are all sound or all pictures.",
        why: """
            A video among audio episodes costs those who listen on the road ten times the data; some apps show it as \
            sound.
            """,
        help: "leave it if the video is an exception; else make a feed of its own of the videos",
        source: "Podfeed",
        passing: [.podcast(enclosures("audio/mpeg", "audio/x-m4a", "application/pdf", "mp3"))],
        failing: [.podcast(enclosures("audio/mpeg", "video/mp4", "audio/mpeg"), marksChannel: true)],
        check: .tally(sorts: 2) { item, _, inspection in
            switch item.child("enclosure").flatMap({ inspection.parts(of: $0).type })?.topLevel {
            case "audio": 0
            case "video": 1
            default: nil
            }
        } message: { counts, _ in
            guard counts[0] > 0, counts[1] > 0 else { return nil }
            return "\(counts[0]) enclosures are audio, \(counts[1]) are video"
        })

    static let guidStyleMixed = Rule(
        "feed-guid-style-mixed", .feed, .info, .all,
        summary: "The guids of a feed are all addresses of pages, or none is.",
        why: """
            Two styles tell that two programs wrote the feed. That is no harm as long as no published guid changes; \
            when one program takes over, it may well change those of the other.
            """,
        help: "leave the guids that are published as they are; write new ones in one style",
        source: "Podfeed",
        passing: [
            .podcast(guids("<guid>https://example.com/1</guid>", "<guid>https://example.com/2</guid>")),
            .podcast(guids("<guid isPermaLink=\"false\">https://example.com/1</guid>", "<guid>b8a1</guid>")),
        ],
        failing: [
            .podcast(
                guids("<guid>https://example.com/1</guid>", "<guid isPermaLink=\"false\">b8a1</guid>"),
                marksChannel: true)
        ],
        check: .tally(sorts: 2) { item, _, _ in
            guard let guid = item.child("guid"), guid.textByteCount > 0 else { return nil }
            guard guid["isPermaLink"] ?? "true" != "false" else { return 1 }
            return guid.textBytes.isOrdinaryAddress || URLReference(guid.text).isHTTP ? 0 : 1
        } message: { counts, _ in
            guard counts[0] > 0, counts[1] > 0 else { return nil }
            return "\(counts[0]) guids are addresses of pages, \(counts[1]) are not"
        })

    private static let art = "<itunes:image href=\"https://example.com/1.jpg\"/>"

    private static func items(type types: String?...) -> String {
        types.map {
            "<item>\($0.map { "<itunes:episodeType>\($0)</itunes:episodeType>" } ?? "<title>Bees</title>")</item>"
        }
        .joined(separator: "\n")
    }

    private static func explicit(_ channel: String, items: String...) -> String {
        let items = items.map { "<item><itunes:explicit>\($0)</itunes:explicit></item>" }
        return (["<itunes:explicit>\(channel)</itunes:explicit>"] + items).joined(separator: "\n")
    }

    private static func enclosures(_ types: String...) -> String {
        types.enumerated().map { index, type in
            "<item><enclosure url=\"https://example.com/\(index)\" length=\"1\" type=\"\(type)\"/></item>"
        }.joined(separator: "\n")
    }

    private static func guids(_ guids: String...) -> String {
        guids.map { "<item>\($0)</item>" }.joined(separator: "\n")
    }
}
