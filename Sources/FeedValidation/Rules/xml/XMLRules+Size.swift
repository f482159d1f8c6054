import Diagnostics
import XMLCore

extension XMLRules {
    static let tooLarge1MB = size(
        "xml-too-large", .info, over: FeedSizeLimit.bytes,
        summary: "A feed has at most 1 MB.",
        why: """
            Apps fetch the whole feed again and again, on phones too. A megabyte holds hundreds of episodes; some \
            readers and directories take no more.
            """,
        supersededAt: FeedSizeLimit.mostBytes)

    static let tooLarge2MB = size(
        "xml-too-large-2mb", .warning, over: FeedSizeLimit.mostBytes,
        summary: "A feed has at most 2 MB.",
        why: """
            Beyond a few megabytes readers give up: some directories cut at 2 MB, and the W3C's own validator refuses \
            5 MB. The oldest episodes go first, or all of them.
            """,
        supersededAt: .max)

    private static func size(
        _ id: String, _ severity: Severity, over limit: Int, summary: String, why: String, supersededAt next: Int
    ) -> Rule {
        Rule(
            id, .xml, severity, .all,
            summary: summary, why: why,
            help: "put the older episodes on pages of their own (RFC 5005), or shorten notes that repeat",
            source: "W3C Feed Validator, ValidatorLimit",
            w3c: ["ValidatorLimit"],
            passing: [.item("<description>All ships at sea heard it.</description>")],
            failing: [.document("↓<rss version=\"2.0\"><channel/></rss>", size: limit + 1)],
            check: .document { document, inspection in
                guard document.mayBeRSS, document.byteCount > limit, document.byteCount <= next else { return }
                let tenths = document.byteCount / 100_000
                inspection.report(
                    "the feed has \(tenths / 10).\(tenths % 10) MB",
                    at: document.root.map { Place($0) } ?? Place(.start, line: document.prolog.firstLine))
            })
    }
}
