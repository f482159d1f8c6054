import Diagnostics

extension Rule {
    static let feedDuplicateEnclosureURL = Rule(
        "feed-duplicate-enclosure-url", .feed, .error, [.apple],
        summary: "No two items have the same media file.",
        why: """
            Apple knows an episode by its media file too and leaves out the second one. Mostly a placeholder was not \
            filled in, or a new item was copied from an old one.
            """,
        help: "give each item its own file; to publish an episode again, change the item that there is",
        source: "Apple, Podcast RSS feed requirements",
        passing: [
            .channel(files("https://example.com/1.mp3", "https://example.com/2.mp3")),
            .channel(files("https://example.com/1.mp3", "https://example.com/1.mp3?v=2")),
            .channel(
                """
                <podcast:liveItem status="ended"><enclosure url="https://example.com/1.mp3"/></podcast:liveItem>
                \(files("https://example.com/1.mp3"))
                """),
        ],
        failing: [
            .channel(files("https://example.com/1.mp3", at: "https://example.com/1.mp3")),
            .channel(files("https://example.com/a/1.mp3", at: "HTTPS://Example.com:443/b/../a/%31.mp3")),
        ],
        check: .duplicateEnclosure(\.enclosure, "an earlier item has the same media file"))

    static let feedDuplicateEnclosureURLQuery = Rule(
        "feed-duplicate-enclosure-url-query", .feed, .warning, [.apple],
        summary: "No two items have media files that differ only in what gets past caches.",
        why: """
            A parameter such as '?v=2' makes another address, but not another file: listeners get one episode twice, \
            and Apple, which may drop the parameter, one of them not at all.
            """,
        help: "give each item its own file",
        source: "Apple, Podcast RSS feed requirements",
        passing: [
            .channel(files("https://example.com/get.php?v=1", "https://example.com/get.php?v=2")),
            .channel(files("https://example.com/1.mp3?id=1", "https://example.com/1.mp3?id=2")),
            .channel(files("https://example.com/1.mp3", "https://example.com/1.mp3")),
        ],
        failing: [
            .channel(files("https://example.com/1.mp3", at: "https://example.com/1.mp3?v=2")),
            .channel(files("https://example.com/1.mp3?_=8", at: "https://example.com/1.mp3#again")),
            .channel(files("https://example.com/1.mp3?id=1&amp;ts=8", at: "https://example.com/1.mp3?id=1")),
        ],
        check: .duplicateEnclosure(
            \.nearEnclosure, "an earlier item has the same media file but for what gets past caches"))

    private static func files(_ urls: String..., at last: String? = nil) -> String {
        let items = urls.map { "<item><enclosure url=\"\($0)\" length=\"1\" type=\"audio/mpeg\"/></item>" }
        let marked = last.map { ["<item><enclosure ↓url=\"\($0)\" length=\"1\" type=\"audio/mpeg\"/></item>"] }
        return (items + (marked ?? [])).joined(separator: "\n")
    }
}

extension RuleCheck {
    fileprivate static func duplicateEnclosure(
        _ twin: @escaping @Sendable (ItemTwins) -> ItemRecord?, _ message: String
    ) -> RuleCheck {
        .comparing(twin) { item, first, inspection in
            guard let enclosure = item.element.child("enclosure") else { return }
            inspection.report(
                message, at: Place(enclosure, attribute: "url"),
                notes: [inspection.note("the first item with it", at: first)])
        }
    }
}
