/// A media file that an episode names, and where it goes.
package struct NamedMedium: Hashable, Sendable {
    /// Where it goes, relative to the root of the site, not percent-encoded.
    package var path: String
    /// The path by which the facts of the file are known.
    package var file: String
    /// Where the episode names it.
    package var place: CompactPlace
}
