import FeedValidation

/// A feed in memory that is validated again and again.
struct MeasuredFeed {
    private static let chunkSize = 1 << 16

    /// The bytes, divided as a file would be read.
    private let chunks: [[UInt8]]
    /// How many items it has, about: what a search for their start tags finds.
    let itemCount: Int

    init(bytes: [UInt8]) {
        chunks = stride(from: 0, to: bytes.count, by: MeasuredFeed.chunkSize).map {
            Array(bytes[$0..<min($0 + MeasuredFeed.chunkSize, bytes.count)])
        }
        let tag = Array("<item>".utf8)
        itemCount = max(1, bytes.indices.count { bytes[$0] == tag[0] && bytes[$0...].starts(with: tag) })
    }

    /// How long the validation takes with some rules.
    func seconds(with rules: [Rule], jobs: Int = 1) -> Double {
        let validator = FeedValidator(rules: rules)
        let clock = ContinuousClock()
        let start = clock.now
        var validation = Validation(of: "feed.xml", with: validator, jobs: jobs)
        for chunk in chunks { validation.read(chunk) }
        _ = validation.finish()
        return (clock.now - start) / .seconds(1)
    }
}
