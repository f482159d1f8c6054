package import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

/// Makes a catalogue of a feed: an episode as soon as its item has been read, the show at the end.
package struct FeedImporter: ~Copyable {
    private var reader = XMLReader(
        fragmentNames: ["item"], canonicalName: { ImportedName.of(namespace: $0, prefix: $1, local: $2) })
    private var state: ImportState
    private var isBased = false
    /// How many episodes have been handed over.
    private var episodes = 0

    /// The import of a feed, by its name in reports.
    package init(file: String) { state = ImportState(file: file) }

    /// Whether nothing more can be read.
    package var isStopped: Bool { reader.isStopped }

    /// Reads the next bytes of the feed, and hands over the episodes that are complete.
    package mutating func read(_ chunk: [UInt8], to sink: (ImportedFile) throws -> Void) rethrows {
        reader.read(chunk)
        try handOver(to: sink)
    }

    /// The show, and the last episodes, when all of the feed has been read.
    ///
    /// - Returns: The report alone where the feed can't be imported.
    package consuming func finish(
        to sink: (ImportedFile) throws -> Void
    ) throws -> (feed: ImportedFeed?, report: Report) {
        reader.finish()
        try handOver(to: sink)
        guard let spine = reader.spine(), let channel = FeedImporter.channel(in: spine) else {
            return (nil, unreadable("the document is no feed of RSS 2.0"))
        }
        if reader.isStopped {
            return (nil, unreadable("the feed can't be read to its end"))
        }
        tellNamespaces(of: spine)
        var show = ShowImport(channel: channel, state: state)
        return show.finish(episodes: episodes)
    }

    /// Why nothing is imported; what was found before that does not matter.
    private func unreadable(_ message: String) -> Report {
        var log = ImportLog(file: state.log.file)
        log.reportUnreadable(message, reader.issues.last)
        return log.report()
    }

    /// Tells which addresses are taken for well-known ones.
    private mutating func tellNamespaces(of spine: ElementTree) {
        for declaration in spine.namespaces {
            guard case .nearMiss(let namespace) = KnownNamespace.match(declaration.address) else { continue }
            state.log.reportOnce(
                .changed, "the namespace '\(declaration.address)' is taken for '\(namespace.prefix)'",
                at: ImportLog.Place(tree: spine, node: declaration.node))
        }
    }

    private static func channel(in spine: ElementTree) -> FeedElement? {
        guard FeedElement(tree: spine, node: 0).name == "rss", let channel = spine.firstChild(of: 0, named: "channel")
        else { return nil }
        return FeedElement(tree: spine, node: channel)
    }

    private mutating func handOver(to sink: (ImportedFile) throws -> Void) rethrows {
        let items = reader.takeFragments()
        guard !items.isEmpty else { return }
        if !isBased {
            isBased = true
            let channel = reader.spine().flatMap { FeedImporter.channel(in: $0) }
            state.base = channel?.children("link").lazy.compactMap { WebAddress(asMeant: $0.line) }.first
        }
        for tree in items where tree.parentName == "channel" {
            episodes += 1
            for file in EpisodeImport.files(FeedElement(tree: tree, node: 0), &state) { try sink(file) }
        }
    }
}
