import XMLCore

/// Finds out which files a feed names, so that their facts can be gathered before it is validated.
package struct AssetScan: ~Copyable {
    private var reader: XMLReader
    private var references: Set<AssetReference> = []

    /// A scan of a feed of which nothing has been read.
    package init() {
        reader = XMLReader(fragmentNames: ["item", "podcast:liveItem"], canonicalName: CanonicalName.of)
    }

    /// Whether the feed can't be read on.
    package var isStopped: Bool { reader.isStopped }

    /// Takes the next bytes, as many or few as are at hand.
    package mutating func read(_ chunk: [UInt8]) {
        reader.read(chunk)
        for tree in reader.takeFragments() { look(at: tree) }
    }

    /// The files that were named, each once for each kind and type.
    package consuming func finish() -> Set<AssetReference> {
        reader.finish()
        for tree in reader.takeFragments() { look(at: tree) }
        if let spine = reader.spine() { look(at: spine) }
        return references
    }

    private mutating func look(at tree: ElementTree) {
        for (index, node) in tree.nodes.enumerated() where node.name >= 0 {
            guard let (reference, _) = AssetReference.of(Element(tree: tree, index: index)) else { continue }
            references.insert(reference)
        }
    }
}
