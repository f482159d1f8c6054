import FeedWriting

/// A page of a feed; most feeds are one page.
struct FeedPage: Sendable {
    /// What it says before its items.
    let head: FeedHead
    /// The feed that it belongs to.
    let feed: BuiltFeed
    /// The numbers of its episodes, newest first.
    let order: ArraySlice<Int32>

    /// Writes the page, a chunk at a time.
    func write(to sink: ([UInt8]) throws -> Void) throws {
        var document = try SiteBuild.writer.document(head)
        for number in order {
            document.append(try feed.item(number))
            try document.pass(to: sink)
        }
        try document.finish(to: sink)
    }

    /// Where elements of the page came from; the episodes that are meant are read again.
    func origins(of elements: Set<Int>) throws -> [Int: ElementOrigin] {
        let writer = SiteBuild.writer
        var origins = writer.origins(of: head, elements: elements)
        var rest = elements.sorted().drop { origins[$0] != nil }
        var next = writer.elements(of: head)
        for number in order {
            guard let first = rest.first else { break }
            let start = next
            next += try feed.elements(number)
            guard first < next else { continue }
            let own = Set(rest.prefix { $0 < next })
            rest = rest.drop { $0 < next }
            let found = writer.origins(of: try feed.episode(number), from: start, elements: own)
            origins.merge(found) { first, _ in first }
        }
        return origins
    }
}
