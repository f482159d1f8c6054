public import FeedValues

/// A format of media or text that feeds point to: its extension, its media type, and who takes it as an enclosure.
public struct MediaFormat: Hashable, Sendable {
    /// What a format holds.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// Sound alone.
        case audio
        /// Moving pictures.
        case video
        /// Pages.
        case document
        /// A list of streams.
        case playlist
        /// Words of an episode with times.
        case transcript
        /// Structured text: chapters or a transcript.
        case data
    }

    /// Who reads enclosures.
    public enum Directory: Hashable, Sendable, CaseIterable {
        /// Apple Podcasts.
        case apple
        /// The document PSP-1 of the Podcast Standards Project.
        case psp1
        /// Spotify.
        case spotify
    }

    /// The extension without a dot, in lower case.
    public let fileExtension: String
    /// The type that a feed should state, without parameters, in lower case.
    public let type: String
    /// Types that mean the same and are met in feeds.
    public let aliases: [String]
    /// What it holds.
    public let kind: Kind
    /// Who takes it as an enclosure.
    public let acceptedBy: Set<Directory>

    /// The media type that a feed should state.
    public var mediaType: MediaType? { MediaType(type) }

    /// The format of a file by its extension, in any case and without a dot.
    public static func named(_ fileExtension: some StringProtocol) -> MediaFormat? {
        byExtension[fileExtension.asciiLowercased]
    }

    /// The formats of a media type, canonical or alias; several share `audio/mp4`, the most likely is first.
    public static func formats(of type: MediaType) -> [MediaFormat] { byType[type.description] ?? [] }

    /// Whether two types say the same, aliases taken into account.
    public static func areSame(_ left: MediaType, _ right: MediaType) -> Bool {
        left == right || formats(of: left).contains { formats(of: right).contains($0) }
    }

    private static let byExtension = all.reduce(into: [String: MediaFormat]()) { formats, format in
        formats[format.fileExtension] = formats[format.fileExtension] ?? format
    }

    private static let byType = all.reduce(into: [String: [MediaFormat]]()) { formats, format in
        for type in [format.type] + format.aliases { formats[type, default: []].append(format) }
    }
}
