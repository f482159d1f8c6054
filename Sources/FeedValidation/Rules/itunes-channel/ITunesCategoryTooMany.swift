import Diagnostics

extension Rule {
    static let itunesCategoryTooMany = Rule(
        "itunes-category-too-many", .itunesChannel, .info, [.apple],
        summary: "A show has one category, or three at most.",
        why: """
            Apple files a show under its first category and reads no other; elsewhere up to three count. What a show \
            is about gets no clearer with more.
            """,
        help: "keep the most fitting category, and put it first",
        source: "Apple, A Podcaster's Guide to RSS, itunes:category; PSP-1, itunes:category",
        passing: [
            .channel("<itunes:category text=\"Arts\"><itunes:category text=\"Books\"/></itunes:category>"),
            .channel(
                "<itunes:category text=\"Arts\"/><itunes:category text=\"News\"/><itunes:category text=\"Music\"/>"),
        ],
        failing: [
            .channel(
                """
                <itunes:category text="Arts"/><itunes:category text="News"/><itunes:category text="Music"/>
                ↓<itunes:category text="Sports"/><itunes:category text="Comedy"/>
                """)
        ],
        check: .channel { channel, inspection in
            let categories = channel.children("itunes:category")
            guard categories.count > 3 else { return }
            inspection.report("the channel has \(categories.count) categories", at: categories[3])
        })
}
