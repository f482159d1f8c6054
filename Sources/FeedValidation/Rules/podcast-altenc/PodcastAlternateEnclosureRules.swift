import Diagnostics
import FeedValues
import FeedVocabulary

/// podcast:alternateEnclosure and what it holds.
enum PodcastAlternateEnclosureRules {
    static let all: [Rule] =
        [noSource, type, length, bitrate, bitrateLow, height, heightOfAudio, language, hlsType]
        + defaults + sources

    static let page = "Podcast namespace, alternate-enclosure"

    private static let noSource = Rule(
        "podcast-alternateenclosure-no-source", .podcastAltenc, .error, [.podcasting2],
        summary: "An alternate enclosure has a source.",
        why: "The element itself only describes the file; without <podcast:source> an app does not know where it is.",
        help: "add <podcast:source uri=\"…\"/>, or leave the alternate enclosure out",
        source: page,
        passing: [example("type=\"audio/mpeg\" length=\"1234\"")],
        failing: [
            .item("↓<podcast:alternateEnclosure type=\"audio/mpeg\" length=\"1234\"/>"),
            .channel(
                """
                <podcast:liveItem status="live">↓<podcast:alternateEnclosure type="audio/mpeg" length="1234"/>\
                </podcast:liveItem>
                """),
        ],
        check: .element(name) { element, inspection in
            guard element.child("podcast:source") == nil else { return }
            inspection.report("the alternate enclosure has no <podcast:source>", at: element)
        })

    private static let type = Rule(
        "podcast-alternateenclosure-type-invalid", .podcastAltenc, .error, [.podcasting2],
        summary: "The type of an alternate enclosure is a media type, such as audio/opus.",
        why: "By the type an app picks the form that it can play; what is no media type is picked by none.",
        help: "write the media type of the file, such as audio/opus",
        source: page,
        passing: [example("type='audio/ogg; codecs=\"opus\"' length=\"1234\""), example("type=\"\" length=\"1234\"")],
        failing: [example("↓type=\"application.x-mpegURL\""), example("↓type=\"mp3\" length=\"1234\"")],
        check: .attributes([name: ["type"]]) { value, inspection in
            guard ContentType(value.text) == nil else { return }
            let format = MediaFormat.named(value.text)
            inspection.report(
                "\(value.text.quoted) is not a media type", at: value.element, attribute: "type",
                help: format.map { "write type=\"\($0.type)\"" })
        })

    private static let length = Rule(
        "podcast-alternateenclosure-length", .podcastAltenc, .warning, [.podcasting2],
        summary: "An alternate enclosure states its size in bytes.",
        why: """
            An app that downloads over a mobile network chooses by the size, and shows how far it is. A stream of HLS \
            has none.
            """,
        help: "write the size of the file in bytes",
        source: page,
        passing: [
            example("type=\"audio/mpeg\" length=\"43200000\""),
            example("type=\"application/x-mpegURL\"", "https://example.com/1.m3u8"),
            example("type=\"video/mp4\" length=\"0\"", "https://example.com/1.m3u8"),
            .channel(
                """
                <podcast:liveItem status="live"><podcast:alternateEnclosure type="audio/mpeg" length="0">\
                <podcast:source uri="https://example.com/live"/></podcast:alternateEnclosure></podcast:liveItem>
                """),
        ],
        failing: [
            .item(
                """
                ↓<podcast:alternateEnclosure type="audio/mpeg"><podcast:source \
                uri="ipfs://b8a1"/></podcast:alternateEnclosure>
                """
            ), example("type=\"audio/mpeg\" ↓length=\"x\""),
            example("type=\"audio/mpeg\" ↓length=\"0\""), example("type=\"audio/mpeg\" ↓length=\"1 MB\""),
        ],
        check: .element(name) { element, inspection in
            guard let length = AttributeValue(element, "length") else {
                guard element.lacks(podcastAttribute: "length"), !element.isStream else { return }
                return inspection.report("the alternate enclosure has no 'length'", at: element, attribute: "length")
            }
            guard let bytes = WholeNumber.parse(length.text), bytes > 0 || element.isStream else {
                return inspection.report(
                    "'length' is \(length.text.quoted), no number of bytes", at: element, attribute: "length")
            }
        })

    private static let bitrate = Rule(
        "podcast-alternateenclosure-bitrate", .podcastAltenc, .error, [.podcasting2],
        summary: "The bit rate of an alternate enclosure is a number above zero.",
        why: """
            Apps choose among the forms of an episode by their bit rates; a unit behind the number hides it from them.
            """,
        help: "write the bits a second in digits, such as '128000'",
        source: page,
        passing: [example("type=\"video/mp4\" length=\"1\" bitrate=\"331034.788\"")],
        failing: [
            example("type=\"audio/mpeg\" length=\"1\" ↓bitrate=\"128k\""),
            example("type=\"audio/mpeg\" length=\"1\" ↓bitrate=\"0\""),
        ],
        check: .attributes([name: ["bitrate"]]) { value, inspection in
            guard (PlainDecimal(value.text)?.value ?? 0) <= 0 else { return }
            inspection.report(
                "'bitrate' is \(value.text.quoted), no number above zero", at: value.element, attribute: "bitrate")
        })

    private static let bitrateLow = Rule(
        "podcast-alternateenclosure-bitrate-low", .podcastAltenc, .warning, [.podcasting2],
        summary: "The bit rate of an alternate enclosure is in bits a second, not thousands of them.",
        why: "By a rate of 128 an app takes the best form for the poorest, and gives it to those with a slow line.",
        help: "write the bits a second: '128000' for 128 kbit/s",
        source: page,
        passing: [
            example("type=\"audio/mpeg\" length=\"1\" bitrate=\"128000\""),
            example("type=\"audio/opus\" length=\"1\" bitrate=\"8000\""),
        ],
        failing: [
            example("type=\"audio/mpeg\" length=\"1\" ↓bitrate=\"128\""),
            example("type=\"audio/opus\" length=\"1\" ↓bitrate=\"7999\""),
        ],
        check: .attributes([name: ["bitrate"]]) { value, inspection in
            guard let rate = PlainDecimal(value.text)?.value, rate > 0, rate < 8000 else { return }
            inspection.report(
                "a bit rate of \(value.text.quoted) looks like kbit/s", at: value.element, attribute: "bitrate")
        })

    private static let height = Rule(
        "podcast-alternateenclosure-height", .podcastAltenc, .error, [.podcasting2],
        summary: "The height of an alternate enclosure is a whole number of pixels.",
        why: "Apps choose a form that fits the screen by it, and show it in their menus.",
        help: "write the height in digits, such as '1080'",
        source: page,
        passing: [example("type=\"video/mp4\" length=\"1\" height=\"1080\"")],
        failing: [
            example("type=\"video/mp4\" length=\"1\" ↓height=\"1080p\""),
            example("type=\"video/mp4\" length=\"1\" ↓height=\"0\""),
        ],
        check: .wholeNumber(1 ... .max, inAttribute: "height", of: name))

    private static let heightOfAudio = Rule(
        "podcast-alternateenclosure-height-of-audio", .podcastAltenc, .warning, [.podcasting2],
        summary: "An alternate enclosure that is audio has no height.",
        why: "One of the two is wrong: an app that goes by the height offers sound as video.",
        help: "correct the type, or take the height out",
        source: page,
        passing: [example("type=\"video/mp4\" length=\"1\" height=\"1080\"")],
        failing: [example("type=\"audio/mpeg\" length=\"1\" ↓height=\"1080\"")],
        check: .attributes([name: ["height"]]) { value, inspection in
            guard let type = value.element["type"].flatMap({ ContentType($0)?.essence }), type.topLevel == "audio"
            else { return }
            inspection.report("'\(type)' has no height", at: value.element, attribute: "height")
        })

    private static let language = Rule(
        "podcast-alternateenclosure-lang", .podcastAltenc, .error, [.podcasting2],
        summary: "The language of an alternate enclosure is a language tag of BCP 47.",
        why: "Apps offer a translation to those who read its language; a name in words is no language to them.",
        help: "write a code such as 'de' or 'pt-BR'",
        source: "Podcast namespace, alternate-enclosure; RFC 5646, section 2.1 Syntax",
        supersedes: LanguageRules.whereInvalid,
        passing: [example("type=\"audio/mpeg\" length=\"1\" lang=\"pt-BR\"")],
        failing: [
            example("type=\"audio/mpeg\" length=\"1\" ↓lang=\"deutsch\""),
            example("type=\"audio/mpeg\" length=\"1\" ↓lang=\"en_US\""),
        ],
        check: .attributes([name: ["lang"]]) { value, inspection in
            guard Language(value.text) == nil else { return }
            inspection.report("\(value.text.quoted) is no language of BCP 47", at: value.element, attribute: "lang")
        })

    private static let hlsType = Rule(
        "podcast-alternateenclosure-hls-type", .podcastAltenc, .warning, [.podcasting2],
        summary: "A stream of HLS says so in its type.",
        why: "A player that is told 'video/mp4' hands the list of pieces to a decoder of MP4, which fails.",
        help: "write type=\"application/x-mpegURL\"",
        source: page,
        passing: [
            example("type=\"application/x-mpegURL\"", "https://example.com/1.m3u8"),
            example("type=\"application/vnd.apple.mpegurl\"", "https://example.com/1.m3u8?x=1"),
            example("type=\"video/mp4\" length=\"1\"", "https://example.com/1.mp4"),
        ],
        failing: [example("↓type=\"video/mp4\" length=\"1\"", "https://example.com/1.m3u8")],
        check: .element(name) { element, inspection in
            guard let type = element["type"].flatMap({ ContentType($0)?.essence }), !type.isHLS,
                element.children("podcast:source").contains(where: \.isUndeclaredStream)
            else { return }
            inspection.report("'\(type)' is not the type of a .m3u8 source", at: element, attribute: "type")
        })
}

extension PodcastAlternateEnclosureRules {
    static let name = "podcast:alternateEnclosure"

    /// An item with an alternate enclosure of some attributes and one source.
    static func example(_ attributes: String, _ source: String = "https://example.com/1.bin") -> RuleExample {
        .item(
            """
            <podcast:alternateEnclosure \(attributes)><podcast:source uri="\(source)"/></podcast:alternateEnclosure>
            """)
    }
}

extension MediaType {
    /// Whether this is one of the two types of a stream of HLS (RFC 8216 section 10).
    fileprivate var isHLS: Bool {
        description == "application/x-mpegurl" || description == "application/vnd.apple.mpegurl"
    }
}

extension Element {
    /// Whether an alternate enclosure is a stream, which has no length.
    fileprivate var isStream: Bool {
        if isInLiveItem { return true }
        if self["type"].flatMap({ ContentType($0)?.essence.isHLS }) == true { return true }
        return children("podcast:source").contains { $0.sourceExtension == "m3u8" }
    }

    /// Whether a source is a stream of HLS that has no type of its own.
    fileprivate var isUndeclaredStream: Bool { sourceExtension == "m3u8" && self["contentType"] == nil }

    /// The extension of the address of a source.
    var sourceExtension: String? { self["uri"].flatMap { URLReference($0).pathExtension } }
}
