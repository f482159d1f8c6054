import Diagnostics
import FeedValues

/// podcast:guid.
enum PodcastGuidRules {
    static let all: [Rule] = [
        missing, notUUID, notVersion5, uppercase, .podcastGuidNotDerived, .podcastGuidNilOrNamespace,
    ]

    static let tag = "Podcast namespace, guid"

    private static let missing = Rule(
        "podcast-guid-missing", .podcastGuid, .info, [.psp1, .podcasting2], [.psp1: .warning],
        summary: "A channel has an identifier that stays when the address of the feed changes.",
        why: """
            Apps know a show by the address of its feed. With an identifier in the feed they know it again when the \
            address changes, and payments, comments and recommendations stay with it.
            """,
        help: "add <podcast:guid> with the UUID of the feed's address, and never change it",
        source: "PSP-1, podcast:guid; \(tag)",
        passing: [
            .channel("<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>"),
            // Another rule asks publishers for it.
            .channel("<podcast:medium>publisher</podcast:medium>"),
        ],
        failing: [.document("<rss version=\"2.0\" \(RuleExample.podcast)>↓<channel/></rss>")],
        check: .channel { channel, inspection in
            guard channel.child("podcast:guid") == nil, !inspection.lacksNamespace("podcast", channel),
                channel.child("podcast:medium")?.trimmedText != "publisher"
            else { return }
            inspection.report("the channel has no <podcast:guid>", at: channel)
        })

    private static let notUUID = Rule(
        "podcast-guid-not-uuid", .podcastGuid, .error, [.psp1, .podcasting2],
        summary: "The identifier of a channel is a UUID.",
        why: "Indexes file shows under it; what is not 8-4-4-4-12 hexadecimal digits they do not take.",
        help: "write the 36 characters of the UUID, without braces and without 'urn:uuid:'",
        source: tag,
        passing: [.channel("<podcast:guid>\n9b024349-ccf0-5f69-a609-6b82873eab3c\n</podcast:guid>")],
        failing: [
            .channel("<podcast:guid>↓y0ur-gu1d</podcast:guid>"),
            .channel("<podcast:guid>↓{9b024349-ccf0-5f69-a609-6b82873eab3c}</podcast:guid>"),
            .channel("<podcast:guid>↓9b024349ccf05f69a6096b82873eab3c</podcast:guid>"),
            .channel("↓<podcast:guid/>"),
        ],
        check: .inChannel("podcast:guid") { guid, inspection in
            let text = guid.trimmedText
            guard UUID(text) == nil else { return }
            guard !text.isEmpty else { return inspection.report("<podcast:guid> is empty", at: guid) }
            inspection.report(
                "\(text.quoted) is not a UUID", inTextOf: guid, help: UUID(amid: text).map { "write '\($0)'" })
        })

    private static let notVersion5 = Rule(
        "podcast-guid-not-v5", .podcastGuid, .warning, [.psp1, .podcasting2],
        summary: "The identifier of a channel is a UUID of version 5.",
        why: """
            The namespace makes it from the address of the feed, so that everybody comes to the same one. A random \
            UUID works as well once it is published: then it must stay.
            """,
        help: "leave it if the show was ever published with it; else make it from the address of the feed",
        source: tag,
        passing: [.channel("<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>")],
        failing: [
            .channel("<podcast:guid>↓9b024349-ccf0-4f69-a609-6b82873eab3c</podcast:guid>"),
            .channel("<podcast:guid>↓9b024349-ccf0-5f69-6609-6b82873eab3c</podcast:guid>"),
        ],
        check: uuid { guid, uuid, inspection in
            guard !uuid.isNil else { return }
            if !uuid.hasStandardVariant {
                inspection.report("'\(uuid)' is of no variant that has versions", inTextOf: guid)
            } else if uuid.version != 5 {
                inspection.report("'\(uuid)' is of version \(uuid.version)", inTextOf: guid)
            }
        })

    private static let uppercase = Rule(
        "podcast-guid-uppercase", .podcastGuid, .info, [.podcasting2],
        summary: "The identifier of a channel is in small letters.",
        why: "A UUID is the same in both cases, but some apps compare the text.",
        help: "leave it if the show was ever published with it; else write small letters",
        source: "Podfeed",
        passing: [.channel("<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>")],
        failing: [.channel("<podcast:guid>↓9B024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>")],
        check: uuid { guid, uuid, inspection in
            let text = guid.trimmedText
            guard text != uuid.description else { return }
            inspection.report("\(text.quoted) has capitals", inTextOf: guid)
        })

    private static func uuid(
        _ check: @escaping @Sendable (Element, UUID, inout Inspection) -> Void
    ) -> RuleCheck {
        .inChannel("podcast:guid") { guid, inspection in
            guard let uuid = UUID(guid.trimmedText) else { return }
            check(guid, uuid, &inspection)
        }
    }
}

extension UUID {
    /// The identifier that a text holds in braces, behind `urn:uuid:`, or without hyphens.
    fileprivate init?(amid text: String) {
        var digits = text.asciiLowercased[...]
        if digits.hasPrefix("urn:uuid:") { digits = digits.dropFirst(9) }
        let bare = digits.utf8.filter { $0 != UInt8(ascii: "-") && !"{}()".utf8.contains($0) }
        guard bare.count == 32 else { return nil }
        var hyphenated: [UInt8] = []
        for (index, digit) in bare.enumerated() {
            if [8, 12, 16, 20].contains(index) { hyphenated.append(UInt8(ascii: "-")) }
            hyphenated.append(digit)
        }
        self.init(String(decoding: hyphenated, as: UTF8.self))
    }
}
