import Diagnostics
import FeedValues

/// The rules on elements that iTunes read once, or never.
enum ITunesOldElementRules {
    static let all: [Rule] =
        [deprecatedSummary, deprecatedSubtitle, deprecatedKeywords, tooLong("summary", 4000), tooLong("subtitle", 255)]
        + [
            tooLong("keywords", 255, supersedes: ["itunes-keywords-too-many"]), keywordsNoCommas, keywordsTooMany,
            closedCaptioned, order, pubDate, invented,
        ]
        + [verifyStale]

    private static let deprecatedSummary = deprecated(
        "itunes-summary-deprecated", "itunes:summary", [.apple, .spotify],
        summary: "What a show or episode is about stands in description.",
        why: """
            Apple dropped itunes:summary, and Spotify never read it. What stands there in other words than in \
            description part of the listeners never see.
            """,
        help: "write the text into <description>; keep <itunes:summary> only for apps that still read it",
        source: "Podcast namespace, other recommendations",
        beside: "<description>Bees.</description>")

    private static let deprecatedSubtitle = deprecated(
        "itunes-subtitle-deprecated", "itunes:subtitle", [.apple],
        summary: "A show or episode has no itunes:subtitle.",
        why: "Apple's guide has it no more. Some older apps show it as one line below the title.",
        help: "take it out, unless an app that you know of reads it",
        source: "Apple, A Podcaster's Guide to RSS, the list of elements")

    private static let deprecatedKeywords = deprecated(
        "itunes-keywords-deprecated", "itunes:keywords", [.apple],
        summary: "A show or episode has no itunes:keywords.",
        why: "Apple stopped reading keywords, as they were stuffed; it searches titles, authors and descriptions.",
        help: "take it out, and write what people search for into title and description",
        source: "Apple, A Podcaster's Guide to RSS, the list of elements")

    private static let closedCaptioned = deprecated(
        "itunes-isclosedcaptioned-deprecated", "itunes:isClosedCaptioned", [.apple],
        summary: "Captions are given as a transcript, and not as a word that says they are there.",
        why: "The word promised captions inside a video. Apps of today show those of podcast:transcript.",
        help: "add <podcast:transcript rel=\"captions\"> with the captions, and take it out",
        source: "Apple, A Podcaster's Guide to RSS, the list of elements; Podcast namespace, transcript",
        w3c: ["UndefinedElement"])

    private static let order = deprecated(
        "itunes-order-deprecated", "itunes:order", [.apple, .spotify],
        summary: "The order of episodes is said by their numbers.",
        why: """
            Where some items have an itunes:order and others not, directories that still read it mix them up; episode \
            and season say the same in the open.
            """,
        help: "write <itunes:episode>, and <itunes:season> where there are seasons",
        source: "Apple, A Podcaster's Guide to RSS, the list of elements",
        w3c: ["UndefinedElement"])

    private static let pubDate = Rule(
        "itunes-pubdate-unsupported", .itunesChannel, .warning, [.apple],
        summary: "The date of an episode stands in pubDate.",
        why: "There never was an itunes:pubDate in Apple's list: an episode with that alone has no date.",
        help: "write <pubDate>",
        source: "Apple, A Podcaster's Guide to RSS, pubDate",
        supersedes: ["ns-element-unknown"],
        passing: [.item("<pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate>")],
        failing: [.item("↓<itunes:pubDate>Wed, 01 May 2024 10:00:00 +0000</itunes:pubDate>")],
        check: .element("itunes:pubDate") { element, inspection in
            inspection.report("iTunes has no <itunes:pubDate>", at: element)
        })

    private static let invented = Rule(
        "itunes-provider-unknown", .itunesChannel, .info, .all,
        summary: "Elements of iTunes are those of Apple's list.",
        why: """
            Programs have invented elements such as itunes:link and itunes:provider. They do no harm and no good: \
            nobody reads them.
            """,
        help: "take it out",
        source: "Apple, A Podcaster's Guide to RSS, the list of elements; W3C Feed Validator, UndefinedElement",
        w3c: ["UndefinedElement"], supersedes: ["ns-element-unknown"],
        passing: [.channel("<itunes:author>Jo Roe</itunes:author>")],
        failing: [
            .channel("↓<itunes:link rel=\"image\" href=\"https://example.com/cover.jpg\"/>"),
            .channel("↓<itunes:provider>Example Radio</itunes:provider>↓<itunes:genre>News</itunes:genre>"),
        ],
        check: .elements(["itunes:link", "itunes:provider", "itunes:genre"]) { element, inspection in
            inspection.report("iTunes has no <\(element.name)>", at: element)
        })

    private static let keywordsNoCommas = Rule(
        "itunes-keywords-no-commas", .itunesChannel, .info, [.apple],
        summary: "Keywords have commas between them.",
        why: "What has none is one long keyword, that nobody ever searches for.",
        help: "put a comma after each keyword, or take the element out",
        source: "W3C Feed Validator, InvalidKeywords",
        w3c: ["InvalidKeywords"], supersedes: ["itunes-keywords-deprecated"],
        passing: [
            .channel("<itunes:keywords>bees, honey, wax</itunes:keywords>"),
            .item("<itunes:keywords>machine learning</itunes:keywords>"),
        ],
        failing: [.channel("<itunes:keywords>↓bees honey wax</itunes:keywords>")],
        check: .element("itunes:keywords") { element, inspection in
            let text = element.trimmedText.utf8
            // Two words may be one keyword.
            guard !text.contains(where: { ",;，、".utf8.contains($0) }),
                text.split(whereSeparator: \.isXMLWhiteSpace).count > 2
            else { return }
            inspection.report("\(element.trimmedText.quoted) has no commas", inTextOf: element)
        })

    private static let keywordsTooMany = Rule(
        "itunes-keywords-too-many", .itunesChannel, .info, [.apple],
        summary: "There are at most twelve keywords.",
        why: "Where keywords were read at all, only the first twelve were; longer lists were taken for stuffing.",
        help: "keep the twelve that matter, or take the element out",
        source: "Apple, the specification of podcasts of 2005, itunes:keywords",
        supersedes: ["itunes-keywords-deprecated"],
        passing: [.channel("<itunes:keywords>a,b,c,d,e,f,g,h,i,j,k,l</itunes:keywords>")],
        failing: [.channel("<itunes:keywords>↓a,b,c,d,e,f,g,h,i,j,k,l,m</itunes:keywords>")],
        check: .element("itunes:keywords") { element, inspection in
            let words = element.text.utf8.split(separator: UInt8(ascii: ","))
            let count = words.lazy.filter { !$0.allSatisfy(\.isXMLWhiteSpace) }.count
            guard count > 12 else { return }
            inspection.report("there are \(count) keywords", inTextOf: element)
        })

    private static let verifyStale = Rule(
        "itunes-applepodcastsverify-stale", .itunesChannel, .info, [.apple],
        summary: "The code that proves the claim on a show is gone when the claim is done.",
        why: "Apple reads it once. Left standing it is a code that anyone can read, for nothing.",
        help: "take it out once Apple Podcasts Connect has accepted the claim",
        source: "Apple Podcasts Connect, claiming a show",
        passing: [.channel("<itunes:applepodcastsverify/>")],
        failing: [.channel("↓<itunes:applepodcastsverify>a1b2</itunes:applepodcastsverify>")],
        check: .element("itunes:applepodcastsverify") { element, inspection in
            guard !element.isBlank else { return }
            inspection.report("the code of a claim is still there", at: element)
        })

    private static func deprecated(
        _ id: String, _ name: String, _ profiles: Set<Profile>, summary: String, why: String, help: String,
        source: String, w3c: [String] = [], beside: String = ""
    ) -> Rule {
        Rule(
            id, .itunesChannel, .info, profiles,
            summary: summary, why: why, help: help, source: source, w3c: w3c,
            passing: [.item("<description>Bees.</description>")],
            failing: [.item("\(beside)↓<\(name)>Bees</\(name)>")],
            check: .element(name) { element, inspection in
                inspection.report("<\(name)> is no longer read", at: element)
            }
        ).toldOnce()
    }

    private static func tooLong(_ name: String, _ limit: Int, supersedes others: Set<String> = []) -> Rule {
        Rule(
            "itunes-\(name)-too-long", .itunesChannel, .info, [.apple],
            summary: "itunes:\(name) has at most \(limit) characters.",
            why: "Apps that still read it cut it there.",
            help: "shorten it, or take it out",
            source: "W3C Feed Validator, TooLong",
            w3c: ["TooLong"], supersedes: others.union(["itunes-\(name)-deprecated"]),
            passing: [.item("<itunes:\(name)>\(String(repeating: "é", count: limit))</itunes:\(name)>")],
            failing: [.channel("<itunes:\(name)>↓\(String(repeating: "é", count: limit + 1))</itunes:\(name)>")],
            check: .scalars(of: "itunes:\(name)", over: limit))
    }
}
