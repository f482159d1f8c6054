import Diagnostics
import FeedValues

/// The rules on who makes a show, and who owns it.
enum ITunesAuthorRules {
    static let all: [Rule] = [authorMissing, authorAddress, authorTooLong, ownerMissing, ownerNameTooLong]

    private static let authorMissing = Rule(
        "itunes-author-missing", .itunesChannel, .warning, [.apple, .psp1, .spotify], [.spotify: .error],
        summary: "A channel names its author.",
        why: """
            Directories show the author below the title and search by it. Spotify's rules for delivery ask for it; \
            elsewhere the line stays empty.
            """,
        help: "add <itunes:author> with the people or the house that makes the show",
        source: "Apple, A Podcaster's Guide to RSS, itunes:author; PSP-1, itunes:author; Spotify, podcast delivery",
        passing: [.channel("<itunes:author>Jo Roe</itunes:author>")],
        failing: [
            .document("<rss version=\"2.0\" \(RuleExample.itunes)>↓<channel/></rss>"),
            .document("<rss version=\"2.0\" \(RuleExample.itunes)>↓<channel><itunes:author/></channel></rss>"),
        ],
        check: .channel { channel, inspection in
            guard channel.child("itunes:author")?.isBlank ?? true, !inspection.lacksNamespace("itunes", channel)
            else { return }
            inspection.report("the channel has no <itunes:author>", at: channel)
        })

    private static let authorAddress = Rule(
        "itunes-author-email", .itunesChannel, .warning, .all,
        summary: "An author is a name and not an address.",
        why: """
            Apps print the author below the title as it stands. A mailbox there is read out to every listener, and \
            gathered by every sender of spam; a web address says who only to those who know it.
            """,
        help: "write the name alone; a mailbox belongs into <itunes:owner>, a web address into <link>",
        source: "Podfeed",
        passing: [
            .channel("<itunes:author>Jo Roe</itunes:author>"), .item("<itunes:author>Jo @ Example</itunes:author>"),
        ],
        failing: [
            .channel("<itunes:author>↓jo@example.com</itunes:author>"),
            .channel("<itunes:author>↓Jo Roe (jo@example.com)</itunes:author>"),
            .item("<itunes:author>↓https://example.com/jo</itunes:author>"),
            .item("<itunes:author>↓Jo Roe, www.example.com</itunes:author>"),
        ],
        check: .element("itunes:author") { author, inspection in
            let text = author.trimmedText
            let words = text.utf8.split { $0.isXMLWhiteSpace || separators.contains($0) }
            guard let address = words.lazy.compactMap({ Address(Substring($0)) }).first else { return }
            inspection.report("the author holds \(address.description)", inTextOf: author)
        })

    private static let separators = ASCIISet("<>()[],;\"")

    private enum Address {
        case mail(String)
        case web(String)

        init?(_ word: Substring) {
            if word.utf8.contains(UInt8(ascii: "@")), EmailAddress(word) != nil {
                self = .mail(String(word))
            } else if word.hasPrefix(ofAddress: "http://") || word.hasPrefix(ofAddress: "https://")
                || word.hasPrefix(ofAddress: "www.")
            {
                self = .web(String(word))
            } else {
                return nil
            }
        }

        var description: String {
            switch self {
            case .mail(let text): "the mailbox \(text.quoted)"
            case .web(let text): "the address \(text.quoted)"
            }
        }
    }

    private static let authorTooLong = Rule(
        "itunes-author-too-long", .itunesChannel, .warning, [.apple, .psp1],
        summary: "An author has at most 255 characters.",
        why: """
            That is what directories keep of a value that is no description; a longer one is cut in the middle of a \
            name.
            """,
        help: "name those who make the show; the others belong into <podcast:person>",
        source: "Apple, A Podcaster's Guide to RSS; W3C Feed Validator, TooLong",
        w3c: ["TooLong"],
        passing: [.channel("<itunes:author>\(String(repeating: "é", count: 255))</itunes:author>")],
        failing: [
            .channel("<itunes:author>↓\(String(repeating: "é", count: 256))</itunes:author>"),
            .item("<itunes:author>↓\(String(repeating: "Jo Roe, ", count: 33))</itunes:author>"),
        ],
        check: .scalars(of: "itunes:author", over: 255))

    private static let ownerMissing = Rule(
        "itunes-owner-missing", .itunesChannel, .warning, [.apple, .spotify, .youtube, .amazon], [.apple: .info],
        summary: "A channel names its owner, with a mailbox.",
        why: """
            Spotify, YouTube and Amazon send the code that proves who owns a show to this mailbox. Without one the \
            show can't be claimed there. Apple no longer needs it.
            """,
        help: "add <itunes:owner> with <itunes:name> and <itunes:email>, best a mailbox of the house",
        source: "W3C Feed Validator, MissingItunesEmail; Spotify, YouTube and Amazon, claiming a show",
        w3c: ["MissingItunesEmail"],
        passing: [.channel("<itunes:owner><itunes:email>jo@example.com</itunes:email></itunes:owner>")],
        failing: [.document("<rss version=\"2.0\" \(RuleExample.itunes)>↓<channel/></rss>")],
        check: .channelRequires("itunes:owner"))

    private static let ownerNameTooLong = Rule(
        "itunes-owner-name-too-long", .itunesChannel, .info, [.apple],
        summary: "The name of an owner has at most 255 characters.",
        why: "It is printed nowhere and read by those who look after the directory; more than a line is a mistake.",
        help: "name the person or the house that owns the show",
        source: "W3C Feed Validator, TooLong",
        w3c: ["TooLong"],
        passing: [.channel("<itunes:owner><itunes:name>Jo Roe</itunes:name></itunes:owner>")],
        failing: [
            .channel(
                "<itunes:owner><itunes:name>↓\(String(repeating: "a", count: 256))</itunes:name></itunes:owner>")
        ],
        check: .scalars(of: "itunes:name", over: 255))
}

extension Substring {
    fileprivate func hasPrefix(ofAddress start: String) -> Bool {
        utf8.lazy.map(\.asciiLowercased).starts(with: start.utf8)
    }
}
