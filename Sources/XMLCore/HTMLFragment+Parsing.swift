import CLibXML2

extension HTMLFragment {
    /// Takes a text of HTML apart, which must be UTF-8.
    ///
    /// Nothing is loaded. Hostile text ends at the limits; of what is behind them `limit` tells.
    package init(parsing text: ArraySlice<UInt8>) {
        self = SimpleHTMLReader.read(text) ?? HTMLFragment(parsingAny: text)
    }

    /// Takes a text of HTML apart by libxml2, simple or not.
    package init(parsingAny text: ArraySlice<UInt8>) {
        guard !text.isEmpty, text.count < Int(Int32.max) else { return }
        self = unsafe text.withUnsafeBufferPointer { unsafe HTMLFragment(parsing: $0) }
    }

    private init(parsing text: UnsafeBufferPointer<UInt8>) {
        var state = unsafe HTMLReaderState(text: text)
        unsafe withUnsafeMutablePointer(to: &state) { unsafe HTMLFragment.run($0, over: text) }
        self = state.fragment
    }

    private static func run(_ state: UnsafeMutablePointer<HTMLReaderState>, over text: UnsafeBufferPointer<UInt8>) {
        unsafe text.withMemoryRebound(to: CChar.self) { bytes in
            let parser = unsafe podfeed_html_parser(
                bytes.baseAddress, Int32(bytes.count), state, start, end, characters, raw, comment,
                instruction, error)
            guard let parser = unsafe parser else { return }
            unsafe state.pointee.parser = parser
            _ = unsafe htmlParseDocument(parser)
            unsafe podfeed_free_parser(parser)
        }
    }

    private static let start: startElementSAXFunc = { context, name, attributes in
        unsafe with(context) { state in unsafe state.start(name, attributes) }
    }

    private static let end: endElementSAXFunc = { context, name in
        unsafe with(context) { state in
            state.depth -= 1
            unsafe state.end(name)
        }
    }

    private static let characters: charactersSAXFunc = { context, text, count in
        unsafe with(context) { state in
            unsafe state.text(UnsafeBufferPointer(start: text, count: Int(count)), .text)
        }
    }

    private static let raw: cdataBlockSAXFunc = { context, text, count in
        unsafe with(context) { state in
            unsafe state.text(UnsafeBufferPointer(start: text, count: Int(count)), .raw)
        }
    }

    private static let comment: commentSAXFunc = { context, text in
        unsafe with(context) { state in unsafe state.comment(text) }
    }

    private static let instruction: processingInstructionSAXFunc = { context, target, _ in
        unsafe with(context) { state in unsafe state.instruction(target) }
    }

    // Only here libxml2 tells of an end tag that ends nothing.
    private static let error: podfeed_error_function = { context, error in
        guard let error = unsafe error?.pointee, unsafe error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue),
            let name = unsafe error.str1
        else { return }
        unsafe with(context) { state in
            unsafe name.withMemoryRebound(to: UInt8.self, capacity: 1) { unsafe state.end($0) }
        }
    }

    private static func with(_ context: UnsafeMutableRawPointer?, _ body: (inout HTMLReaderState) -> Void) {
        guard let state = unsafe context?.assumingMemoryBound(to: HTMLReaderState.self),
            unsafe state.pointee.fragment.limit == nil
        else { return }
        unsafe body(&state.pointee)
        guard unsafe state.pointee.fragment.limit != nil, let parser = unsafe state.pointee.parser else { return }
        unsafe xmlStopParser(parser)
    }
}
