import Diagnostics
import FeedValidation
import Testing

@Suite struct `A feed in chunks` {
    @Test(arguments: [
        "<RSS version='2.0'><channel><item><ttl>1</ttl></item><item><ttl>2</ttl></item></channel></RSS>",
        "<rss version='2.0'><channel><item><ttl>1</ttl></item><item><ttl>2</ttl></item></channel></rss>",
    ])
    func `is judged as it is when it comes at once`(_ feed: String) {
        // White space between the items, so that each comes in a piece of its own.
        let items = feed.split(separator: "<item>", omittingEmptySubsequences: false)
        let bytes = Array(items.joined(separator: String(repeating: "\n", count: 70_000) + "<item>").utf8)
        let validator = FeedValidator()
        var validation = Validation(of: "feed.xml", with: validator)
        for start in stride(from: 0, to: bytes.count, by: 10_000) {
            validation.read(Array(bytes[start..<min(start + 10_000, bytes.count)]))
        }
        let report = validation.finish()
        #expect(report == validator.report(on: bytes, file: "feed.xml"))
    }
}
