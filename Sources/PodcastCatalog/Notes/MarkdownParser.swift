import CCMark
import Foundation

/// Owns the document that cmark-gfm makes of a Markdown text and steps through it.
@safe struct MarkdownParser: ~Copyable {
    private let iterator: OpaquePointer
    private let memory: UnsafeMutablePointer<podfeed_arena>

    /// Parses a Markdown text with tables, struck text and bare links.
    init(_ text: ArraySlice<UInt8>) { self.init(text, with: MarkdownExtensions(neededBy: text)) }

    /// Parses a Markdown text with some extensions, and with autolink, too, where that makes a difference.
    init(_ text: ArraySlice<UInt8>, with extensions: MarkdownExtensions) {
        MarkdownParser.registration
        unsafe memory = podfeed_arena_begin()
        var document = unsafe MarkdownParser.document(of: text, with: extensions)
        if !extensions.contains(.autolink), unsafe podfeed_holds_bare_link(document) {
            unsafe document = MarkdownParser.document(of: text, with: extensions.union(.autolink))
        }
        guard let iterator = unsafe cmark_iter_new(document) else { preconditionFailure("cmark has no memory") }
        unsafe self.iterator = iterator
    }

    private static func document(
        of text: ArraySlice<UInt8>, with extensions: MarkdownExtensions
    ) -> OpaquePointer {
        guard let parser = unsafe podfeed_parser_new(CMARK_OPT_DEFAULT) else {
            preconditionFailure("cmark has no memory")
        }
        for name in extensions.names {
            let name = unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
            if let found = unsafe cmark_find_syntax_extension(name) {
                unsafe cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        unsafe text.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            unsafe cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        let marks = !extensions.isDisjoint(with: [.strikethrough, .autolink])
        guard let document = unsafe podfeed_parser_finish(parser, marks) else {
            preconditionFailure("cmark has no memory")
        }
        return unsafe document
    }

    deinit {
        // With it go the parser, the document and the iterator.
        unsafe podfeed_arena_end(memory)
    }

    /// Registers cmark-gfm's extensions, once in the life of the process.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// The next step; `nil` at the end.
    mutating func next() -> MarkdownEvent? {
        let event = unsafe cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { return nil }
        return MarkdownEvent(
            kind: unsafe MarkdownParser.kind(of: node), isEntering: event == CMARK_EVENT_ENTER,
            line: unsafe Int(cmark_node_get_start_line(node)))
    }

    /// The text at this step: that of a text, code or HTML, or the address of a link or image.
    var text: String {
        withText { text in unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) } }
    }

    /// The bytes of the text at this step, for as long as a closure runs.
    func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        let node = unsafe cmark_iter_get_node(iterator)
        let text = unsafe cmark_node_get_literal(node) ?? cmark_node_get_url(node)
        guard let text = unsafe text else { return body(Span()) }
        let bytes = unsafe UnsafeRawBufferPointer(start: text, count: strlen(text))
        return unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
    }

    /// The title of the link at this step, which browsers show over it; `nil` for most.
    var linkTitle: String? {
        guard let title = unsafe cmark_node_get_title(cmark_iter_get_node(iterator)), unsafe title.pointee != 0 else {
            return nil
        }
        return unsafe String(cString: title)
    }

    /// The number with which the list at this step begins.
    var listStart: Int { unsafe Int(cmark_node_get_list_start(cmark_iter_get_node(iterator))) }

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
