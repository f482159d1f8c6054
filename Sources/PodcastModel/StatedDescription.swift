public import Diagnostics

/// What an episode's `description` says where it is not the summary and the notes as far as the limit allows.
public enum StatedDescription: Sendable, Hashable {
    /// The summary and the notes, however long.
    case whole
    /// Blocks of HTML of its own; none for no description at all.
    case own([Located<String>])
}
