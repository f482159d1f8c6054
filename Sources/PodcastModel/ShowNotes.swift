public import Diagnostics

/// Show notes as clean HTML, kept by block so that they can be cut without breaking a tag.
public struct ShowNotes: Hashable, Sendable {
    /// The top-level blocks, each a whole element such as `<p>…</p>`.
    public var blocks: [Located<String>]

    /// Whether a feed leaves them out, and says no more of the episode than its summary.
    public var areLeftOut = false

    /// Notes of blocks of HTML.
    public init(blocks: [Located<String>]) { self.blocks = blocks }

    /// The whole of the notes, a block a line.
    public var html: String { blocks.map(\.value).joined(separator: "\n") }
}
