import Diagnostics
import FeedValues
import FeedVocabulary

/// podcast:block.
enum PodcastBlockRules {
    static let all: [Rule] = [value, unknownID, duplicate, everything, noWithoutYes]

    private static let name = "podcast:block"
    private static let page = "Podcast namespace, block"

    private static let value = Rule(
        "podcast-block-value", .podcastBlock, .error, [.podcasting2],
        summary: "A block is yes or no.",
        why: "Of any other word a service makes what it likes, and shows the feed that you meant to hide.",
        help: "write 'yes' or 'no'",
        source: page,
        passing: [.channel("<podcast:block id=\"google\"> yes </podcast:block>")],
        failing: [
            .channel("<podcast:block>↓true</podcast:block>"), .channel("↓<podcast:block id=\"google\"/>"),
            .channel("<podcast:block id=\"google\">↓Yes</podcast:block>"),
        ],
        check: .element(name) { element, inspection in
            let text = element.trimmedText
            guard text != "yes", text != "no" else { return }
            let nearest = ["yes", "no"].first { text.equalsIgnoringASCIICase($0) }
            inspection.report(
                text.isEmpty ? "the block is empty" : "the block is \(text.quoted)", inTextOf: element,
                help: nearest.map { "write '\($0)'" })
        })

    private static let unknownID = Rule(
        "podcast-block-id-unknown", .podcastBlock, .warning, [.podcasting2],
        summary: "A block names a service by its word in the namespace's list.",
        why: "A service looks for its own word; a name that it does not know is a block of nobody.",
        help: "write the word of the service, such as 'apple' or 'spotify'",
        source: "Podcast namespace, block; service slugs",
        passing: [
            .channel("<podcast:block id=\"apple\">yes</podcast:block>"), .channel("<podcast:block>no</podcast:block>"),
        ],
        failing: [
            .channel("<podcast:block ↓id=\"Apple Podcasts\">yes</podcast:block>"),
            .channel("<podcast:block ↓id=\"Spotify\">yes</podcast:block>"),
        ],
        check: .attributes([name: ["id"]]) { value, inspection in
            guard !ClosedLists.serviceSlugs.contains(value.text) else { return }
            let first = value.text.asciiLowercased.split(separator: " ").first.map(String.init) ?? ""
            let nearest =
                ClosedLists.serviceSlugs.contains(first)
                ? first : Spelling.nearest(to: value.text, in: ClosedLists.serviceSlugs)
            inspection.report(
                "\(value.text.quoted) is no service of the list", at: value.element, attribute: "id",
                help: nearest.map { "write '\($0)'" })
        })

    private static let duplicate = Rule(
        "podcast-block-duplicate-id", .podcastBlock, .error, [.podcasting2],
        summary: "No service is blocked twice, and all services together once at most.",
        why: """
            Of two answers a service takes either; where they differ the feed is hidden from some and not from others.
            """,
        help: "keep one <podcast:block> for each service, and one without 'id'",
        source: page,
        passing: [
            .channel(
                """
                <podcast:block>yes</podcast:block><podcast:block id="apple">no</podcast:block>
                <podcast:block id="google">no</podcast:block>
                """)
        ],
        failing: [
            .channel(
                """
                <podcast:block id="apple">yes</podcast:block>↓<podcast:block id="apple">no</podcast:block>
                <podcast:block>no</podcast:block>↓<podcast:block id="">no</podcast:block>
                """)
        ],
        check: .channel { channel, inspection in
            var seen: Set<String> = []
            for element in channel.children(name) where !seen.insert(element.service ?? "").inserted {
                let service = element.service.map { "for \($0.quoted)" } ?? "for all services"
                inspection.report("there is a block \(service) before", at: element)
            }
        })

    private static let everything = Rule(
        "podcast-block-all", .podcastBlock, .warning, [.podcasting2],
        summary: "A feed for the public is not blocked everywhere.",
        why: "A block without 'id' asks every service not to show the feed, but for those that a block says no to.",
        help: "take the block out unless the feed is private",
        source: page,
        passing: [
            .channel("<podcast:block>no</podcast:block>"), .channel("<podcast:block id=\"apple\">yes</podcast:block>"),
        ],
        failing: [
            .channel("↓<podcast:block>yes</podcast:block>"),
            .channel("<podcast:block id=\"apple\">no</podcast:block>↓<podcast:block>yes</podcast:block>"),
        ],
        check: .channel { channel, inspection in
            let blocks = channel.children(name)
            guard let block = blocks.first(where: { $0.service == nil && $0.trimmedText == "yes" }) else { return }
            let spared = blocks.lazy.filter { $0.trimmedText == "no" }.compactMap(\.service).prefix(10)
            let services = spared.isEmpty ? "" : " but " + spared.map(\.quoted).joined(separator: ", ")
            inspection.report("the feed is blocked for all services\(services)", at: block)
        })

    private static let noWithoutYes = Rule(
        "podcast-block-no-without-yes", .podcastBlock, .info, [.podcasting2],
        summary: "A block that says no to a service stands beside one that blocks all.",
        why: "No is an exception; where nothing is blocked there is nothing to be spared from, and it does nothing.",
        help: "take the block out, or add <podcast:block>yes</podcast:block>",
        source: page,
        passing: [
            .channel("<podcast:block id=\"apple\">no</podcast:block><podcast:block>yes</podcast:block>"),
            .channel("<podcast:block>no</podcast:block>"),
        ],
        failing: [.channel("↓<podcast:block id=\"apple\">no</podcast:block><podcast:block>no</podcast:block>")],
        check: .channel { channel, inspection in
            let blocks = channel.children(name)
            guard !blocks.contains(where: { $0.service == nil && $0.trimmedText == "yes" }) else { return }
            for block in blocks where block.trimmedText == "no" {
                guard let service = block.service else { continue }
                inspection.report("nothing is blocked that \(service.quoted) could be spared from", at: block)
            }
        })
}

extension Element {
    /// The service that a block is about; `nil` for one about all.
    fileprivate var service: String? { AttributeValue(self, "id")?.text }
}
