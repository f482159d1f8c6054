/// One step through a Markdown document.
struct MarkdownEvent {
    /// What a node of the document is.
    enum Kind: Equatable {
        case document, paragraph, blockQuote, item, code, emphasis, strong, image, thematicBreak, softBreak, lineBreak
        case text, htmlBlock, htmlInline, codeBlock, strikethrough, table, tableHeader, tableRow, tableCell
        case heading(level: Int)
        case list(isOrdered: Bool, isTight: Bool)
        case link
        case unknown
    }

    /// What it is.
    var kind: Kind
    /// Whether the node begins here; one without children only begins.
    var isEntering: Bool
    /// The line where it begins, from 1 within the Markdown.
    var line: Int
}
