import Diagnostics
import FeedValues
import FeedVocabulary

extension HTTPEnclosureRules {
    private static let address = "https://example.com/1.mp3"
    private static let inserted = "https://traffic.megaphone.fm/1.mp3"

    static let contents: [Rule] = [
        length(
            "http-enclosure-length-mismatch", .error, [.apple, .psp1],
            summary: "An enclosure has as many bytes as the feed says.",
            why: """
                Players reckon with the length: progress, the place to seek to, whether a download is whole. With a \
                wrong one Apple may refuse the episode, and apps break off or never end.
                """,
            help: "state the size of the file in 'length'", at: address, isInserted: false),
        length(
            "http-enclosure-length-mismatch-dynamic", .info, [.apple, .psp1],
            summary: "The length of an enclosure is near what is served, also with advertisements put in on the way.",
            why: """
                A service that puts advertisements in makes another file for each listener: no length fits all. The \
                feed should state that of the file without them.
                """,
            help: "state the size of the file without advertisements", at: inserted, isInserted: true),
        Rule(
            "http-enclosure-content-type-mismatch", .httpEnclosure, .warning, [.apple],
            summary: "An enclosure is served with the type that the feed states.",
            why: """
                Browsers and some players go by the server's word: what is served as `application/octet-stream` they \
                download and do not play.
                """,
            help: "let the server send the type, such as audio/mpeg, or correct 'type'",
            source: "Apple, A Podcaster's Guide to RSS, enclosure",
            passing: [
                OnlineRole.media.unmarked(.answered(.head, 200, "content-type: audio/mpeg")),
                OnlineRole.media.unmarked(.answered(.head, 200, "content-type: audio/mp3")),
            ],
            failing: ["application/octet-stream", "audio/mp4"].map { type in
                RuleExample.item("<enclosure url=\"\(address)\" length=\"28816000\" ↓type=\"audio/mpeg\"/>")
                    .with(address, .answered(.head, 200, "content-type: " + type))
            },
            check: .online([.media], .eachAddress) { use, _ in
                guard let answer = use.visit.mainAnswer, answer.isSuccess, let stated = use.place.reference.type,
                    let served = answer.contentType?.essence, !MediaFormat.areSame(stated, served)
                else { return nil }
                return OnlineFinding("the feed says \(stated), and the server sends \(served)", at: "type")
            }),
        Rule(
            "http-enclosure-content-disposition", .httpEnclosure, .info, .all, of: [.media],
            summary: "An enclosure is not sent under another name.",
            why: """
                `Content-Disposition` with a name of its own makes browsers save the episode under it in the place of \
                playing it, and letters beyond ASCII there are read differently by each.
                """,
            help: "send no Content-Disposition, or `inline`", source: "RFC 6266",
            passing: [
                (.media, .answered(.head)),
                (.media, .answered(.head, 200, "content-disposition: attachment; filename=1.mp3")),
            ],
            failing: [
                (.media, .answered(.head, 200, "content-disposition: attachment; filename=\"episode.mp3\"")),
                (.media, .answered(.head, 200, "content-disposition: attachment; filename*=UTF-8''%C3%A9.mp3")),
            ]
        ) { use, _ in
            guard let answer = use.visit.mainAnswer, answer.isSuccess, let field = answer["content-disposition"],
                field.asciiLowercased.hasPrefix("attachment"), let name = fileName(field)
            else { return nil }
            let own = String(URLReference(use.address).lastPathComponent)
            return name == own ? nil : "the enclosure is sent to be saved as \(name.quoted)"
        },
    ]

    private static func fileName(_ field: String) -> String? {
        for part in field.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, ["filename", "filename*"].contains(pair[0].trimmedOfXMLWhiteSpace.asciiLowercased)
            else { continue }
            let value = pair[1].trimmedOfXMLWhiteSpace
            return value.utf8.first == UInt8(ascii: "\"") ? String(value.dropFirst().dropLast()) : String(value)
        }
        return nil
    }

    private static func length(
        _ id: String, _ severity: Severity, _ profiles: Set<Profile>, summary: String, why: String, help: String,
        at address: String, isInserted: Bool
    ) -> Rule {
        @Sendable func example(_ length: String, _ visit: OnlineVisit) -> RuleExample {
            RuleExample.item("<enclosure url=\"\(address)\" \(length) type=\"audio/mpeg\"/>").with(address, visit)
        }
        return Rule(
            id, .httpEnclosure, severity, profiles, summary: summary, why: why, help: help,
            source: "Apple, A Podcaster's Guide to RSS, enclosure; PSP-1, enclosure",
            passing: [
                example("length=\"100\"", .answered(.head, 200, "content-length: 100")),
                example("length=\"100\"", .answered(.range, 206, "content-range: bytes 0-1/100")),
            ],
            failing: [
                example("↓length=\"90\"", .answered(.head, 200, "content-length: 100")),
                example("↓length=\"90\"", .answered(.range, 206, "content-range: bytes 0-1/100", "content-length: 2")),
            ],
            check: .online([.media], .eachAddress) { use, _ in
                guard let stated = use.place.element["length"].flatMap({ Int($0.trimmedOfXMLWhiteSpace) }), stated > 0,
                    isChangedOnTheWay(use) == isInserted
                else { return nil }
                // What is served to those who want a part is the surer of the two.
                let sizes = [use.visit.answer(.range), use.visit.answer(.head)].compactMap { $0?.wholeSize }
                guard let size = sizes.first, size != stated else { return nil }
                return OnlineFinding("the feed says \(stated) bytes, and the server sends \(size)", at: "length")
            })
    }

    /// Whether the address is one of a service that puts advertisements in, or leads through one.
    private static func isChangedOnTheWay(_ use: OnlineUse) -> Bool {
        ([use.address] + use.visit.hops.map(\.target)).contains { address in
            let reference = URLReference(address)
            if TrackingPrefix(reference) != nil { return true }
            guard let host = reference.host?.asciiLowercased else { return false }
            return inserters.contains { host == $0 || host.hasSuffix("." + $0) }
        }
    }

    /// Hosts that put advertisements into media.
    private static let inserters = [
        "megaphone.fm", "acast.com", "omny.fm", "omnycontent.com", "art19.com", "simplecastaudio.com", "adswizz.com",
        "podtrac.com", "spreaker.com", "redcircle.com", "captivate.fm", "podbean.com", "whooshkaa.com",
    ]
}
