import Diagnostics
import FeedValues

extension Rule {
    static let spotifyTitleFrontLoad = Rule(
        "spotify-title-front-load", .spotify, .info, [.spotify],
        summary: "Titles of episodes differ in their first sixty characters.",
        why: """
            Lists on a phone show about sixty characters. Of two titles that begin with the same sixty, listeners see \
            the same line twice.
            """,
        help: "put the words first that tell this episode from the others",
        source: "Spotify for Creators, episode titles",
        passing: [
            .channel("<item><title>\(start)1</title></item><item><title>2 \(start)</title></item>"),
            .channel("<item><title>\(start)1</title></item><item><title>\(start)1</title></item>"),
            .channel("<item><title>Bees 1</title></item><item><title>Bees 2</title></item>"),
        ],
        failing: [.channel("<item><title>\(start)1</title></item><item><title>↓\(start)2</title></item>")],
        check: .feed { FrontLoadCheck() })

    private static let start = "The long and winding conversation about bees and their keepers, part "
}

/// Remembers the beginning of each long title, and the whole, as fingerprints.
private struct FrontLoadCheck: FeedCheck {
    private var firsts = RecentFingerprints<(whole: Fingerprint, line: Int32)>()

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem, let title = item.child("title"), title.textByteCount > 60 else { return nil }
        let text = title.trimmedText
        let start = String(text.unicodeScalars.prefix(60))
        return start.utf8.count < text.utf8.count ? Fingerprint(start).mark : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let whole = item.facts.title, let title = item.element.child("title") else { return }
        let start = Fingerprint(mark: item.mark)
        guard let first = firsts[start] else { return firsts.set((whole, title.line), for: start) }
        // The same title twice is another matter.
        guard first.whole != whole else { return }
        inspection.report("the title begins as that of line \(first.line) does, for sixty characters", inTextOf: title)
    }
}
