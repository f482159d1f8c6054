import Diagnostics
import FeedValues
import FeedVocabulary

extension PodcastMiscRules {
    /// The rules on other feeds that a feed points to.
    static let remoteItems = [
        podrollEmpty, podrollSelf, feedGUID, feedURLMissing, medium, itemGUIDInPodroll, publisherContent,
    ]

    private static let name = "podcast:remoteItem"
    private static let page = "Podcast namespace, remote-item"
    private static let guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810"

    private static let podrollEmpty = Rule(
        "podcast-podroll-empty", .podcastMisc, .error, [.podcasting2],
        summary: "A podroll recommends a feed.",
        why: "The podroll itself says nothing: apps show the feeds in it.",
        help: "add <podcast:remoteItem feedGuid=\"…\"/>, or take the podroll out",
        source: "Podcast namespace, podroll",
        passing: [.channel("<podcast:podroll><podcast:remoteItem feedGuid=\"\(guid)\"/></podcast:podroll>")],
        failing: [.channel("↓<podcast:podroll/>")],
        check: .element("podcast:podroll") { element, inspection in
            guard element.child(name) == nil else { return }
            inspection.report("the podroll has no <podcast:remoteItem>", at: element)
        })

    private static let podrollSelf = Rule(
        "podcast-podroll-self", .podcastMisc, .warning, [.podcasting2],
        summary: "A feed does not point to itself.",
        why: """
            A show that recommends itself tells listeners nothing, and a list of itself makes apps go round in \
            circles.
            """,
        help: "take the remote item out, or correct its feedGuid",
        source: "Podfeed",
        passing: [
            .channel(
                """
                <podcast:guid>d5a1ae35-5e8b-599a-943b-95609562016d</podcast:guid>
                <podcast:podroll><podcast:remoteItem feedGuid="\(guid)"/></podcast:podroll>
                """)
        ],
        failing: [
            .channel(
                """
                <podcast:guid>\(guid)</podcast:guid>
                <podcast:podroll><podcast:remoteItem ↓feedGuid="\(guid.asciiUppercased)"/></podcast:podroll>
                <podcast:remoteItem ↓feedGuid="\(guid)"/>
                """)
        ],
        check: .channel { channel, inspection in
            guard let own = channel.child("podcast:guid").flatMap({ UUID($0.trimmedText) }) else { return }
            let parents = [channel] + channel.children("podcast:podroll") + channel.children("podcast:publisher")
            for element in parents.lazy.flatMap({ $0.children(name) }) {
                guard let guid = AttributeValue(element, "feedGuid"), UUID(guid.text) == own else { continue }
                inspection.report("\(guid.text.quoted) is this feed itself", at: element, attribute: "feedGuid")
            }
        })

    private static let feedGUID = Rule(
        "podcast-remoteitem-feedguid", .podcastMisc, .error, [.podcasting2],
        summary: "A remote item names its feed by the UUID of its podcast:guid.",
        why: "By the guid a feed is found after it has moved; any other text is found nowhere.",
        help: "copy the podcast:guid of the feed",
        source: page,
        passing: [.channel("<podcast:remoteItem feedGuid=\"\(guid)\"/>")],
        failing: [
            .channel("↓<podcast:remoteItem/>"), .channel("<podcast:remoteItem ↓feedGuid=\"y0ur-gu1d\"/>"),
            .item("<podcast:valueTimeSplit><podcast:remoteItem ↓feedGuid=\"{\(guid)}\"/></podcast:valueTimeSplit>"),
        ],
        check: .element(name) { element, inspection in
            if let value = AttributeValue(element, "feedGuid") {
                guard UUID(value.text) == nil else { return }
                inspection.report("\(value.text.quoted) is no UUID", at: element, attribute: "feedGuid")
            } else if element.lacks(podcastAttribute: "feedGuid") {
                inspection.report("\(name) has no 'feedGuid'", at: element, attribute: "feedGuid")
            }
        })

    private static let feedURLMissing = Rule(
        "podcast-remoteitem-feedurl-missing", .podcastMisc, .info, [.podcasting2],
        summary: "A recommended feed, and that of the publisher, has its address too.",
        why: "A guid must be looked up in an index; an app without one can fetch the feed by its address.",
        help: "add feedUrl=\"…\" with the address of the feed",
        source: "Podcast namespace, podroll, publisher",
        passing: [
            .channel(
                """
                <podcast:podroll><podcast:remoteItem feedGuid="\(guid)" feedUrl="https://example.com/feed.xml"/>\
                </podcast:podroll><podcast:remoteItem feedGuid="\(guid)"/>
                """)
        ],
        failing: [
            .channel("<podcast:podroll>↓<podcast:remoteItem feedGuid=\"\(guid)\"/></podcast:podroll>"),
            .channel("<podcast:publisher>↓<podcast:remoteItem feedGuid=\"\(guid)\"/></podcast:publisher>"),
        ],
        check: .element(name) { element, inspection in
            guard ["podcast:podroll", "podcast:publisher"].contains(element.parentName ?? ""),
                element.lacks(podcastAttribute: "feedUrl")
            else { return }
            inspection.report("the feed has no 'feedUrl'", at: element, attribute: "feedUrl")
        })

    private static let medium = Rule(
        "podcast-remoteitem-medium", .podcastMisc, .warning, [.podcasting2],
        summary: "The medium of a remote item is one of the namespace's list.",
        why: "An app of music passes over what it takes for talk; a word of your own it takes for nothing.",
        help: "write a medium of the list, such as 'podcast' or 'music'",
        source: "Podcast namespace, remote-item, medium",
        passing: [
            .channel("<podcast:remoteItem medium=\"music\"/>"), .channel("<podcast:remoteItem medium=\"musicL\"/>"),
        ],
        failing: [
            .channel("<podcast:remoteItem ↓medium=\"song\"/>"), .channel("<podcast:remoteItem ↓medium=\"Music\"/>"),
        ],
        check: .attributes([name: ["medium"]]) { value, inspection in
            guard DeclaredMedium(value.text) == nil else { return }
            let nearest = Spelling.nearest(to: value.text, in: DeclaredMedium.all.map(\.description))
            inspection.report(
                "\(value.text.quoted) is no medium of the list", at: value.element, attribute: "medium",
                help: nearest.map { "write '\($0)'" })
        })

    private static let itemGUIDInPodroll = Rule(
        "podcast-remoteitem-itemguid-in-podroll", .podcastMisc, .info, [.podcasting2],
        summary: "A podroll recommends feeds and not single items.",
        why: "Apps show the feeds of a podroll; an item in it is passed over, or the whole feed is shown in its place.",
        help: "take itemGuid out",
        source: "Podcast namespace, podroll",
        passing: [.channel("<podcast:remoteItem feedGuid=\"\(guid)\" itemGuid=\"b8a1\"/>")],
        failing: [
            .channel(
                """
                <podcast:podroll><podcast:remoteItem feedGuid="\(guid)" ↓itemGuid="b8a1"/></podcast:podroll>
                """)
        ],
        check: .attributes([name: ["itemGuid"]]) { value, inspection in
            guard value.element.parentName == "podcast:podroll" else { return }
            inspection.report("the podroll names an item", at: value.element, attribute: "itemGuid")
        })

    private static let publisherContent = Rule(
        "podcast-publisher-content", .podcastMisc, .error, [.podcasting2],
        summary: "A publisher is one remote item of the medium publisher.",
        why: """
            Apps follow it to the feed of the publisher, and look there for the other shows; of two they follow \
            neither.
            """,
        help: "write one <podcast:remoteItem medium=\"publisher\" feedGuid=\"…\"/> in it",
        source: "Podcast namespace, publisher",
        passing: [.channel(publisher("<podcast:remoteItem medium=\"publisher\" feedGuid=\"\(guid)\"/>"))],
        failing: [
            .channel("↓<podcast:publisher/>"), .channel("↓" + publisher("<podcast:remoteItem feedGuid=\"\(guid)\"/>")),
            .channel(
                "↓"
                    + publisher(
                        "<podcast:remoteItem medium=\"publisher\"/><podcast:remoteItem medium=\"publisher\"/>")),
        ],
        check: .element("podcast:publisher") { element, inspection in
            let items = element.children(name)
            guard items.count != 1 || items.first?["medium"] != "publisher" else { return }
            let fault =
                switch items.count {
                case 0: "no <podcast:remoteItem>"
                case 1: "a <podcast:remoteItem> whose medium is not 'publisher'"
                default: "\(items.count) <podcast:remoteItem> elements"
                }
            inspection.report("the publisher has \(fault)", at: element)
        })

    private static func publisher(_ inner: String) -> String { "<podcast:publisher>\(inner)</podcast:publisher>" }
}
