import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let enclosureURLExtensionMissing = Rule(
        "enclosure-url-extension-missing", .enclosure, .warning, [.apple],
        summary: "The path of an enclosure's address ends with the extension of a media file.",
        why: "Apple decides by the extension whether an episode appears at all, before it looks at the type.",
        help: "let the path end with .mp3 or .m4a, before any question mark",
        source: "Apple, A Podcaster's Guide to RSS, enclosure",
        w3c: ["UnsupportedItunesFormat"],
        passing: [
            .item("<enclosure url=\"https://example.com/1.mp3?x=1\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"https://example.com/1.ogg\" length=\"12345678\" type=\"audio/ogg\"/>"),
        ],
        failing: [
            .item("<enclosure ↓url=\"https://example.com/play?id=3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure ↓url=\"https://example.com/bees-p5.50\" length=\"12345678\" type=\"audio/mpeg\"/>"),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            let parts = inspection.parts(of: enclosure)
            guard parts.pathExtension == nil, let url = parts.url, url.isAbsoluteHTTP else { return }
            inspection.report(
                "the path \(String(url.path).quoted) has no extension", at: enclosure, attribute: "url",
                w3c: inspection.formatClasses(of: url))
        })

    static let enclosureURLExtensionUnsupported = Rule(
        "enclosure-url-extension-unsupported", .enclosure, .error, [.apple, .psp1],
        summary: "The extension in an enclosure's address is one that directories take.",
        why: """
            Apple leaves out episodes with another extension than mp3, m4a, mp4, m4v, mov or pdf, and PSP-1 has only \
            the first four, whatever the file really is.
            """,
        help: "offer the file as .mp3 or .m4a",
        source: "Apple, A Podcaster's Guide to RSS, enclosure; PSP-1, item enclosure",
        w3c: ["UnsupportedItunesFormat"],
        supersedes: ["enclosure-url-extension-type-mismatch-format"],
        passing: [
            .item("<enclosure url=\"https://example.com/1.MP3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"https://example.com/1.m4v?x=.ogg\" length=\"12345678\" type=\"video/mp4\"/>"),
        ],
        failing: [
            .item("<enclosure ↓url=\"https://example.com/1.ogg\" length=\"12345678\" type=\"audio/ogg\"/>"),
            .item("<enclosure ↓url=\"https://example.com/1.mp\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            // Apple takes it, PSP-1 does not.
            .item("<enclosure ↓url=\"https://example.com/1.mov\" length=\"12345678\" type=\"video/quicktime\"/>"),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            let parts = inspection.parts(of: enclosure)
            let format = parts.format
            if let format, inspection.isTaken(format) { return }
            guard let name = parts.pathExtension, let url = parts.url, url.isAbsoluteHTTP else { return }
            inspection.report(
                "the extension '.\(name)' is none that directories take", at: enclosure, attribute: "url",
                help: format == nil ? nearestExtension(to: name).map { "write '.\($0)'" } : nil,
                w3c: inspection.formatClasses(of: url))
        })

    /// What is meant by an extension that is none, as in `mp`, `mpeg3`, `mp4p4`.
    private static func nearestExtension(to name: String) -> String? {
        let taken = MediaFormat.all.filter { $0.acceptedBy.contains(.apple) }.map(\.fileExtension)
        return taken.first { name.hasPrefix($0) } ?? Spelling.nearest(to: name, in: taken)
    }
}

extension Inspection {
    /// What the W3C validator says of an extension: nothing where the channel has iTunes elements of its own,
    /// and nothing of what Apple takes or once took.
    fileprivate func formatClasses(of url: URLReference) -> [String] {
        let taken = ["m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub"]
        guard !taken.contains(url.pathExtension ?? "") else { return [] }
        let isTold = channel?.children.contains { $0.name.hasPrefix("itunes:") } != true
        return isTold ? ["UnsupportedItunesFormat"] : []
    }
}
