public import Diagnostics

/// What an episode says of itself in HTML, by block, whole or as far as a limit allows.
public struct EpisodeDescription: Hashable, Sendable {
    /// The blocks, each a whole element such as `<p>…</p>`; the first is the summary.
    public var blocks: [Located<String>]
    /// The first block that the limit left out or cut; `nil` when the description is whole.
    public var leftOut: Located<String>?

    /// A description of blocks.
    public init(blocks: [Located<String>], leftOut: Located<String>? = nil) {
        self.blocks = blocks
        self.leftOut = leftOut
    }

    /// Whether something was left out.
    public var isCut: Bool { leftOut != nil }

    /// The blocks as one text, a block a line.
    public var html: String { blocks.map(\.value).joined(separator: "\n") }

    /// The blocks as plain text, an empty line between two: links with their addresses behind them, lists with marks.
    public var plainText: String { blocks.map { PlainNotes($0.value).text }.joined(separator: "\n\n") }
}
