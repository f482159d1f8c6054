import CCMark

/// Owns the document that cmark-gfm makes of a Markdown text and steps through it.
@safe struct MarkdownParser: ~Copyable {
    private let document: OpaquePointer
    private let iterator: OpaquePointer

    /// Parses a Markdown text with tables, struck text and bare links.
    init(_ text: ArraySlice<UInt8>) {
        MarkdownParser.registration
        let options = CMARK_OPT_DEFAULT
        guard let parser = unsafe cmark_parser_new(options) else { preconditionFailure("cmark has no memory") }
        for name in ["table", "strikethrough", "autolink"] {
            if let found = unsafe cmark_find_syntax_extension(name) {
                unsafe cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        unsafe text.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            unsafe cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard let document = unsafe cmark_parser_finish(parser), let iterator = unsafe cmark_iter_new(document) else {
            preconditionFailure("cmark has no memory")
        }
        unsafe cmark_parser_free(parser)
        unsafe self.document = document
        unsafe self.iterator = iterator
    }

    deinit {
        unsafe cmark_iter_free(iterator)
        unsafe cmark_node_free(document)
    }

    /// Registers cmark-gfm's extensions, once in the life of the process.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// The next step; `nil` at the end.
    mutating func next() -> MarkdownEvent? {
        let event = unsafe cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { return nil }
        let kind = unsafe MarkdownParser.kind(of: node)
        return MarkdownEvent(
            kind: kind, isEntering: event == CMARK_EVENT_ENTER, line: unsafe Int(cmark_node_get_start_line(node)),
            literal: unsafe MarkdownParser.literal(of: node, kind))
    }

    private static func literal(of node: OpaquePointer, _ kind: MarkdownEvent.Kind) -> String {
        let text: UnsafePointer<CChar>?
        switch kind {
        case .text, .code, .codeBlock, .htmlBlock, .htmlInline: unsafe text = cmark_node_get_literal(node)
        case .link, .image: unsafe text = cmark_node_get_url(node)
        default: return ""
        }
        guard let text = unsafe text else { return "" }
        return unsafe String(cString: text)
    }

    private static func kind(of node: OpaquePointer) -> MarkdownEvent.Kind {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: return .text
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINK: return .link
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_LIST:
            return unsafe .list(
                isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
                isTight: cmark_node_get_list_tight(node) == 1)
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_HEADING: return .heading(level: unsafe Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_CODE: return .code
        case CMARK_NODE_CODE_BLOCK: return .codeBlock
        case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
        case CMARK_NODE_IMAGE: return .image
        case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock
        case CMARK_NODE_HTML_INLINE: return .htmlInline
        case CMARK_NODE_DOCUMENT: return .document
        default: return unsafe extensionKind(of: node)
        }
    }

    /// The kind of a node of an extension, which has no constant in the headers.
    private static func extensionKind(of node: OpaquePointer) -> MarkdownEvent.Kind {
        guard let name = unsafe cmark_node_get_type_string(node) else { return .unknown }
        switch unsafe String(cString: name) {
        case "table": return .table
        case "table_header": return .tableHeader
        case "table_row": return .tableRow
        case "table_cell": return .tableCell
        case "strikethrough": return .strikethrough
        default: return .unknown
        }
    }
}
