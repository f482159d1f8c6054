import Diagnostics
import Digests
import FeedValues

extension Rule {
    static let podcastGuidNilOrNamespace = Rule(
        "podcast-guid-nil-or-namespace", .podcastGuid, .error, [.podcasting2],
        summary: "The identifier of a channel is its own.",
        why: """
            The nil UUID, the namespace from which identifiers are made, and the examples of the documents are in many \
            feeds; indexes take all of these for one show, or for the show that the example belongs to.
            """,
        help: "make the UUID from the address of the feed",
        source: "Podfeed",
        passing: [
            .channel("<podcast:guid>d84ced82-1926-54c0-88c2-bb01dd35d7e3</podcast:guid>"),
            .channel(
                """
                <podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>
                <atom:link rel="self" href="https://podnews.net/rss"/>
                """),
            .channel(
                """
                <link>http://podcastindex.org</link>
                <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
                """),
        ],
        failing: [
            .channel("<podcast:guid>↓00000000-0000-0000-0000-000000000000</podcast:guid>"),
            .channel("<podcast:guid>↓EAD4C236-bf58-58c6-a2c6-a6b28d128cb6</podcast:guid>"),
            .channel(
                """
                <podcast:guid>↓917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
                <atom:link rel="self" href="https://example.com/feed.xml"/>
                """),
            .channel("<podcast:guid>↓9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>"),
        ],
        check: .inChannel("podcast:guid") { guid, inspection in
            guard let uuid = UUID(guid.trimmedText) else { return }
            if uuid.isNil {
                inspection.report("the identifier is the nil UUID", inTextOf: guid)
            } else if uuid == .podcastNamespace {
                inspection.report("'\(uuid)' is the namespace of these identifiers, and none itself", inTextOf: guid)
            } else if let example = DocumentedGuid.all.first(where: { $0.uuid == uuid.description }) {
                if let channel = guid.parent, example.belongs(to: channel) { return }
                inspection.report("'\(uuid)' is an example of the documents", inTextOf: guid)
            }
        })
}

/// An identifier that documents of the namespace or of PSP-1 give as an example.
private struct DocumentedGuid {
    /// The identifier.
    let uuid: String
    /// The domains of the feed that it belongs to, and of its site.
    let domains: [String]

    /// Whether a channel is of the feed that the identifier belongs to, by what it says of its address or its site.
    func belongs(to channel: Element) -> Bool {
        let site = channel.child("link").flatMap { WebAddress($0.text) }
        return [channel.ownAddress, site].contains { address in
            guard let host = address?.host.asciiLowercased else { return false }
            return domains.contains { host == $0 || host.hasSuffix("." + $0) }
        }
    }

    static let all = [
        DocumentedGuid(uuid: "9b024349-ccf0-5f69-a609-6b82873eab3c", domains: ["podnews.net"]),
        DocumentedGuid(
            uuid: "917393e3-1b1e-5cef-ace4-edaa54e1f810", domains: ["nashownotes.com", "podcastindex.org"]),
    ]
}
