import Diagnostics
import FeedValues
import FeedVocabulary

extension PodcastSocialRules {
    /// The rules on chats.
    static let chats = [server, chatProtocol, accountID]

    private static let server = Rule(
        "podcast-chat-server", .podcastSocial, .error, [.podcasting2],
        summary: "The server of a chat is the name of a host.",
        why:
            "A client of the protocol dials the host by its own scheme and port; an address of the web it cannot dial.",
        help: "write the host alone, such as 'irc.example.com'",
        source: "Podcast namespace, chat",
        passing: [
            .item("<podcast:chat server=\"irc.example.com\" protocol=\"irc\"/>"),
            .channel("<podcast:chat server=\"192.0.2.1\" protocol=\"irc\"/>"), .item("<podcast:chat server=\"\"/>"),
        ],
        failing: [
            .channel("<podcast:chat ↓server=\"https://irc.example.com\" protocol=\"irc\"/>"),
            .item("<podcast:chat ↓server=\"irc.example.com/room\" protocol=\"irc\"/>"),
            .item("<podcast:chat ↓server=\"irc.example.com:6697\" protocol=\"irc\"/>"),
            .channel(
                """
                <podcast:liveItem status="live"><podcast:chat ↓server="example com" protocol="irc"/></podcast:liveItem>
                """),
        ],
        check: .attributes(["podcast:chat": ["server"]]) { value, inspection in
            let address = URLReference("//" + value.text)
            guard address.host.map(String.init) != value.text || address.flaws.contains(.hostInvalid) else { return }
            let host = value.text.contains("://") ? URLReference(value.text).host : address.host
            let isMeant = host.map { $0.utf8.contains(UInt8(ascii: ".")) } ?? false
            inspection.report(
                "\(value.text.quoted) is not the name of a host", at: value.element, attribute: "server",
                help: isMeant ? host.map { "write '\($0)'" } : nil)
        })

    private static let chatProtocol = Rule(
        "podcast-chat-protocol", .podcastSocial, .error, [.podcasting2],
        summary: "The protocol of a chat is irc, xmpp, nostr or matrix.",
        why: "By it an app picks the client that can join; a chat of a closed service has no open protocol to join by.",
        help: "write 'irc', 'xmpp', 'nostr' or 'matrix'",
        source: "Podcast namespace, chat; chat protocols",
        passing: [.channel("<podcast:chat server=\"example.com\" protocol=\"matrix\"/>")],
        failing: [
            .channel("<podcast:chat server=\"example.com\" ↓protocol=\"discord\"/>"),
            .item("<podcast:chat server=\"example.com\" ↓protocol=\"IRC\"/>"),
        ],
        check: .oneOf(ClosedLists.chatProtocols, inAttribute: "protocol", of: "podcast:chat"))

    private static let accountID = Rule(
        "podcast-chat-accountid-missing", .podcastSocial, .info, [.podcasting2],
        summary: "A chat names the account of the show.",
        why: "In a room full of strangers listeners know by it who is the host, and whom to write to.",
        help: "add accountId=\"…\"",
        source: "Podcast namespace, chat",
        passing: [.channel("<podcast:chat server=\"example.com\" protocol=\"irc\" accountId=\"@jo\"/>")],
        failing: [.channel("↓<podcast:chat server=\"example.com\" protocol=\"irc\"/>")],
        check: .requires(podcastAttribute: "accountId", of: "podcast:chat"))
}
