public import Diagnostics
public import FeedVocabulary

/// Another rendition of an episode (`podcast:alternateEnclosure`).
public struct AlternateEnclosure: Hashable, Sendable {
    /// The media file.
    public var enclosure: Enclosure
    /// What it is called in a list of renditions, at most 32 characters.
    public var title: Located<String>?
    /// What few renditions say.
    public var details: AlternateDetails?

    /// A rendition with a name.
    public init(enclosure: Enclosure, title: Located<String>? = nil) {
        self.enclosure = enclosure
        self.title = title
    }
}

/// What few renditions of an episode say of themselves.
public struct AlternateDetails: Hashable, Sendable {
    /// Bits a second, above 0.
    public var bitrate: Int?
    /// The height of the picture in pixels, above 0.
    public var height: Int?
    /// The language that is spoken.
    public var language: Language?
    /// By what renditions belong together, at most 32 characters.
    public var relation: String?
    /// The codecs, as RFC 6381 writes them.
    public var codecs: String?
    /// Whether it is the same as the enclosure.
    public var isDefault: Bool?
    /// Further places of the file, besides the address.
    public var sources: [Located<MediaSource>] = []
    /// By what the file is known.
    public var integrity: Located<Integrity>?

    /// Nothing.
    public init() {}
}
