import Diagnostics
import FeedValues

extension Rule {
    static let guidPermalinkNotURL = Rule(
        "guid-permalink-not-url", .guid, .warning, [.rss2],
        summary: "A guid that is not the address of a page says isPermaLink=\"false\".",
        why: """
            Without isPermaLink="false" a guid is, by RSS 2.0, an address to open in a browser. Podcast apps take it \
            as it is; readers that open it find nothing.
            """,
        help: "add isPermaLink=\"false\", and leave the guid as it is",
        source: "RSS 2.0, guid sub-element of item; W3C Feed Validator, InvalidHttpGUID",
        w3c: ["InvalidHttpGUID", "InvalidPermalink"],
        passing: [
            .item("<guid>https://example.com/1</guid>"), .item("<guid isPermaLink=\"false\">b8a1</guid>"),
            .item("<guid isPermaLink=\"no\">b8a1</guid>"), .item("<guid/>"),
        ],
        failing: [
            .item("<guid>↓b8a1</guid>"), .item("<guid isPermaLink=\"true\">↓urn:uuid:b8a1</guid>"),
            .item("<guid>↓example.com/1</guid>"),
        ],
        check: .inItems("guid") { guid, inspection in
            guard guid["isPermaLink"] ?? "true" == "true" else { return }
            let text = guid.trimmedText
            guard !text.isEmpty, !URLReference(text).isAbsoluteHTTP else { return }
            inspection.report(
                "the guid \(text.quoted) is not an address of http or https", inTextOf: guid, w3c: classes(of: text))
        })

    // To the W3C validator a permalink may have any scheme but for those of names that nobody can open.
    private static func classes(of text: String) -> [String] {
        let reference = URLReference(text)
        guard let scheme = reference.scheme else { return ["InvalidHttpGUID"] }
        if scheme == "tag" || text.asciiLowercased.hasPrefix("urn:uuid:") { return ["InvalidPermalink"] }
        return reference.isHTTP ? ["InvalidHttpGUID"] : []
    }
}
