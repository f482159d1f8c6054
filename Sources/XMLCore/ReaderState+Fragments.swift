extension ReaderState {
    /// The elements around a fragment: nearly all fragments have the same.
    struct FragmentParents {
        /// Their names in the table of names.
        let path: [Int32]
        /// Their canonical names, joined by `/`.
        let joined: String
        /// The canonical name of the innermost.
        let last: String?

        init(_ path: [Int32] = [], _ names: [XMLName] = []) {
            self.path = path
            let canonical = path.map { names[Int($0)].canonical }
            joined = canonical.joined(separator: "/")
            last = canonical.last
        }
    }

    /// Keeps the raw bytes of the spine up to an offset and forgets those that nothing needs any more.
    mutating func settle(upTo offset: Int) {
        guard fragment == nil else { return window.discard(before: fragmentStart) }
        keepSpineRaw(upTo: offset)
        window.discard(before: keptOffset)
    }

    /// The elements outside fragments as a tree; `nil` when there is no root.
    mutating func spineTree(closing: Bool) -> ElementTree? {
        guard !spine.nodes.isEmpty else { return nil }
        if closing { keepSpineRaw(upTo: window.endOffset) }
        var builder = spine
        builder.endAll()
        return ElementTree(
            builder, raw: spineRaw, segments: spineSegments, names: names, keys: nameKeys, ancestors: "",
            parentName: nil, number: 0)
    }

    mutating func beginFragment(_ name: Int32, at offset: Int) {
        keepSpineRaw(upTo: offset)
        spine.dropLayout()
        fragmentStart = window.layoutStart(before: offset)
        fragmentCounts[name, default: 0] += 1
        var builder = TreeBuilder()
        builder.nodes.reserveCapacity(lastSizes.nodes)
        builder.attributes.reserveCapacity(lastSizes.attributes)
        builder.bytes.reserveCapacity(lastSizes.bytes)
        fragment = builder
    }

    mutating func endFragment(at offset: Int) {
        guard let builder = fragment.take(), let root = builder.nodes.first else { return }
        // At the end of an empty element libxml2 stands before its `/>`.
        let end = min(offset + 2, window.endOffset)
        if fragmentParents.path != spinePath { fragmentParents = FragmentParents(spinePath, names) }
        completed.append(
            ElementTree(
                builder,
                raw: Array(window.slice(from: fragmentStart, to: end)),
                segments: [ElementTree.Segment(offset: fragmentStart, start: 0)],
                names: names,
                keys: nameKeys,
                ancestors: fragmentParents.joined,
                parentName: fragmentParents.last,
                number: fragmentCounts[root.name] ?? 1))
        lastSizes = (builder.nodes.count, builder.attributes.count, builder.bytes.count)
        keptOffset = offset
    }

    private mutating func keepSpineRaw(upTo offset: Int) {
        let from = max(keptOffset, window.start.offset)
        guard offset > from, spineRaw.count < limits.spineBytes else {
            keptOffset = max(keptOffset, offset)
            return
        }
        let part = window.slice(from: from, to: offset)
        // Layout between items needs no keeping, and a million of such bits would not be small.
        let isLayout = !spineSegments.isEmpty && from == keptOffset && part.allSatisfy { $0 == 0x20 || $0 == 0x0A }
        if !isLayout {
            if spineSegments.isEmpty || keptOffset != continuedOffset {
                spineSegments.append(
                    ElementTree.Segment(offset: from, start: spineRaw.count))
            }
            spineRaw.append(contentsOf: part)
            continuedOffset = offset
        }
        keptOffset = offset
    }
}
