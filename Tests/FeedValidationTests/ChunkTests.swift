import Diagnostics
import FeedValidation
import Testing

@Suite struct `A feed in chunks` {
    @Test(arguments: ["rss", "RSS"])
    func `is judged as it is when it comes at once`(_ root: String) {
        let items = String(repeating: "<item><title>some title here for length</title></item>", count: 3000)
        let feed = "<\(root) version='2.0'><channel><title>x</title>\(items)</channel></\(root)>"
        let bytes = Array(feed.utf8)
        let validator = FeedValidator()
        var validation = Validation(of: "feed.xml", with: validator)
        for start in stride(from: 0, to: bytes.count, by: 10_000) {
            validation.read(Array(bytes[start..<min(start + 10_000, bytes.count)]))
        }
        let report = validation.finish()
        #expect(report == validator.report(on: bytes, file: "feed.xml"))
    }

    @Test(arguments: [2, 3, 8])
    func `is judged by several threads as by one`(_ jobs: Int) {
        // Of each kind more than are kept, of which some silence others, and some that compare items.
        let items = (0..<3000).map { number in
            """
            <item><title>Title \(number % 700)</title><guid>same \(number % 999)</guid><pubDate>\(number)</pubDate>
            <description>&lt;p onclick="x">Text \(number)&lt;/b></description>
            <enclosure url="http://example.com/\(number % 500).mp3" length="0"/></item>
            """
        }
        let feed = "<rss version='2.0'><channel><title>x</title>\(items.joined())</channel></rss>"
        let validator = FeedValidator()
        let bytes = Array(feed.utf8)
        #expect(validator.report(on: bytes, file: "f", jobs: jobs) == validator.report(on: bytes, file: "f"))
        var validation = Validation(of: "f", with: validator, jobs: jobs)
        for start in stride(from: 0, to: bytes.count, by: 10_000) {
            validation.read(Array(bytes[start..<min(start + 10_000, bytes.count)]))
        }
        #expect(validation.finish() == validator.report(on: bytes, file: "f"))
    }
}
