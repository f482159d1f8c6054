import Diagnostics
public import PodcastModel

/// Writes podcast feeds: RSS 2.0 with the iTunes, Podcasting 2.0, Atom and content vocabularies, in UTF-8.
///
/// The same feed gives the same bytes, on any machine and at any time.
public struct FeedWriter: Sendable {
    /// How many bytes are collected, about, before a sink gets them.
    private static let chunkSize = 1 << 16

    /// The program that is named in `generator`, such as `Podfeed 0.1`; `nil` names none.
    public var generator: String?

    /// A writer that names a program.
    public init(generator: String? = nil) { self.generator = generator }

    /// A feed as bytes.
    ///
    /// - Throws: `FeedWritingError` when the feed holds text that XML cannot hold.
    public func bytes(of feed: Feed) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(feed) { bytes += $0 }
        return bytes
    }

    /// Writes a feed, a chunk at a time.
    ///
    /// - Throws: `FeedWritingError` when the feed holds text that XML cannot hold, and what the sink throws.
    ///   What the sink got before is a part of a feed and of no use.
    public func write(_ feed: Feed, to sink: ([UInt8]) throws -> Void) throws {
        try write(FeedHead(feed), episodes: feed.episodes, to: sink)
    }

    /// Writes a feed whose episodes need not be in memory together, a chunk at a time.
    ///
    /// - Parameters:
    ///   - head: What the feed says before its items.
    ///   - episodes: The episodes, newest first; each is let go when it is written.
    ///   - sink: Gets chunks of some 64 KiB; an episode is never divided.
    /// - Throws: `FeedWritingError` when the feed holds text that XML cannot hold, and what the sink throws.
    ///   What the sink got before is a part of a feed and of no use.
    public func write(
        _ head: FeedHead, episodes: some Sequence<Episode>, to sink: ([UInt8]) throws -> Void
    ) throws {
        var composer = try FeedComposer(rootedAt: head.channel.title.origin)
        composer.begin(head, generator: generator)
        for episode in episodes {
            composer.item(episode)
            guard composer.pendingBytes >= FeedWriter.chunkSize else { continue }
            let chunk = try composer.take()
            if composer.findings.isEmpty { try sink(chunk) }
        }
        composer.endChannel()
        let findings = composer.findings
        let rest = try composer.finish()
        guard findings.isEmpty else { throw FeedWritingError(findings: findings) }
        try sink(rest)
    }

    /// Where elements of a written feed came from.
    ///
    /// - Parameters:
    ///   - feed: The feed as it was written.
    ///   - elements: The elements by number, in the order of their start tags; the root is 0.
    /// - Returns: The origin of each element that the feed has.
    /// - Throws: An error when libxml2 has no memory; text that XML cannot hold is passed over.
    public func origins(of feed: Feed, elements: Set<Int>) throws -> [Int: ElementOrigin] {
        var composer = try FeedComposer(rootedAt: feed.channel.title.origin, tracing: elements)
        composer.begin(FeedHead(feed), generator: generator)
        for episode in feed.episodes where composer.origins.count < elements.count {
            composer.item(episode)
            if composer.pendingBytes >= FeedWriter.chunkSize { _ = try composer.take() }
        }
        return composer.origins
    }
}
