import FeedValues
import XMLCore

/// The document as a whole, after all of it has been read.
struct Document: Sendable {
    /// What stood before the root.
    let prolog: XMLProlog
    /// What the reader met.
    let issues: [XMLIssue]
    /// The root element with everything outside items; `nil` when the document has no element.
    let root: Element?
    /// The size of the document in bytes, as it was handed in.
    let byteCount: Int
    /// How many items there were.
    let itemCount: Int
    /// The number of the first item of the channel among the elements; `nil` when there is none.
    let firstItemNumber: Int?
    /// Whether all of it could be read.
    let isComplete: Bool

    /// Whether it is RSS, or broke off before that could be seen: what is something else altogether is told so once.
    var mayBeRSS: Bool {
        guard let root else { return !issues.contains { $0.kind == .notXML } }
        return root.fullName.local == "rss"
    }

    /// The channel, if the root is `rss` and has one.
    var channel: Element? { root?.name == "rss" ? root?.child("channel") : nil }
}
