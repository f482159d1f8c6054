import Diagnostics
public import PodcastModel

/// Writes podcast feeds: RSS 2.0 with the iTunes, Podcasting 2.0, Atom and content vocabularies, in UTF-8.
///
/// The same feed gives the same bytes, on any machine and at any time.
public struct FeedWriter: Sendable {
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
        var document = try document(head)
        var composer = FeedComposer()
        for episode in episodes {
            composer.item(episode)
            document.append(composer)
            composer.clear()
            try document.pass(to: sink)
        }
        try document.finish(to: sink)
    }

    /// Writes a feed of items that were made before or are made one by one, a chunk at a time.
    ///
    /// - Parameters:
    ///   - head: What the feed says before its items.
    ///   - items: The items, newest first; each is let go when it is written.
    ///   - sink: Gets chunks of some 64 KiB; an item is never divided.
    /// - Throws: `FeedWritingError` when the feed holds text that XML cannot hold, and what the sink throws.
    ///   What the sink got before is a part of a feed and of no use.
    public func write(
        _ head: FeedHead, items: some Sequence<FeedItem>, to sink: ([UInt8]) throws -> Void
    ) throws {
        var document = try document(head)
        for item in items {
            document.append(item)
            try document.pass(to: sink)
        }
        try document.finish(to: sink)
    }

    /// A feed with its head, to which items are given one by one.
    ///
    /// - Throws: An error when libxml2 has no memory.
    public func document(_ head: FeedHead) throws -> FeedDocument { try FeedDocument(head, generator: generator) }

    /// An episode as an item, the same in every feed.
    public func item(_ episode: Episode) -> FeedItem {
        var composer = FeedComposer()
        composer.item(episode)
        return FeedItem(composer)
    }
}
