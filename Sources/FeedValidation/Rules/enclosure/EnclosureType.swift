import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let enclosureTypeInvalid = Rule(
        "enclosure-type-invalid", .enclosure, .error, [.rss2],
        summary: "The type of an enclosure is a media type, such as audio/mpeg.",
        why: "By the type apps choose a player; a text without a slash, or with a space, is no media type to them.",
        help: "write type=\"audio/mpeg\", or the media type that the file has",
        source: "W3C Feed Validator, InvalidMIMEAttribute; RFC 2045, section 5.1 Syntax of the Content-Type Header",
        w3c: ["InvalidMIMEAttribute"],
        passing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"https://example.com/1.opus\" length=\"1234\" type='audio/ogg; codecs=\"opus\"'/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\"/>"),
        ],
        failing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" ↓type=\"mp3\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" ↓type=\"\"/>"),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            guard inspection.parts(of: enclosure).type == nil, let type = enclosure["type"] else { return }
            let message = type.isXMLBlank ? "the type is empty" : "\(type.quoted) is not a media type"
            let format = MediaFormat.named(type.trimmedOfXMLWhiteSpace)
            inspection.report(
                message, at: enclosure, attribute: "type", help: format.map { "write type=\"\($0.type)\"" })
        })

    static let enclosureTypeUnsupported = Rule(
        "enclosure-type-unsupported", .enclosure, .error, [.apple, .psp1],
        summary: "The type of an enclosure is one that directories take.",
        why: """
            Apple takes MP3, AAC in MP4, the common forms of MP4 video, QuickTime and PDF, and PSP-1 the first three; \
            an episode of another type does not appear.
            """,
        help: "offer the episode as audio/mpeg or audio/x-m4a",
        source: "Apple, A Podcaster's Guide to RSS, enclosure; Apple, Audio requirements; PSP-1, item enclosure",
        supersedes: ["enclosure-url-extension-type-mismatch-format"],
        passing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mp3\"/>"),
            .item("<enclosure url=\"https://example.com/1.m4a\" length=\"12345678\" type=\"audio/aac\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"mp3\"/>"),
        ],
        failing: [
            .item("<enclosure url=\"https://example.com/1.ogg\" length=\"12345678\" ↓type=\"audio/ogg\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" ↓type=\"text/html\"/>"),
            // Apple takes it, PSP-1 does not.
            .item("<enclosure url=\"https://example.com/1.mov\" length=\"12345678\" ↓type=\"video/quicktime\"/>"),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            let parts = inspection.parts(of: enclosure)
            guard let type = parts.type else { return }
            // A function of the inspection would hold a copy of it.
            for format in parts.formatsOfType where inspection.isTaken(format) { return }
            inspection.report(
                "the type \(type.description.quoted) is none that directories take", at: enclosure, attribute: "type")
        })

    static let enclosureTypeNonstandard = Rule(
        "enclosure-type-nonstandard", .enclosure, .warning, .all,
        summary: "The type of an enclosure is the registered name of its format.",
        why: "Most apps know the old and made-up names of MP3 too, but those that keep to the registry do not play it.",
        help: "write type=\"audio/mpeg\"",
        source: "IANA, Media Types",
        passing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"https://example.com/1.m4a\" length=\"12345678\" type=\"audio/x-m4a\"/>"),
        ],
        failing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" ↓type=\"audio/mp3\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp4\" length=\"12345678\" ↓type=\"video/x-mp4\"/>"),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            let parts = inspection.parts(of: enclosure)
            guard let type = parts.type?.description, let format = format(ofNonstandard: type, parts.formatsOfType)
            else { return }
            inspection.report(
                "'\(type)' is not the registered name of .\(format.fileExtension)", at: enclosure, attribute: "type",
                help: "write type=\"\(format.type)\"")
        })

    /// The format of a type that nobody registered; aliases that directories themselves print are no matter.
    private static func format(ofNonstandard type: String, _ formats: [MediaFormat]) -> MediaFormat? {
        formats.first {
            ($0.fileExtension == "mp3" || $0.fileExtension == "mp4") && $0.type != type && type != "audio/mp4"
        }
    }

    static let enclosureNotEmpty = Rule(
        "enclosure-not-empty", .enclosure, .warning, [.rss2],
        summary: "An enclosure is an empty element.",
        why: "All that an enclosure says is in its attributes; text or elements inside are read by nobody.",
        help: "close the element at once: <enclosure … />",
        source: "RSS 2.0, enclosure sub-element of item; W3C Feed Validator, UnexpectedText",
        w3c: ["UnexpectedText"],
        passing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"> </enclosure>")
        ],
        failing: [
            .item(
                """
                ↓<enclosure url="https://example.com/1.mp3" length="12345678" type="audio/mpeg">Bees</enclosure>
                """)
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            guard !enclosure.isBlank else { return }
            inspection.report("the enclosure is not empty", at: enclosure)
        })
}
