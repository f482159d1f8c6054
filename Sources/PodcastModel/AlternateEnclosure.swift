public import Diagnostics

/// Another rendition of an episode (`podcast:alternateEnclosure`).
public struct AlternateEnclosure: Hashable, Sendable {
    /// The media file.
    public var enclosure: Enclosure
    /// What it is called in a list of renditions.
    public var title: Located<String>?

    /// A rendition with a name.
    public init(enclosure: Enclosure, title: Located<String>? = nil) {
        self.enclosure = enclosure
        self.title = title
    }
}
