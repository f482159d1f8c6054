import Diagnostics
import FeedValues

/// Atom (RFC 4287), of which feeds carry the links to themselves and to their other pages.
extension FeedComposer {
    /// Writes the address at which the feed is published, and those of its other pages (RFC 5005).
    mutating func atomLinks(_ head: FeedHead) {
        atomLink("self", to: head.address.value, from: head.address.origin)
        if let archives = head.archives { archiveLinks(archives) }
        if let complete = head.holdsEverything { emptyElement("fh:complete", from: complete.origin.derived) }
        guard let pages = head.pages else { return }
        atomLink("first", to: pages.value.first, from: pages.origin.derived)
        if let previous = pages.value.previous { atomLink("previous", to: previous, from: pages.origin.derived) }
        if let next = pages.value.next { atomLink("next", to: next, from: pages.origin.derived) }
        atomLink("last", to: pages.value.last, from: pages.origin.derived)
    }

    /// Writes where the newest episodes are, and the archives before and after (RFC 5005, section 4).
    private mutating func archiveLinks(_ archives: Located<FeedArchives>) {
        let origin = archives.origin.derived
        if let current = archives.value.current {
            emptyElement("fh:archive", from: origin)
            atomLink("current", to: current, from: origin)
        }
        if let previous = archives.value.previous { atomLink("prev-archive", to: previous, from: origin) }
        if let next = archives.value.next { atomLink("next-archive", to: next, from: origin) }
    }

    private mutating func emptyElement(_ name: StaticString, from origin: Origin) {
        start(name, from: origin)
        end()
    }

    private mutating func atomLink(_ relation: String, to address: WebAddress, from origin: Origin) {
        start("atom:link", from: origin)
        attribute("href", address.description, from: origin)
        attribute("rel", relation, from: origin.derived)
        attribute("type", "application/rss+xml", from: origin.derived)
        end()
    }
}
