extension RuleExample {
    /// A podcast with some elements in its channel, for rules that speak of the channel.
    static func podcast(_ inner: String, marksChannel: Bool = false, furtherItems: Int = 0) -> RuleExample {
        var example = RuleExample.document(
            """
            <rss version="2.0" \(itunes) \(podcast)>
            \(marksChannel ? "↓" : "")<channel>
            \(inner)
            </channel>
            </rss>
            """)
        example.furtherItems = furtherItems
        return example
    }
}
