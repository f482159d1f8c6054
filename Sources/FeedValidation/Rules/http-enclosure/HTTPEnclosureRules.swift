import Diagnostics
import FeedValues
import FeedVocabulary

/// What servers give for enclosures.
enum HTTPEnclosureRules {
    static let all: [Rule] = answers + contents

    private static let apple = "Apple, Podcasts connection requirements for hosting"

    private static let answers: [Rule] = [
        Rule(
            "http-enclosure-status", .httpEnclosure, .error, [.apple, .spotify], of: [.media],
            summary: "The address of an enclosure gives the file.",
            why: "An episode that can't be fetched is one that nobody hears; Apple marks it and may hide the show.",
            help: "put the file there, or correct the address",
            source: "Apple, Podcasts connection requirements for hosting; Apple, Error messages",
            supersedes: ["http-enclosure-head-unsupported", "http-enclosure-range-unsupported"],
            passing: [(.media, .answered(.head).and(.range, 206)), (.media, .answered(.head, 405).and(.range, 206))],
            failing: [
                (.media, .answered(.head, 404).and(.range, 404)),
                (.media, .failed(.other, "no connection to example.com can be made", .range)),
            ]
        ) { use, _ in
            if let answer = use.visit.mainAnswer {
                return [200, 206].contains(answer.status) ? nil : "the enclosure answers \(answer.statusWords)"
            }
            guard let fault = use.visit.fault, [.other, .encryption, .refused].contains(fault.kind) else { return nil }
            return "the enclosure can't be fetched: \(fault.words)"
        },
        Rule(
            "http-enclosure-head-unsupported", .httpEnclosure, .error, [.apple], of: [.media],
            summary: "The address of an enclosure answers HEAD.",
            why: """
                Apple asks for the head to learn type and size before it offers an episode. Signed addresses and some \
                services answer GET alone.
                """,
            help: "let the server answer HEAD as it answers GET, without the body", source: apple,
            passing: [(.media, .answered(.head).and(.range, 206))],
            failing: [(.media, .answered(.head, 405).and(.range, 206))]
        ) { use, _ in
            guard let head = use.visit[.head] else { return nil }
            switch head {
            case .answer(let answer):
                return answer.isSuccess ? nil : "the enclosure answers HEAD with \(answer.statusWords)"
            case .fault(let fault):
                return fault.kind == .other ? "the enclosure does not answer HEAD: \(fault.words)" : nil
            }
        },
        Rule(
            "http-enclosure-range-unsupported", .httpEnclosure, .error, [.apple], of: [.media],
            summary: "The server of an enclosure sends the part that is asked for.",
            why: """
                Players fetch pieces: to seek, to go on after a tunnel, to stream at all. Apple demands it. A server \
                that sends the whole file each time makes listeners wait, and pay, for an hour of sound at each jump.
                """,
            help: "switch on byte ranges: Accept-Ranges: bytes, and 206 with Content-Range", source: apple,
            passing: [(.media, .answered(.range, 206, "content-range: bytes 0-1/28816000"))],
            failing: [
                (.media, .answered(.range, 200, "content-length: 28816000")),
                (.media, .answered(.range, 206, "content-range: bytes 0-28815999/28816000")),
                (
                    .media,
                    .answered(.head, 200, "accept-ranges: none").and(.range, 206, "content-range: bytes 0-1/28816000")
                ),
            ]
        ) { use, _ in
            guard let answer = use.visit.answer(.range), answer.isSuccess else { return nil }
            guard answer.status == 206 else {
                return "the server sends the whole enclosure where two bytes are asked for"
            }
            let range = answer["content-range"] ?? ""
            // A file of one byte has no second.
            if !range.hasPrefix("bytes 0-1/"), !range.hasPrefix("bytes 0-0/1") {
                return range.isEmpty
                    ? "the server sends a part of the enclosure and does not say which"
                    : "the server sends \(range.quoted) of the enclosure where bytes 0-1 are asked for"
            }
            let stated = (use.visit.answer(.head) ?? answer)["accept-ranges"]
            return stated?.asciiLowercased == "none" ? "the server says that it sends no parts of the enclosure" : nil
        },
        Rule(
            "http-enclosure-etag-missing", .httpEnclosure, .info, .all, of: [.media],
            summary: "An enclosure has an ETag or a date of change.",
            why: """
                An app that goes on with a broken download must know that the file is still the same; without either \
                it glues two different ones together, or begins anew.
                """,
            help: "let the server send ETag or Last-Modified", source: "RFC 9110, sections 8.8 and 13.1.5",
            passing: [(.media, .answered(.head, 200, "etag: \"a\""))], failing: [(.media, .answered(.head))]
        ) { use, _ in
            guard
                let answer = [use.visit.answer(.head), use.visit.answer(.range)].compactMap({ $0 })
                    .first(where: \.isSuccess), answer["etag"] == nil, answer["last-modified"] == nil
            else { return nil }
            return "the enclosure is served with neither an ETag nor a date of its last change"
        },
    ]
}
