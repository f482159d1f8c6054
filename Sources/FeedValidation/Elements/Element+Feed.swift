import FeedValues
import XMLCore

extension Element {
    /// Whether the element is an item of the channel, and not a live item or one that stands elsewhere.
    var isFeedItem: Bool { index == 0 && tree.rootName == "item" && tree.ancestors == "rss/channel" }

    /// Whether the element is the root of an OPML document, which lists feeds and has rules of its own.
    var isOPML: Bool { isTreeRoot && tree.number == 0 && name == "opml" }

    /// Whether the element is the root of RSS, in a namespace or not: a document of another kind is told so, and not
    /// what it lacks of RSS; a namespace on RSS is its own fault.
    var isRSS: Bool { fullName.local == "rss" }

    /// Whether the element is one of RSS itself: in no namespace, with no prefix.
    var isOfRSS: Bool {
        let name = Int(tree.nodes[index].name)
        return tree.names[name].namespace.isEmpty && tree.names[name].prefix.isEmpty
    }
}

extension Element {
    /// The relation that a link of Atom states, in lower case; `alternate` where it states none.
    ///
    /// Source: RFC 4287 section 4.2.7.2.
    var linkRelation: String {
        guard let text = self["rel"]?.trimmedOfXMLWhiteSpace, !text.isEmpty else { return "alternate" }
        return text.asciiLowercased
    }

    /// The links of Atom in this that state a relation.
    func links(_ relation: String) -> [Element] { children("atom:link").filter { $0.linkRelation == relation } }

    /// Whether this is the channel of a page behind the first of a feed: what is new stands on that.
    var isLaterPage: Bool {
        !links("previous").isEmpty || !links("prev").isEmpty || child("fh:archive") != nil
    }

    /// Whether this is the channel of a feed in pages: what is not on this may stand on another.
    var isPage: Bool { isLaterPage || !links("next").isEmpty || !links("prev-archive").isEmpty }

    /// The link by which the channel of a feed names the address of the feed.
    var selfLink: Element? { links("self").first }

    /// Whether the element is an item of the channel and a full episode: neither a trailer nor an extra.
    var isFullEpisode: Bool {
        isFeedItem && ["", "full"].contains(child("itunes:episodeType")?.trimmedText.asciiLowercased ?? "")
    }
}
