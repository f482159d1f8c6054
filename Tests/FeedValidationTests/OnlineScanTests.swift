import FeedValidation
import Testing

/// Which addresses of a feed are asked.
struct OnlineScanTests {
    private func found(_ items: String, limit: Int) -> OnlineScan.Found {
        var scan = OnlineScan(limit: limit)
        let text = """
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
            xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
            <atom:link rel="self" href=" https://example.com/feed.xml "/><link>https://example.com/</link>
            <itunes:image href="https://example.com/cover.jpg"/>\(items)</channel></rss>
            """
        scan.read(Array(text.utf8))
        return scan.finish()
    }

    private func item(_ number: Int, _ date: String) -> String {
        """
        <item><enclosure url="https://example.com/\(number).mp3" type="audio/mpeg"/><pubDate>\(date)</pubDate>
        <itunes:image href="https://example.com/cover.jpg"/>
        <description>&lt;a href="https://example.com/">x&lt;/a>&lt;a href="mailto:jo@example.com">&lt;a href="/x"></description>
        </item>
        """
    }

    @Test func `The newest items are looked at by their dates, each address once`() {
        let items =
            item(1, "Thu, 01 Jan 2026 00:00:00 +0000") + item(2, "Sat, 03 Jan 2026 00:00:00 +0000")
            + item(3, "Fri, 02 Jan 2026 00:00:00 +0000") + item(4, "some day")
        let found = found(items, limit: 2)
        #expect(
            found.references.map(\.address) == [
                "https://example.com/", "https://example.com/cover.jpg", "https://example.com/2.mp3",
                "https://example.com/3.mp3",
            ])
        #expect(found.references.map(\.role) == [.page, .artwork, .media, .media])
        #expect(found.selfAddress == "https://example.com/feed.xml")
        #expect(found.itemCount == 4)
        #expect(found.chosenCount == 2)
        #expect(found.isWhole)
    }

    @Test func `Without dates the first items are the newest, and none may be wanted`() {
        #expect(found(item(1, "") + item(2, ""), limit: 1).references.last?.address == "https://example.com/1.mp3")
        #expect(found(item(1, "") + item(2, ""), limit: 0).chosenCount == 0)
    }

    @Test func `What is no feed is not whole`() {
        var scan = OnlineScan(limit: 10)
        scan.read(Array("no feed at all".utf8))
        #expect(!scan.finish().isWhole)
    }
}
