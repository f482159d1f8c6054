extension RuleCheck {
    /// Looks at the channel of the feed: the first one directly in the root `rss`.
    static func channel(_ check: @escaping @Sendable (Element, inout Inspection) -> Void) -> RuleCheck {
        .element("rss") { root, inspection in
            guard root.isTreeRoot, let channel = root.child("channel") else { return }
            check(channel, &inspection)
        }
    }

    /// Looks at each element of a name directly in the channel of the feed.
    static func inChannel(
        _ name: String, _ check: @escaping @Sendable (Element, inout Inspection) -> Void
    ) -> RuleCheck {
        .channel { channel, inspection in
            for child in channel.children(name) { check(child, &inspection) }
        }
    }

    /// Looks at the image of the channel.
    static func channelImage(_ check: @escaping @Sendable (Element, inout Inspection) -> Void) -> RuleCheck {
        .inChannel("image", check)
    }

    /// Looks at each element of a name in the image of the channel.
    static func inChannelImage(
        _ name: String, _ check: @escaping @Sendable (Element, inout Inspection) -> Void
    ) -> RuleCheck {
        .channelImage { image, inspection in
            for child in image.children(name) { check(child, &inspection) }
        }
    }

    /// The shape «the channel of the feed has a child»: reported at the channel.
    ///
    /// Where a namespace that the feed must declare is not there at all, that is told, and not each element of it.
    static func channelRequires(_ name: String) -> RuleCheck {
        let prefix = name.split(separator: ":").count > 1 ? String(name.prefix { $0 != ":" }) : ""
        return .channel { channel, inspection in
            guard channel.child(name) == nil, !inspection.lacksNamespace(prefix, channel) else { return }
            inspection.report("the channel has no <\(name)>", at: channel)
        }
    }
}
