import Diagnostics

/// The rules on the guid of an item.
enum GuidRules {
    static let all: [Rule] = [guidMissing, .guidDuplicate]

    private static let guidMissing = Rule(
        "guid-missing", .guid, .error, [.rss2, .apple, .psp1], [.rss2: .warning],
        summary: "An item has a guid.",
        why: """
            Without a guid apps guess from the address of the media file which episodes they know; when it moves, \
            everybody downloads everything again.
            """,
        help: "add <guid isPermaLink=\"false\"> with a text that never changes, such as a UUID",
        source: "PSP-1, item guid; Apple, Podcast RSS feed requirements",
        w3c: ["MissingGuid"],
        passing: [.item("<guid isPermaLink=\"false\">b8a1</guid>")],
        failing: [.channel("↓<item><title>Bees</title></item>")],
        check: .requires(child: "guid", of: "item"))
}
