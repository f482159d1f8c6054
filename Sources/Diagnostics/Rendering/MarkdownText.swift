/// Text as GitHub flavoured Markdown shows it: as it stands.
package enum MarkdownText {
    /// A text of one line in which nothing is markup, a link, a mention or the end of a cell.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for character in TerminalCells.visible(text).unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            // A comment of HTML parts what would call a person or an issue, or become a link.
            case "@", "#": result += "\(character)<!-- -->"
            case "\\", "`", "*", "_", "[", "]", "(", ")", "~", "|", "!", "$": result += "\\\(character)"
            default: result.unicodeScalars.append(character)
            }
        }
        return result.replacing("://", with: ":<!-- -->//").replacing("www.", with: "www<!-- -->.")
    }

    /// A text in the letters of code, for a cell of a table.
    package static func code(_ text: String) -> String {
        let isPlain = !text.isEmpty && !text.utf8.contains { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "|") }
        return isPlain ? "`\(TerminalCells.visible(text))`" : element(text)
    }

    /// A text in the letters of code, as an element of HTML.
    package static func element(_ text: String) -> String {
        let text = TerminalCells.visible(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
        let signs = "\\`*_[]()~|!$".unicodeScalars
        // Elements of HTML hold Markdown, so that its signs are written by their numbers.
        return "<code>"
            + text.unicodeScalars.map { signs.contains($0) ? "&#\($0.value);" : String($0) }.joined() + "</code>"
    }
}
