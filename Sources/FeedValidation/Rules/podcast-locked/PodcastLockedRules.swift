import Diagnostics
import FeedValues

/// podcast:locked.
enum PodcastLockedRules {
    static let all: [Rule] = [missing, value, ownerInvalid, yesWithoutContact]

    private static let tag = "Podcast namespace, locked"

    private static let missing = Rule(
        "podcast-locked-missing", .podcastLocked, .info, [.psp1, .podcasting2], [.psp1: .warning],
        summary: "A channel says whether other hosts may import the feed.",
        why: """
            A host that is asked to take over a show looks here. Without the element anybody who knows the address can \
            import your feed and offer it as theirs.
            """,
        help: "add <podcast:locked>yes</podcast:locked>, and 'no' for as long as you move to another host",
        source: "PSP-1, podcast:locked; \(tag)",
        passing: [.channel("<podcast:locked>no</podcast:locked>")],
        failing: [.document("<rss version=\"2.0\" \(RuleExample.podcast)>↓<channel/></rss>")],
        check: .channelRequires("podcast:locked"))

    private static let value = Rule(
        "podcast-locked-value", .podcastLocked, .error, [.psp1, .podcasting2],
        summary: "The value of podcast:locked is 'yes' or 'no'.",
        why: "Hosts compare the text to the letter; of anything else nobody knows whether the feed may be imported.",
        help: "write 'yes' or 'no'",
        source: "\(tag); PSP-1, podcast:locked",
        passing: [
            .channel("<podcast:locked owner=\"jo@example.com\">yes</podcast:locked>"),
            .channel("<podcast:locked>\n no </podcast:locked>"),
        ],
        failing: [
            .channel("<podcast:locked>↓true</podcast:locked>"), .channel("<podcast:locked>↓Yes</podcast:locked>"),
            .channel("↓<podcast:locked/>"),
        ],
        check: .inChannel("podcast:locked") { locked, inspection in
            let text = locked.trimmedText
            guard text != "yes", text != "no" else { return }
            guard !text.isEmpty else { return inspection.report("<podcast:locked> is empty", at: locked) }
            inspection.report(
                "\(text.quoted) is neither 'yes' nor 'no'", inTextOf: locked,
                help: meant[text.asciiLowercased].map { "write '\($0)'" })
        })

    private static let meant = ["yes": "yes", "true": "yes", "1": "yes", "no": "no", "false": "no", "0": "no"]

    private static let ownerInvalid = Rule(
        "podcast-locked-owner-invalid", .podcastLocked, .warning, [.podcasting2],
        summary: "The owner of a locked feed is a mail address.",
        why: "A host sends the question whether the show may move to this address; a name receives no mail.",
        help: "write an address such as podcast@example.com, or leave the attribute out",
        source: tag,
        passing: [
            .channel("<podcast:locked>yes</podcast:locked>"),
            .channel("<podcast:locked owner=\" jo@example.com \">yes</podcast:locked>"),
        ],
        failing: [
            .channel("<podcast:locked ↓owner=\"Jo Roe\">yes</podcast:locked>"),
            .channel("<podcast:locked ↓owner=\"\">yes</podcast:locked>"),
        ],
        check: .inChannel("podcast:locked") { locked, inspection in
            guard let owner = locked["owner"] else { return }
            let address = owner.trimmedOfXMLWhiteSpace
            guard EmailAddress(address) == nil else { return }
            inspection.report(
                address.isEmpty ? "'owner' is empty" : "\(String(address).quoted) is not a mail address", at: locked,
                attribute: "owner")
        })

    private static let yesWithoutContact = Rule(
        "podcast-locked-yes-without-contact", .podcastLocked, .info, [.podcasting2],
        summary: "A locked feed names an address, or a text, by which its owner can be known.",
        why: """
            When the show moves one day, the new host must make sure that you are its owner: by mail to an address of \
            the feed, or by a text in podcast:txt that only you can put there.
            """,
        help: "add owner=\"podcast@example.com\", or unlock the feed before you move",
        source: "Podfeed",
        passing: [
            .channel("<podcast:locked owner=\"jo@example.com\">yes</podcast:locked>"),
            .channel("<podcast:locked>no</podcast:locked>"),
            .channel(
                """
                <itunes:owner><itunes:email>jo@example.com</itunes:email></itunes:owner>
                <podcast:locked>yes</podcast:locked>
                """),
            .channel("<podcast:locked>yes</podcast:locked><podcast:txt purpose=\"verify\">S6lpp</podcast:txt>"),
        ],
        failing: [.channel("↓<podcast:locked>yes</podcast:locked>")],
        check: .inChannel("podcast:locked") { locked, inspection in
            guard locked.trimmedText == "yes", locked["owner"] == nil, let channel = locked.parent,
                channel.child("itunes:owner")?.child("itunes:email") == nil,
                !channel.children("podcast:txt").contains(where: { $0["purpose"] == "verify" })
            else { return }
            inspection.report("the feed is locked, and says of nobody that it is theirs", at: locked)
        })
}
