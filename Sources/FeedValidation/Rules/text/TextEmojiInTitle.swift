import Diagnostics

extension Rule {
    static let textEmojiInTitle = Rule(
        "text-emoji-in-title", .text, .info, .all,
        summary: "A title has no emoji in it.",
        why: """
            A screen reader says each of them aloud: 'fire, fire, fire, why bees dance'. Searches and car displays \
            show boxes or leave them out.
            """,
        help: "say it in words",
        source: "Podfeed",
        passing: [.item("<title>Why bees dance: № 3 © ™ ♥ →</title>"), .item("<description>🔥 Bees</description>")],
        failing: [
            .item("<title>↓🔥 Bees</title>"), .channel("<title>↓Honey 🐝</title>"),
            .item("<itunes:title>↓Bees ❤️</itunes:title>"), .item("<title>↓🇩🇪 Bienen</title>"),
        ],
        check: .elements(["title", "itunes:title"]) { element, inspection in
            // All emoji begin with one of these bytes in UTF-8.
            guard element.hasTextByte(where: { $0 == 0xF0 || $0 == 0xE2 || $0 == 0xE3 }),
                let emoji = element.text.first(where: isEmoji)
            else { return }
            inspection.report("the title has the emoji '\(emoji)' in it", inTextOf: element)
        })

    private static func isEmoji(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first, first.value > 0xFF else { return false }
        let isAskedFor = character.unicodeScalars.contains { $0.value == 0xFE0F }
        return first.properties.isEmojiPresentation || first.properties.isEmoji && isAskedFor
    }
}
