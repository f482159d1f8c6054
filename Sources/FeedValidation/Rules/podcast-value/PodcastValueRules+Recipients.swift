import Diagnostics
import FeedValues

extension PodcastValueRules {
    /// The rules on who is paid, and how much of each payment.
    static let recipients = [nodeAddress, lightningAddress, split, splitAllZero, customPair, fee]

    private static let name = "podcast:valueRecipient"
    private static let page = "Podcast namespace, value-recipient"

    private static let nodeAddress = Rule(
        "podcast-value-address-node", .podcastValue, .error, [.podcasting2],
        summary: "The address of a node is its public key: 66 hexadecimal digits that begin with 02 or 03.",
        why: "Payments go to the key itself; one digit too few and they fail, or never start.",
        help: "copy the public key of the node",
        source: page,
        passing: [
            .channel("<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"1\"/>"),
            .channel("<podcast:valueRecipient type=\"wallet\" address=\"abc\" split=\"1\"/>"),
        ],
        failing: [
            .channel("<podcast:valueRecipient type=\"node\" ↓address=\"abc\" split=\"1\"/>"),
            .item("<podcast:valueRecipient type=\"node\" ↓address=\"\(node)00\" split=\"1\"/>"),
            .item("<podcast:valueRecipient type=\"node\" ↓address=\"jo@example.com\" split=\"1\"/>"),
        ],
        check: .attributes([name: ["address"]]) { value, inspection in
            guard value.element["type"] == "node", LightningNodeKey(value.text) == nil else { return }
            inspection.report(
                "\(value.text.quoted) is no public key of a node", at: value.element, attribute: "address",
                help: LightningAddress(value.text).map { _ in "write type=\"lnaddress\"" })
        })

    private static let lightningAddress = Rule(
        "podcast-value-address-lnaddress", .podcastValue, .error, [.podcasting2],
        summary: "A Lightning address is a name and a host, as in jo@example.com.",
        why: "Apps ask the host behind the @ where to pay; without one there is nobody to ask.",
        help: "write name@host",
        source: "Podcast namespace, value-recipient; LUD-16",
        passing: [.channel("<podcast:valueRecipient type=\"lnaddress\" address=\"jo@example.com\" split=\"1\"/>")],
        failing: [
            .channel("<podcast:valueRecipient type=\"lnaddress\" ↓address=\"jo\" split=\"1\"/>"),
            .item("<podcast:valueRecipient type=\"lnaddress\" ↓address=\"\(node)\" split=\"1\"/>"),
        ],
        check: .attributes([name: ["address"]]) { value, inspection in
            guard value.element["type"] == "lnaddress", LightningAddress(value.text) == nil else { return }
            inspection.report(
                "\(value.text.quoted) is no Lightning address", at: value.element, attribute: "address",
                help: LightningNodeKey(value.text).map { _ in "write type=\"node\"" })
        })

    private static let split = Rule(
        "podcast-value-split", .podcastValue, .error, [.podcasting2],
        summary: "A split is a whole number of shares.",
        why: "Splits are shares, not percent: apps add them up and divide. A fraction or a percent sign is no share.",
        help: "write a whole number; all splits together need not be 100",
        source: page,
        passing: [
            .channel("<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"33\"/>"),
            .channel("<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"0\"/>"),
        ],
        failing: [
            .channel("<podcast:valueRecipient type=\"node\" address=\"\(node)\" ↓split=\"33.3\"/>"),
            .item("<podcast:valueRecipient type=\"node\" address=\"\(node)\" ↓split=\"50%\"/>"),
            .item("<podcast:valueRecipient type=\"node\" address=\"\(node)\" ↓split=\"-1\"/>"),
        ],
        check: .wholeNumber(0 ... .max, inAttribute: "split", of: name))

    private static let splitAllZero = Rule(
        "podcast-value-split-all-zero", .podcastValue, .error, [.podcasting2],
        summary: "Of the recipients of a block at least one has a share.",
        why: "Where all shares are zero there is nothing to divide by, and nobody gets anything.",
        help: "give the recipients whole numbers of shares",
        source: page,
        passing: [
            .channel(value(recipient("0") + recipient("1"))), .channel(value("")),
            .channel(value(recipient("0") + recipient("x"))),
        ],
        failing: [
            .channel("↓" + value(recipient("0") + recipient("00"))),
            .item(value("↓<podcast:valueTimeSplit>\(recipient("0"))</podcast:valueTimeSplit>")),
        ],
        check: .elements(["podcast:value", "podcast:valueTimeSplit"]) { element, inspection in
            let recipients = element.children(name)
            guard !recipients.isEmpty, recipients.allSatisfy({ $0["split"].flatMap(WholeNumber.parse) == 0 }) else {
                return
            }
            inspection.report("all shares are zero", at: element)
        })

    private static let customPair = Rule(
        "podcast-value-custom-pair", .podcastValue, .warning, [.podcasting2],
        summary: "A custom value has the key that it belongs to.",
        why: """
            The pair is sent along with the payment; without its key the value is dropped, and a shared wallet does \
            not know whose money it is.
            """,
        help: "add customKey, or take customValue out",
        source: page,
        passing: [.channel("<podcast:valueRecipient type=\"node\" customKey=\"906608\" customValue=\"b8a1\"/>")],
        failing: [.channel("<podcast:valueRecipient type=\"node\" ↓customValue=\"b8a1\"/>")],
        check: .attributes([name: ["customValue"]]) { value, inspection in
            guard value.element.lacks(podcastAttribute: "customKey") else { return }
            inspection.report("'customValue' has no 'customKey'", at: value.element, attribute: "customValue")
        })

    private static let fee = Rule(
        "podcast-value-fee", .podcastValue, .warning, [.podcasting2],
        summary: "Fee is true or false.",
        why: """
            A fee is taken off before the shares are paid. The schema and the page of the namespace disagree on what \
            holds where nothing is said, so apps do too about a word that they cannot read.
            """,
        help: "write 'true' or 'false'",
        source: page,
        passing: [.channel("<podcast:valueRecipient type=\"node\" split=\"1\" fee=\"true\"/>")],
        failing: [.channel("<podcast:valueRecipient type=\"node\" split=\"1\" ↓fee=\"yes\"/>")],
        check: .boolean(inAttribute: "fee", of: name))

    private static func recipient(_ split: String) -> String {
        "<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"\(split)\"/>"
    }
}
