import Decompression
import FeedValidation
import FeedValues
import XMLCore

/// Takes the bytes of a feed as they come, and measures them.
package struct PageMeter: ~Copyable {
    private let file: String
    private var reader: XMLReader
    private var gzipped: GzippedSize
    private var bytes = 0
    private var items: [MeasuredItem] = []

    /// The beginning of a feed of a name. Throws when there is no memory.
    package init(file: String) throws {
        self.file = file
        reader = XMLReader(fragmentNames: ["item"], canonicalName: CanonicalName.of)
        gzipped = try GzippedSize()
    }

    /// Takes the next bytes, as many or few as are at hand.
    package mutating func read(_ chunk: [UInt8]) {
        bytes += chunk.count
        gzipped.add(chunk)
        reader.read(chunk)
        items += reader.takeFragments().map { MeasuredItem($0) }
    }

    /// The feed in numbers, when all its bytes have come.
    ///
    /// - Throws: `SnapshotError` when they are not a feed of RSS.
    package consuming func finish() throws(SnapshotError) -> MeasuredPage {
        reader.finish()
        items += reader.takeFragments().map { MeasuredItem($0) }
        if reader.isStopped {
            let issue = reader.issues.last
            throw SnapshotError(file: file, line: issue?.position.line, message: issue?.message ?? "it can't be read")
        }
        guard let tree = reader.spine(), tree.names[Int(tree.nodes[0].name)].local == "rss",
            let channel = tree.firstChild(of: 0, named: "channel")
        else { throw SnapshotError(file: file, isOther: true, line: nil, message: "it is no feed of RSS") }
        var page = MeasuredPage(file: file, bytes: bytes, gzippedBytes: gzipped.finish(), items: items)
        page.note(ChannelSnapshot(tree, channel: channel, liveItems: nil))
        return page
    }
}

extension MeasuredPage {
    fileprivate mutating func note(_ channel: ChannelSnapshot) {
        title = channel.title
        address = channel.selfAddress
        isComplete = channel.isComplete
        let first = channel.pageLinks.first { ["first", "current"].contains($0.relation) }?.address
        firstPage = first.map(MediaAddress.bare) == address.map(MediaAddress.bare) ? nil : first
    }
}
