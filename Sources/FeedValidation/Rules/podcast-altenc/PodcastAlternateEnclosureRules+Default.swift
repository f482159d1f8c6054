import Diagnostics
import FeedValues

extension PodcastAlternateEnclosureRules {
    /// The rules on which alternate enclosure is the one to prefer.
    static let defaults = [value, repeated, differs]

    private static let value = Rule(
        "podcast-alternateenclosure-default", .podcastAltenc, .error, [.podcasting2],
        summary: "Default is true or false.",
        why: "Any other word is false to most apps, and true to some.",
        help: "write 'true' or 'false'",
        source: page,
        passing: [example("type=\"audio/mpeg\" length=\"1\" default=\"false\"")],
        failing: [
            example("type=\"audio/mpeg\" length=\"1\" ↓default=\"yes\""),
            example("type=\"audio/mpeg\" length=\"1\" ↓default=\"\""),
        ],
        check: .boolean(inAttribute: "default", of: name))

    private static let repeated = Rule(
        "podcast-alternateenclosure-default-repeated", .podcastAltenc, .error, [.podcasting2],
        summary: "At most one alternate enclosure of an item is the default.",
        why: "The default is the one that stands for the <enclosure>; of two, each app takes another.",
        help: "set default=\"true\" on the one that is the <enclosure> in another wrapping",
        source: page,
        passing: [
            .item(
                """
                <podcast:alternateEnclosure type="audio/mpeg" default="true"/>
                <podcast:alternateEnclosure type="audio/opus" default="false"/>
                """)
        ],
        failing: [
            .item(
                """
                <podcast:alternateEnclosure type="audio/mpeg" default="true"/>
                <podcast:alternateEnclosure type="audio/opus" ↓default="true"/>
                <podcast:alternateEnclosure type="audio/opus" ↓default="true"/>
                """)
        ],
        check: .items { item, inspection in
            for element in item.children(name).lazy.filter({ $0["default"] == "true" }).dropFirst() {
                inspection.report("a second alternate enclosure is the default", at: element, attribute: "default")
            }
        })

    private static let differs = Rule(
        "podcast-alternateenclosure-default-differs", .podcastAltenc, .warning, [.podcasting2],
        summary: "The default among the alternate enclosures is the file of the enclosure.",
        why: """
            The default tells an app that it may take its sources in the place of the enclosure. When none of them is \
            that file, chapters and transcripts may belong to another cut.
            """,
        help: "add the address of the <enclosure> as a <podcast:source>, or take 'default' off",
        source: page,
        passing: [
            .item(
                """
                <enclosure url="https://stats.example.org/e/cdn.example.com/1.mp3" length="1" type="audio/mpeg"/>
                <podcast:alternateEnclosure type="audio/mpeg" default="true">
                <podcast:source uri="ipfs://b8a1"/><podcast:source uri="http://cdn.example.com/1.mp3?x=1"/>
                </podcast:alternateEnclosure>
                """),
            .item(
                """
                <podcast:alternateEnclosure type="audio/mpeg" default="true">
                <podcast:source uri="ipfs://b8a1"/></podcast:alternateEnclosure>
                """),
        ],
        failing: [
            .item(
                """
                <enclosure url="https://example.com/1.mp3" length="1" type="audio/mpeg"/>
                <podcast:alternateEnclosure type="audio/mpeg" ↓default="true">
                <podcast:source uri="https://example.com/2.mp3"/></podcast:alternateEnclosure>
                """)
        ],
        check: .items { item, inspection in
            let defaults = item.children(name).filter { $0["default"] == "true" }
            guard !defaults.isEmpty, let enclosure = item.child("enclosure").flatMap({ AttributeValue($0, "url") })
            else { return }
            let whole = enclosure.text.fileAlone
            for element in defaults {
                let sources = element.children("podcast:source").compactMap { AttributeValue($0, "uri") }
                // A source without a whole address is a fault of its own.
                let isTold = sources.contains { URLReference($0.text).faultOfAbsoluteAddress != nil }
                guard !sources.isEmpty, !isTold, !sources.contains(where: { whole.isSameFile(as: $0.text.fileAlone) })
                else { continue }
                inspection.report(
                    "no source of the default is \(enclosure.text.quoted)", at: element, attribute: "default")
            }
        })
}

extension String {
    /// An address without its scheme, and without the query, which is often for those who count.
    fileprivate var fileAlone: Substring {
        let start = firstRange(of: "://")?.upperBound ?? startIndex
        return self[start...].prefix { $0 != "?" && $0 != "#" }
    }
}

extension Substring {
    // Services that count downloads put their own address in front.
    fileprivate func isSameFile(as other: Substring) -> Bool {
        let (long, short) = utf8.count < other.utf8.count ? (other.utf8, utf8) : (utf8, other.utf8)
        guard !short.isEmpty, long.suffix(short.count).elementsEqual(short) else { return false }
        return long.count == short.count || long.dropLast(short.count).last == UInt8(ascii: "/")
    }
}
