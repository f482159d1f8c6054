import Diagnostics
import FeedValues

extension Rule {
    static let podcastTxtAIContentChannelItem = Rule(
        "podcast-txt-aicontent-channel-item", .podcastTxt, .info, [.podcasting2],
        summary: "A show with an episode made by a machine says so of itself.",
        why: "Apps that list shows look at the channel alone, and would list this one as made by people.",
        help: "add <podcast:txt purpose=\"ai-content\">true</podcast:txt> to the channel",
        source: "Podcast namespace, txt",
        passing: [
            .channel("\(content("true"))<item>\(content("true"))</item>"),
            .channel("<item>\(content("true"))</item>\(content("true"))"), .channel("<item>\(content("false"))</item>"),
        ],
        failing: [
            .channel("<item>↓\(content("true"))</item><item>\(content("true"))</item>"),
            .channel("\(content("false"))<podcast:liveItem>↓\(content("true"))</podcast:liveItem>"),
        ],
        check: .feed { AIContentCheck() })

    private static func content(_ text: String) -> String {
        "<podcast:txt purpose=\"ai-content\">\(text)</podcast:txt>"
    }
}

/// Remembers where an item first says that a machine made it, and how many say so.
private struct AIContentCheck: FeedCheck {
    private var first: Place?
    private var count = 0

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isItem && item.contentMadeByMachine != nil ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        count += 1
        if first == nil { first = item.element.contentMadeByMachine.map { Place($0) } }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let first, document.channel?.contentMadeByMachine == nil else { return }
        let items = count == 1 ? "an item says" : "\(count) items say"
        inspection.report("\(items) 'true', and the channel does not", at: first)
    }
}

extension Element {
    /// The `podcast:txt` of an item or channel that says that a machine made it.
    fileprivate var contentMadeByMachine: Element? {
        children("podcast:txt").first { $0["purpose"] == "ai-content" && $0.trimmedText == "true" }
    }
}
