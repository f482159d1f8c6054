import Diagnostics
import FeedValues

extension EnclosureRules {
    static let multiple = Rule(
        "enclosure-multiple", .enclosure, .warning, [.rss2, .apple, .psp1],
        summary: "An item has one enclosure.",
        why: """
            RSS 2.0 doesn't say what more than one would mean: some apps take the first, some the last, and listeners \
            get different files.
            """,
        help: "keep one <enclosure>, and offer the others as <podcast:alternateEnclosure>",
        source: "RSS Advisory Board, RSS Best Practices Profile, enclosure; W3C Feed Validator, DuplicateEnclosure",
        w3c: ["DuplicateEnclosure"],
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        failing: [
            .item(
                """
                <enclosure url="https://example.com/1.mp3" length="12345678" type="audio/mpeg"/>
                ↓<enclosure url="https://example.com/1.m4a" length="12345678" type="audio/x-m4a"/>
                """)
        ],
        check: .atMostOne("enclosure", in: "item", "podcast:liveItem"))

    static let urlMissing = Rule(
        "enclosure-url-missing", .enclosure, .error, [.rss2, .apple, .psp1],
        summary: "An enclosure has a url.",
        why: "The url is the media file: without it there is nothing to play.",
        help: "add url=\"https://…\" with the address of the media file",
        source: "RSS 2.0, enclosure sub-element of item; PSP-1, item enclosure",
        w3c: ["MissingAttribute"],
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>")],
        failing: [
            .item("↓<enclosure length=\"1\" type=\"audio/mpeg\"/>"),
            .item("<enclosure ↓url=\"\" length=\"1\" type=\"audio/mpeg\"/>"),
        ],
        check: .requires(attribute: "url", of: "enclosure"))

    static let lengthMissing = Rule(
        "enclosure-length-missing", .enclosure, .error, [.rss2, .apple, .psp1],
        summary: "An enclosure has a length.",
        why: "Apps show the size before they download, and use it to see whether a download is whole.",
        help: "add length=\"…\" with the size of the file in bytes",
        source: "RSS 2.0, enclosure sub-element of item; PSP-1, item enclosure",
        w3c: ["MissingAttribute"],
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        failing: [.item("↓<enclosure url=\"https://example.com/1.mp3\" type=\"audio/mpeg\"/>")],
        check: .inItems("enclosure") { enclosure, inspection in
            guard enclosure.bytes(ofAttribute: "length") == nil else { return }
            inspection.report("enclosure has no 'length'", at: enclosure, attribute: "length")
        })

    static let lengthZero = Rule(
        "enclosure-length-zero", .enclosure, .warning, [.rss2, .apple, .psp1, .spotify], [.rss2: .info],
        summary: "The length of an enclosure is the size of its file.",
        why: """
            Apps show the size before they download and use it to see whether a download is whole. The RSS profile \
            allows 0 for a size that nobody knows, as with inserted advertisements.
            """,
        help: "write the size of the file in bytes",
        source: "RSS Advisory Board, RSS Best Practices Profile, enclosure; Apple, A Podcaster's Guide to RSS",
        passing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            // A broadcast has no size.
            .channel(
                """
                <podcast:liveItem status="live"><enclosure url="https://example.com/live" length="0" \
                type="audio/mpeg"/></podcast:liveItem>
                """),
        ],
        failing: [.item("<enclosure url=\"https://example.com/1.mp3\" ↓length=\"0\" type=\"audio/mpeg\"/>")],
        check: .inItems("enclosure") { enclosure, inspection in
            guard let length = enclosure.bytes(ofAttribute: "length"), !length.isEmpty,
                length.allSatisfy({ $0 == UInt8(ascii: "0") }), !enclosure.isInLiveItem
            else { return }
            inspection.report("the length is '0'", at: enclosure, attribute: "length")
        })

    static let typeMissing = Rule(
        "enclosure-type-missing", .enclosure, .error, [.rss2, .apple, .psp1],
        summary: "An enclosure has a type.",
        why: "By the type apps know whether they can play a file, and with which player, before they fetch it.",
        help: "add type=\"audio/mpeg\", or the media type that the file has",
        source: "RSS 2.0, enclosure sub-element of item; PSP-1, item enclosure",
        w3c: ["MissingAttribute"],
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        failing: [.item("↓<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\"/>")],
        check: .inItems("enclosure") { enclosure, inspection in
            guard enclosure.bytes(ofAttribute: "type") == nil else { return }
            inspection.report("enclosure has no 'type'", at: enclosure, attribute: "type")
        })

    static let typeNotAudioYouTube = Rule(
        "enclosure-type-not-audio-youtube", .enclosure, .info, [.youtube],
        summary: "For YouTube an enclosure is audio.",
        why: "YouTube takes only the sound from a feed and shows it with a still picture: a video loses its pictures.",
        help: "upload videos to YouTube itself, and leave the feed as it is",
        source: "YouTube Help, Deliver podcasts using an RSS feed",
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        failing: [.item("<enclosure url=\"https://example.com/1.mp4\" length=\"12345678\" ↓type=\"video/mp4\"/>")],
        check: .inItems("enclosure") { enclosure, inspection in
            guard let type = inspection.parts(of: enclosure).type, type.topLevel == "video" else { return }
            inspection.report("the type is '\(type)', not audio", at: enclosure, attribute: "type")
        })

    static let pdf = Rule(
        "enclosure-pdf", .enclosure, .info, [.apple],
        summary: "An enclosure is audio or video.",
        why: """
            Apple's older guide lets an episode be a PDF, but hardly an app shows one; listeners see an episode that \
            will not play.
            """,
        help: "link to the document in the description, and give the item a media file",
        source: "Apple, A Podcaster's Guide to RSS, enclosure",
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        failing: [.item("<enclosure url=\"https://example.com/1.pdf\" length=\"123456\" ↓type=\"application/pdf\"/>")],
        check: .inItems("enclosure") { enclosure, inspection in
            guard inspection.parts(of: enclosure).type?.description == "application/pdf" else { return }
            inspection.report("the enclosure is a PDF", at: enclosure, attribute: "type")
        })
}
