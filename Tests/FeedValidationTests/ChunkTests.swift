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
}
