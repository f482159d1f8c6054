package import Diagnostics
package import FeedValidation

/// Prints scorecards for people, for programs and for pull requests.
package enum ScorecardRenderer {
    /// For people: the directories with their reasons, and of several files a row a file and a column a directory.
    ///
    /// Of several files, those that all directories accept stand in the table only.
    package static func text(_ cards: [Scorecard], _ style: ANSIStyle = .plain) -> String {
        guard cards.count != 1 else { return cards.map { reasons($0, style) }.joined() }
        let lacking = cards.filter { $0.entries.contains { !$0.reasons.isEmpty } }
        return lacking.map { reasons($0, style) + "\n" }.joined() + table(cards, style)
    }

    /// One object on one line, for programs.
    package static func json(_ cards: [Scorecard]) -> String {
        var writer = JSONWriter()
        writer.object { root in
            root.member("version", JSONRenderer.version)
            root.key("scorecards")
            root.array { for card in cards { write(card, to: &$0) } }
        }
        return writer.text + "\n"
    }

    /// A table of the files, and the reasons of each file below it.
    package static func markdown(_ cards: [Scorecard]) -> String {
        guard let first = cards.first else { return "## Podfeed: no files\n" }
        let head = first.entries.map { " \($0.profile.rawValue) |" }.joined()
        let rows = cards.map { card in
            "| \(MarkdownText.code(card.file)) |" + card.entries.map { " \(words($0.outcome)) |" }.joined() + "\n"
        }
        return "## Podfeed: what directories make of it\n\n| file |\(head)\n|---|"
            + first.entries.map { _ in "---|" }.joined() + "\n" + rows.joined() + cards.map(details).joined()
    }

    private static func words(_ outcome: Scorecard.Outcome) -> String {
        outcome == .acceptedWithLosses ? "accepted with losses" : outcome.rawValue
    }

    private static func ink(_ outcome: Scorecard.Outcome) -> ANSIStyle.Ink {
        switch outcome {
        case .accepted: .success
        case .acceptedWithLosses: .warning
        case .refused: .error
        }
    }

    private static func times(_ count: Int) -> String { count == 1 ? "" : " (\(count) times)" }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - TerminalCells.width(of: text)))
    }

    private static func reasons(_ card: Scorecard, _ style: ANSIStyle) -> String {
        style.paint(TerminalCells.visible(card.file), .strong) + "\n"
            + card.entries.map { entry in
                let outcome = style.paint(words(entry.outcome), ink(entry.outcome))
                let reasons = entry.reasons.map { reason in
                    let severity = style.paint(reason.severity.rawValue, ANSIStyle.Ink(reason.severity))
                    let gap = String(repeating: " ", count: 9 - reason.severity.rawValue.utf8.count)
                    return "               \(severity)\(gap)\(reason.rule)\(times(reason.count))\n"
                }
                return "  \(padded(entry.profile.rawValue, to: 13))\(outcome)\n" + reasons.joined()
            }.joined()
    }

    private static func table(_ cards: [Scorecard], _ style: ANSIStyle) -> String {
        guard let first = cards.first else { return "" }
        let names = ["file"] + cards.map { TerminalCells.visible($0.file) }
        let width = names.map(TerminalCells.width(of:)).max() ?? 0
        let profiles = first.entries.map { padded($0.profile.rawValue, to: 11) }.joined(separator: "  ")
        let rows = cards.map { card in
            let cells = card.entries.map { entry in
                let word = entry.outcome == .acceptedWithLosses ? "losses" : entry.outcome.rawValue
                return style.paint(word, ink(entry.outcome)) + String(repeating: " ", count: 11 - word.utf8.count)
            }
            return line(padded(TerminalCells.visible(card.file), to: width) + "  " + cells.joined(separator: "  "))
        }
        return style.paint(line(padded("file", to: width) + "  " + profiles), .strong) + rows.joined()
    }

    private static func line(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }

    private static func details(_ card: Scorecard) -> String {
        let rows = card.entries.flatMap { entry in
            entry.reasons.map { reason in
                "| \(entry.profile.rawValue) | \(reason.severity.rawValue) | \(MarkdownText.code(reason.rule)) "
                    + "| \(reason.count) |\n"
            }
        }
        guard !rows.isEmpty else { return "" }
        return """

            <details>
            <summary>\(MarkdownText.element(card.file))</summary>

            | directory | severity | rule | findings |
            |---|---|---|--:|
            \(rows.joined())
            </details>

            """
    }

    private static func write(_ card: Scorecard, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("file", card.file)
            object.key("directories")
            object.array { array in
                for entry in card.entries {
                    array.object { directory in
                        directory.member("profile", entry.profile.rawValue)
                        directory.member("outcome", entry.outcome.rawValue)
                        directory.key("reasons")
                        directory.array { for reason in entry.reasons { write(reason, to: &$0) } }
                    }
                }
            }
        }
    }

    private static func write(_ reason: Scorecard.Reason, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("rule", reason.rule)
            object.member("severity", reason.severity.rawValue)
            object.member("count", reason.count)
        }
    }
}
