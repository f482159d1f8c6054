import Diagnostics
import FeedValues
import FeedWriting
import PodcastModel
import Testing
import WrittenXML

struct FeedDocumentTests {
    private let writer = FeedWriter(generator: "Podfeed 0.1")

    @Test(arguments: ["empty", "smallest", "fullest"])
    func `a head and items that were made before make the same bytes as the feed`(name: String) throws {
        let feed = try Sample.named(name)
        let items = feed.episodes.map(writer.item)
        var bytes: [UInt8] = []
        try writer.write(FeedHead(feed), items: items) { bytes += $0 }
        #expect(bytes == (try writer.bytes(of: feed)))
    }

    @Test func `an item is its lines of the feed, with the line feed before them`() throws {
        let feed = try Sample.smallest()
        let item = writer.item(feed.episodes[0])
        let lines = String(decoding: try writer.bytes(of: feed), as: UTF8.self).split(separator: "\n")
        let own = lines.drop { $0 != "    <item>" }.dropLast(2)
        #expect(String(decoding: item.bytes, as: UTF8.self) == own.map { "\n" + $0 }.joined())
        let all = WrittenElement.all(in: try writer.bytes(of: feed))
        #expect(item.elements == all.count - writer.elements(of: FeedHead(feed)))
        #expect(item.findings == [])
    }

    @Test func `a document knows the number of its next element`() throws {
        let feed = try Sample.fullest()
        let elements = WrittenElement.all(in: try writer.bytes(of: feed))
        var document = try writer.document(FeedHead(feed))
        #expect(document.elements == writer.elements(of: FeedHead(feed)))
        for episode in feed.episodes {
            #expect(elements[document.elements].name == "item")
            document.append(writer.item(episode))
        }
        #expect(document.elements == elements.count)
    }

    @Test func `a head and items are traced one by one as in the whole feed`() throws {
        let feed = try Sample.fullest()
        let wanted = Set(0..<1000)
        var origins = writer.origins(of: FeedHead(feed), elements: wanted)
        var number = origins.count
        for episode in feed.episodes {
            let own = writer.origins(of: episode, from: number, elements: wanted)
            #expect(own.keys.sorted() == Array(number..<number + writer.item(episode).elements))
            origins.merge(own) { first, _ in first }
            number += own.count
        }
        #expect(origins == writer.origins(of: feed, elements: wanted))
    }

    @Test func `what XML cannot hold is found with the item, and told once of the document`() throws {
        var feed = try Sample.smallest()
        feed.episodes[0].title.value = "Tea\u{1}"
        let item = writer.item(feed.episodes[0])
        #expect(item.findings.map(\.message) == ["'U+0001' after 'Tea' cannot stand in a feed"])
        var written: [[UInt8]] = []
        let error = #expect(throws: FeedWritingError.self) {
            try writer.write(FeedHead(feed), items: [item, item]) { written.append($0) }
        }
        #expect(error == FeedWritingError(findings: item.findings))
        #expect(written == [])
    }

    @Test func `a page among pages links to them`() throws {
        let feed = try Sample.smallest()
        var head = FeedHead(feed)
        let origin = Origin(SourceLocation(file: "show.yaml", line: 30, column: 12))
        head.pages = Located(
            FeedPages(
                first: try Sample.address("tea/feed.xml"), previous: try Sample.address("tea/feed-2.xml"),
                next: try Sample.address("tea/feed-4.xml"), last: try Sample.address("tea/feed-9.xml")),
            from: origin)
        head.address.value = try Sample.address("tea/feed-3.xml")
        #expect(
            try links(of: head) == [
                "feed-3.xml\" rel=\"self\"", "feed.xml\" rel=\"first\"", "feed-2.xml\" rel=\"previous\"",
                "feed-4.xml\" rel=\"next\"", "feed-9.xml\" rel=\"last\"",
            ])
        let origins = writer.origins(of: head, elements: Set(0..<1000)).values.filter { $0.name == "atom:link" }
        #expect(origins.count { $0.origin == origin.derived } == 4)
    }

    @Test func `the first page has none before it, and the last none after it`() throws {
        var head = FeedHead(try Sample.smallest())
        let (first, last) = (try Sample.address("tea/feed.xml"), try Sample.address("tea/feed-2.xml"))
        head.pages = Sample.show(FeedPages(first: first, previous: nil, next: last, last: last), 30)
        #expect(
            try links(of: head) == [
                "feed.xml\" rel=\"self\"", "feed.xml\" rel=\"first\"", "feed-2.xml\" rel=\"next\"",
                "feed-2.xml\" rel=\"last\"",
            ])
        head.address.value = last
        head.pages = Sample.show(FeedPages(first: first, previous: first, next: nil, last: last), 30)
        #expect(
            try links(of: head) == [
                "feed-2.xml\" rel=\"self\"", "feed.xml\" rel=\"first\"", "feed.xml\" rel=\"previous\"",
                "feed-2.xml\" rel=\"last\"",
            ])
    }

    /// The last parts of the addresses that the feed of a head links to, and what they are.
    private func links(of head: FeedHead) throws -> [String] {
        var bytes: [UInt8] = []
        try writer.write(head, items: []) { bytes += $0 }
        let begin = "    <atom:link href=\"https://podcasts.example.com/tea/"
        let end = " type=\"application/rss+xml\"/>"
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix(begin) && $0.hasSuffix(end) }
            .map { String($0.dropFirst(begin.count).dropLast(end.count)) }
    }
}
