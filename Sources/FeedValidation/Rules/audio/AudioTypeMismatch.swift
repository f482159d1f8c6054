import Diagnostics
import FeedValues
import FeedVocabulary

/// Holds what a feed calls a media file against what the file is.
enum AudioTypeMismatch {
    static let rule = Rule(
        "audio-type-mismatch", .audio, .error, [.apple, .psp1],
        summary: "A media file is of the type and has the extension that the feed gives it.",
        why: """
            Players choose their decoder by type and extension. A WAV file, or AAC, under the name .mp3 plays on the \
            desktop where it was made, and is silent in a car.
            """,
        help: "export the file in the format of its name, or name it by its format",
        source: "Apple, A Podcaster's Guide to RSS, enclosure", supersedes: ["audio-codec-unsupported"],
        passing: [
            .item("<enclosure url=\"\(mp3)\" length=\"1\" type=\"audio/mp3\"/>").with(asset: mp3, .media()),
            .item("<enclosure url=\"\(m4a)\" length=\"1\" type=\"audio/mp4\"/>")
                .with(asset: m4a, .media("audio/x-m4a", codec: "aac")),
            .item("<enclosure url=\"\(mp4)\" length=\"1\" type=\"video/mp4\"/>")
                .with(asset: mp4, .media("video/quicktime", codec: "aac")),
            .item("<enclosure url=\"\(mp4)\" length=\"1\" type=\"video/mp4\"/>")
                .with(asset: mp4, .media("audio/x-m4a", codec: "aac")),
        ],
        failing: [
            .item("<enclosure url=\"\(mp3)\" length=\"1\" ↓type=\"audio/mpeg\"/>")
                .with(asset: mp3, .media("audio/wav", codec: "pcm_s16le")),
            .item("<enclosure url=\"\(mp3)\" length=\"1\" ↓type=\"audio/mpeg\"/>")
                .with(asset: mp3, .media("audio/x-m4a", codec: "aac")),
            .item("<enclosure ↓url=\"\(mp3)\" length=\"1\" type=\"audio/x-m4a\"/>")
                .with(asset: mp3, .media("audio/x-m4a", codec: "aac")),
            .item("<enclosure url=\"\(m4a)\" length=\"1\" ↓type=\"audio/x-m4a\"/>")
                .with(asset: m4a, .media("video/mp4", codec: "aac")),
        ],
        check: .assetUse(.media) { use, inspection in
            guard let facts = use.media else { return }
            if let type = use.reference.type, !agrees(facts.type, with: type) {
                inspection.report(
                    "\(use.name) is \(facts.type), and the type is '\(type)'", at: use.element, attribute: "type")
            } else if let format = URLReference(use.reference.address).pathExtension.flatMap(MediaFormat.named),
                format.kind == .audio || format.kind == .video, let type = format.mediaType,
                !agrees(facts.type, with: type)
            {
                inspection.report("\(use.name) is \(facts.type), not .\(format.fileExtension)", at: use)
            }
        })

    private static let mp3 = "https://example.com/1.mp3"
    private static let m4a = "https://example.com/1.m4a"
    private static let mp4 = "https://example.com/1.mp4"

    /// Whether a player that expects one type plays the other: MP4 has many names, and sound alone is no bad video.
    private static func agrees(_ type: MediaType, with stated: MediaType) -> Bool {
        if MediaFormat.areSame(type, stated) { return true }
        guard isMP4(type), isMP4(stated) else { return false }
        return type.topLevel == "audio" || stated.topLevel == "video"
    }

    private static func isMP4(_ type: MediaType) -> Bool {
        let family = ["m4a", "mp4", "m4v", "mov"].compactMap(MediaFormat.named)
        return type.subtype.hasPrefix("3gpp") || MediaFormat.formats(of: type).contains(where: family.contains)
    }
}
