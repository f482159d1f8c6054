import Diagnostics
import FeedValidation
import FeedValues
import FeedWriting
import PodcastModel
import Testing

struct PagedFeedTests {
    @Test(arguments: 1...3)
    func `a page of a feed passes the rules on paging`(page: Int) throws {
        let episodes = try (0..<100).map { try Sample.episode("e\($0)", title: "\($0)", date: "2025-04-25T04:00:00Z") }
        var head = FeedHead(try Sample.feed(channel: Sample.channel(), episodes: episodes))
        head.address.value = try address(of: page)
        head.pages = try Sample.show(
            FeedPages(
                first: address(of: 1), previous: page == 1 ? nil : address(of: page - 1),
                next: page == 3 ? nil : address(of: page + 1), last: address(of: 3)),
            30)
        var bytes: [UInt8] = []
        try FeedWriter().write(head, episodes: episodes) { bytes += $0 }
        let rules = RuleBook.all.filter { $0.group == .paging || $0.group == .atom }
        #expect(!rules.isEmpty)
        #expect(FeedValidator(rules: rules).report(on: bytes, file: "feed.xml").findings == [])
    }

    private func address(of page: Int) throws -> WebAddress {
        try Sample.address(page == 1 ? "tea/feed.xml" : "tea/feed-\(page).xml")
    }
}
