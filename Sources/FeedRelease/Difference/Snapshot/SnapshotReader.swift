import Digests
import FeedValidation
import FeedValues
import XMLCore

/// Takes the bytes of a feed as they come, and keeps of them what releases are compared by.
package struct SnapshotReader: ~Copyable {
    private let file: String
    private let path: String
    private var reader: XMLReader
    private var digest = DigestStream(.sha256)
    private var builder = ItemTableBuilder()
    private var print = ContentPrint()
    private var liveItems: (print: UInt64, place: ElementPlace)?

    /// The beginning of a feed that reports name by a file.
    ///
    /// - Parameter path: where it stands in its release; the file's name unless given.
    package init(file: String, path: String? = nil) {
        self.file = file
        self.path = path ?? file
        reader = XMLReader(
            fragmentNames: ["item", "podcast:liveItem", "atom:entry"], canonicalName: CanonicalName.of)
    }

    /// Takes the next bytes, as many or few as are at hand.
    package mutating func read(_ chunk: [UInt8]) {
        digest.update(chunk)
        var start = 0
        // Items are dropped as they come: of a large chunk never all are there as trees.
        while start < chunk.count {
            let end = min(start + SnapshotReader.piece, chunk.count)
            reader.read(start == 0 && end == chunk.count ? chunk : Array(chunk[start..<end]))
            takeItems()
            start = end
        }
    }

    /// The feed, when all its bytes have come.
    ///
    /// - Throws: `SnapshotError` when they are not a feed of RSS.
    package consuming func finish() throws(SnapshotError) -> FeedSnapshot {
        reader.finish()
        takeItems()
        if reader.isStopped {
            let issue = reader.issues.last
            throw SnapshotError(
                file: file, line: issue?.position.line, message: issue?.message ?? "it can't be read")
        }
        guard let tree = reader.spine(), tree.names[Int(tree.nodes[0].name)].local == "rss",
            let channel = tree.firstChild(of: 0, named: "channel")
        else { throw SnapshotError(file: file, isOther: true, line: nil, message: "it is no feed of RSS") }
        return FeedSnapshot(
            file: file, path: path, channel: ChannelSnapshot(tree, channel: channel, liveItems: liveItems),
            items: builder.table, digest: digest.finish().bytes)
    }

    private static let piece = 1 << 19

    private mutating func takeItems() {
        for tree in reader.takeFragments() {
            let name = tree.names[Int(tree.nodes[0].name)].canonical
            if name == "item" {
                builder.add(tree)
            } else if name == "podcast:liveItem" {
                let content = print.content(of: 0, in: tree)
                let position = tree.position(of: 0)
                let place = ElementPlace(
                    line: position.line, column: position.column, element: Int(tree.nodes[0].ordinal),
                    path: "rss/channel/podcast:liveItem")
                liveItems = (ContentPrint.mix(liveItems?.print ?? 0, content), liveItems?.place ?? place)
            }
        }
    }
}
