import Diagnostics
import FeedValues

extension RSSChannelRules {
    static let managingEditorFormat = Rule(
        "rss-channel-managingeditor-format", .rssChannel, .warning, [.rss2],
        summary: "The managingEditor of a channel is an e-mail address with a name in parentheses.",
        why: formatWhy,
        help: "write it as 'jo@example.com (Jo Roe)', or remove it",
        source: "RSS Advisory Board, RSS Best Practices Profile, E-mail Addresses; W3C Feed Validator, EmailFormat",
        w3c: ["InvalidContact", "EmailFormat"],
        passing: [
            .channel("<managingEditor>jo@example.com (Jo Roe)</managingEditor>"),
            .channel("<managingEditor>jo@example.com</managingEditor>"),
            .channel("<managingEditor>mailto:jo@example.com</managingEditor>"),
        ],
        failing: [
            .channel("<managingEditor>↓Jo Roe</managingEditor>"),
            .channel("<managingEditor>↓Jo Roe &lt;jo@example.com&gt;</managingEditor>"),
            .channel("↓<managingEditor/>"),
        ],
        check: contactFormat("managingEditor"))

    static let managingEditorNoName = Rule(
        "rss-channel-managingeditor-no-name", .rssChannel, .info, [.rss2],
        summary: "The managingEditor of a channel has a name beside the address.",
        why: noNameWhy,
        help: "add the name in parentheses, as in 'jo@example.com (Jo Roe)'",
        source: "RSS Advisory Board, RSS Best Practices Profile, E-mail Addresses",
        w3c: ["MissingRealName", "EmailFormat"],
        passing: [.channel("<managingEditor>jo@example.com (Jo Roe)</managingEditor>")],
        failing: [.channel("<managingEditor>↓jo@example.com</managingEditor>")],
        check: contactName("managingEditor"))

    static let webMasterFormat = Rule(
        "rss-channel-webmaster-format", .rssChannel, .warning, [.rss2],
        summary: "The webMaster of a channel is an e-mail address with a name in parentheses.",
        why: formatWhy,
        help: "write it as 'web@example.com (Jo Roe)', or remove it",
        source: "RSS Advisory Board, RSS Best Practices Profile, E-mail Addresses",
        w3c: ["InvalidContact", "EmailFormat"],
        passing: [.channel("<webMaster>web+feeds@example.com (Jo Roe)</webMaster>")],
        failing: [
            .channel("<webMaster>↓web</webMaster>"),
            .channel("<webMaster>↓Jo Roe (web@example.com)</webMaster>"),
        ],
        check: contactFormat("webMaster"))

    static let webMasterNoName = Rule(
        "rss-channel-webmaster-no-name", .rssChannel, .info, [.rss2],
        summary: "The webMaster of a channel has a name beside the address.",
        why: noNameWhy,
        help: "add the name in parentheses, as in 'web@example.com (Jo Roe)'",
        source: "RSS Advisory Board, RSS Best Practices Profile, E-mail Addresses",
        w3c: ["MissingRealName", "EmailFormat"],
        passing: [.channel("<webMaster>web@example.com (Jo Roe)</webMaster>")],
        failing: [.channel("<webMaster>↓web@example.com</webMaster>")],
        check: contactName("webMaster"))

    private static let formatWhy = """
        RSS puts an address here so that somebody can be reached when the feed breaks. Names alone reach nobody; for \
        these there are <itunes:author> and <dc:creator>.
        """

    private static let noNameWhy = """
        RSS 2.0 allows a bare address, but readers that show the person then have nothing to show but the address.
        """

    private static func contactFormat(_ name: String) -> RuleCheck {
        .inChannel(name) { element, inspection in
            let text = element.trimmedText
            guard !text.isEmpty else {
                return inspection.report("<\(name)> of the channel is empty", at: element, w3c: ["InvalidContact"])
            }
            guard EmailContact(text) == nil, EmailContact(mailto: text) == nil else { return }
            inspection.report(
                "\(text.quoted) is not an e-mail address with a name in parentheses", inTextOf: element,
                help: RearrangedContact(text).map { "write '\($0.contact)'" },
                w3c: ContactClass.ofOther(text).names)
        }
    }

    private static func contactName(_ name: String) -> RuleCheck {
        .inChannel(name) { element, inspection in
            guard let contact = ContactClass(element.trimmedText) else { return }
            inspection.report(
                "\(element.trimmedText.quoted) has no name in parentheses beside it", inTextOf: element,
                w3c: contact.names)
        }
    }
}

/// An address and a name found in a text of another order, such as `Jo Roe <jo@example.com>`.
private struct RearrangedContact {
    let contact: EmailContact

    init?(_ text: String) {
        guard text.utf8.count <= 200 else { return nil }
        let marks: Set<Character> = ["<", ">", "(", ")", "[", "]", ",", ";", "\""]
        let words = text.split { $0.isWhitespace || marks.contains($0) }
        guard let address = words.lazy.compactMap({ EmailAddress($0) }).first else { return nil }
        let name = words.filter { !$0.contains("@") }.joined(separator: " ")
        guard let contact = EmailContact(name.isEmpty ? "\(address)" : "\(address) (\(name))") else { return nil }
        self.contact = contact
    }
}
