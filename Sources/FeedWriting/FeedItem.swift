public import Diagnostics
import XMLCore

/// One item of a feed as bytes: made once, on any thread, and written as often as it is needed.
///
/// What an item says depends on nothing but its episode, so the same bytes serve every feed that carries it, but for those
/// that have a header or footer of notes of their own: these have items of their own.
public struct FeedItem: Hashable, Sendable {
    /// The element `item` in UTF-8, with the line feed and the indentation that stand before it in a feed.
    public var bytes: [UInt8]
    /// How many elements it has; itself is one.
    public var elements: Int
    /// The texts that XML cannot hold, each at its place in the source; with any, the item can't be written.
    public var findings: [Finding]

    /// An item of bytes that a `FeedWriter` made, now or earlier.
    public init(bytes: [UInt8], elements: Int, findings: [Finding] = []) {
        self.bytes = bytes
        self.elements = elements
        self.findings = findings
    }
}

extension FeedItem {
    /// What a composer wrote.
    init(_ composer: borrowing FeedComposer) {
        self.init(bytes: composer.xml.bytes, elements: composer.elements, findings: composer.findings)
    }
}
