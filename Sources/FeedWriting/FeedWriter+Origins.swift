import Diagnostics
public import PodcastModel

extension FeedWriter {
    /// Where elements of a written feed came from; text that XML cannot hold is passed over.
    ///
    /// - Parameters:
    ///   - feed: The feed as it was written.
    ///   - elements: The elements by number, in the order of their start tags; the root is 0.
    /// - Returns: The origin of each element that the feed has.
    public func origins(of feed: Feed, elements: Set<Int>) -> [Int: ElementOrigin] {
        guard let last = elements.max() else { return [:] }
        let head = FeedHead(feed)
        var origins = origins(of: head, elements: elements)
        var number = self.elements(of: head)
        for episode in feed.episodes where number <= last {
            let (own, count) = trace(episode, from: number, elements: elements)
            origins.merge(own) { first, _ in first }
            number += count
        }
        return origins
    }

    /// Where elements before the items of a written feed came from: the root, the channel, and what it says itself.
    ///
    /// - Parameters:
    ///   - head: The head of the feed as it was written.
    ///   - elements: The elements by number, in the order of their start tags; the root is 0.
    /// - Returns: The origin of each of the elements that the head has.
    public func origins(of head: FeedHead, elements: Set<Int>) -> [Int: ElementOrigin] {
        var composer = FeedComposer(from: FeedComposer.depth, tracing: elements)
        composer.channel(head, generator: generator)
        var origins = composer.origins
        let origin = head.channel.title.origin
        if elements.contains(0) {
            let attributes = FeedDocument.rootAttributes(head).map { ($0.name, origin.defaulted) }
            origins[0] = ElementOrigin(
                name: "rss", origin: origin.defaulted, attributes: Dictionary(uniqueKeysWithValues: attributes))
        }
        if elements.contains(1) { origins[1] = ElementOrigin(name: "channel", origin: origin.derived) }
        return origins
    }

    /// Where elements of one item of a written feed came from.
    ///
    /// - Parameters:
    ///   - episode: The episode as it was written.
    ///   - number: The number of its element `item` among those of the feed, as `FeedDocument.elements` told it
    ///     before the item was appended.
    ///   - elements: The elements by number, in the order of their start tags; the root is 0.
    /// - Returns: The origin of each of the elements that the item has.
    public func origins(of episode: Episode, from number: Int, elements: Set<Int>) -> [Int: ElementOrigin] {
        trace(episode, from: number, elements: elements).origins
    }

    /// How many elements stand before the items of a feed, the root counted.
    public func elements(of head: FeedHead) -> Int {
        var composer = FeedComposer()
        composer.channel(head, generator: generator)
        return FeedComposer.depth + composer.elements
    }

    private func trace(
        _ episode: Episode, from number: Int, elements: Set<Int>
    ) -> (origins: [Int: ElementOrigin], count: Int) {
        var composer = FeedComposer(from: number, tracing: elements)
        composer.item(episode)
        return (composer.origins, composer.elements)
    }
}
