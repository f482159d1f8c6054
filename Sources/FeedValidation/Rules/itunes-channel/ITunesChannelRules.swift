import Diagnostics
import FeedValues
import FeedVocabulary

/// The rules on the iTunes elements of the channel, as far as a directory refuses what breaks them.
enum ITunesChannelRules {
    static let all: [Rule] =
        ITunesImageRules.all + ITunesCategoryRules.all + ITunesExplicitRules.all
        + [type, newFeedURL, ownerEmailMissing, ownerEmailInvalid, verifyEmpty, summaryOnly]
        + ITunesAuthorRules.all + ITunesBlockRules.all + ITunesMoveRules.all + ITunesOldElementRules.all
        + [.itunesCategoryTooMany, .itunesExplicitItemExceedsChannel, .itunesTypeMissingWithNumbers]
        + [.itunesTitleChannelDiffers, .itunesCompleteWithFutureItem, .itunesDuplicateElement]
        + [.itunesTextHTML, .itunesSubtitleHTML]

    private static let type = Rule(
        "itunes-type-value", .itunesChannel, .error, [.apple, .psp1],
        summary: "The type of a show is episodic or serial.",
        why: "By it apps decide which episode comes first; any other word counts as episodic.",
        help: "write 'episodic' or 'serial'",
        source: "Apple, A Podcaster's Guide to RSS, itunes:type",
        w3c: ["InvalidItunesChannelType"],
        passing: [.channel("<itunes:type>serial</itunes:type>")],
        failing: [.channel("<itunes:type>↓Serial</itunes:type>"), .channel("↓<itunes:type/>")],
        check: .element("itunes:type") { element, inspection in
            guard !ClosedLists.showTypes.contains(element.trimmedText) else { return }
            inspection.report("the type is \(element.trimmedText.quoted)", inTextOf: element)
        })

    private static let newFeedURL = Rule(
        "itunes-new-feed-url-invalid", .itunesChannel, .error, [.apple],
        summary: "The new address of a moved feed is an absolute http or https address, in the channel.",
        why: "Apps follow it for good: a wrong one loses every subscriber at once.",
        help: "write the whole new address in <itunes:new-feed-url> of the channel",
        source: "Apple, A Podcaster's Guide to RSS, itunes:new-feed-url",
        w3c: ["InvalidFullLink", "UndefinedElement"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [.channel("<itunes:new-feed-url>https://example.com/feed.xml</itunes:new-feed-url>")],
        failing: [
            .channel("<itunes:new-feed-url>↓/feed.xml</itunes:new-feed-url>"),
            .channel("↓<itunes:new_feed_url>https://example.com/feed.xml</itunes:new_feed_url>"),
            .item("↓<itunes:new-feed-url>https://example.com/feed.xml</itunes:new-feed-url>"),
        ],
        check: .elements(["itunes:new-feed-url", "itunes:new_feed_url"]) { element, inspection in
            if element.name == "itunes:new_feed_url" {
                inspection.report(
                    "the element is called <itunes:new-feed-url>", at: element, help: "write a hyphen for each '_'",
                    w3c: ["UndefinedElement"])
            } else if element.parentName != "channel" {
                inspection.report(
                    "<itunes:new-feed-url> stands in <\(element.parentName ?? "")>", at: element,
                    w3c: ["UndefinedElement"])
            } else if !URLReference(element.trimmedText).isAbsoluteHTTP {
                inspection.report(
                    "\(element.trimmedText.quoted) is not an absolute http or https address", inTextOf: element,
                    w3c: ["InvalidFullLink"])
            }
        })

    private static let ownerEmailMissing = Rule(
        "itunes-owner-email-missing", .itunesChannel, .error, [.spotify],
        summary: "An owner has a mailbox.",
        why: "Directories send the code that proves who owns a show to it.",
        help: "add <itunes:email> with a mailbox of the house",
        source: "W3C Feed Validator, MissingElement",
        w3c: ["MissingElement"],
        passing: [.channel("<itunes:owner><itunes:email>jo@example.com</itunes:email></itunes:owner>")],
        failing: [
            .channel("↓<itunes:owner><itunes:name>Jo Roe</itunes:name></itunes:owner>"),
            .channel("<itunes:owner>↓<itunes:email/></itunes:owner>"),
        ],
        check: .element("itunes:owner") { owner, inspection in
            let email = owner.child("itunes:email")
            guard email?.isBlank ?? true else { return }
            inspection.report("the owner has no mailbox", at: email ?? owner)
        })

    private static let ownerEmailInvalid = Rule(
        "itunes-owner-email-invalid", .itunesChannel, .error, [.spotify, .youtube, .amazon],
        summary: "The owner's mailbox is a plain address: name@host.",
        why: "The code that proves who owns a show cannot arrive at anything else.",
        help: "write the address alone, such as 'jo@example.com'",
        source: "RFC 5322, section 3.4.1; W3C Feed Validator, InvalidContact",
        w3c: ["InvalidContact"],
        passing: [.channel("<itunes:owner><itunes:email>jo@example.com</itunes:email></itunes:owner>")],
        failing: [.channel("<itunes:owner><itunes:email>↓jo at example.com</itunes:email></itunes:owner>")],
        check: .element("itunes:email") { element, inspection in
            guard !element.isBlank, EmailAddress(element.trimmedText) == nil else { return }
            inspection.report("\(element.trimmedText.quoted) is not a mailbox", inTextOf: element)
        })

    private static let verifyEmpty = Rule(
        "itunes-applepodcastsverify-empty", .itunesChannel, .error, [.apple],
        summary: "Apple's verification element holds the code.",
        why: "An empty one proves nothing, and the claim fails.",
        help: "write the code that Apple gave, or take the element out",
        source: "Apple Podcasts Connect, claiming a show",
        passing: [.channel("<itunes:applepodcastsverify>a1b2</itunes:applepodcastsverify>")],
        failing: [.channel("↓<itunes:applepodcastsverify/>")],
        check: .element("itunes:applepodcastsverify") { element, inspection in
            if element.isBlank { inspection.report("the verification code is empty", at: element) }
        })

    private static let summaryOnly = Rule(
        "itunes-summary-only-description", .itunesChannel, .error, [.spotify],
        summary: "What a show or episode is about stands in description, whatever itunes:summary says.",
        why: "Apple dropped itunes:summary and others never read it: to them the text is not there.",
        help: "write the text in <description>",
        source: "Apple, A Podcaster's Guide to RSS, description",
        supersedes: ["itunes-summary-deprecated"],
        passing: [.item("<description>Bees.</description><itunes:summary>Bees.</itunes:summary>")],
        failing: [.item("↓<itunes:summary>Bees.</itunes:summary>")],
        check: .element("itunes:summary") { summary, inspection in
            guard let parent = summary.parent, !summary.isBlank else { return }
            let others = ["description", "content:encoded", "itunes:subtitle"].compactMap(parent.child)
            guard others.allSatisfy(\.isBlank) else { return }
            inspection.report("<itunes:summary> is the only description", at: summary)
        })
}
