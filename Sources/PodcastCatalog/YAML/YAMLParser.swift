import CLibYAML

/// Reads one YAML document with libyaml's events into a located tree.
///
/// Accepts the core schema of YAML 1.2 without aliases, anchors, tags, merge keys and further documents.
@safe struct YAMLParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let firstLine: Int
    private var problems: [YAMLProblem] = []
    private var stopped = false

    private init(firstLine: Int) {
        unsafe parser = .allocate(capacity: 1)
        self.firstLine = firstLine
        precondition(unsafe yaml_parser_initialize(parser) == 1, "libyaml has no memory")
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// The document in some bytes, of which the first is at the beginning of a line of a file.
    static func document(of bytes: ArraySlice<UInt8>, firstLine: Int = 1) -> YAMLDocument {
        if let root = OrdinaryYAML.root(of: bytes.span, firstLine: firstLine) {
            return YAMLDocument(root: root, problems: [])
        }
        return parsed(bytes, firstLine: firstLine)
    }

    /// The same by libyaml, which can read all of them.
    static func parsed(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> YAMLDocument {
        // libyaml takes no null pointer, not even for nothing.
        guard !bytes.isEmpty else { return YAMLDocument(root: nil, problems: []) }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            var parser = YAMLParser(firstLine: firstLine)
            unsafe yaml_parser_set_input_string(parser.parser, buffer.baseAddress, buffer.count)
            return parser.document(of: bytes)
        }
    }

    private mutating func document(of bytes: ArraySlice<UInt8>) -> YAMLDocument {
        var root: YAMLNode?
        var documents = 0
        while !stopped, let event = next(in: bytes) {
            switch event.kind {
            case .documentStart:
                documents += 1
                if documents == 2 { refuse(.yamlDocuments, "a second document begins here", at: event.place) }
            case .node(let content): root = node(content, at: event.place, depth: 0, in: bytes)
            case .end, .streamEnd: break
            }
            if case .streamEnd = event.kind { break }
        }
        return YAMLDocument(root: stopped ? nil : root, problems: problems, isBroken: stopped)
    }

    private mutating func node(
        _ start: YAMLEvent.Node, at place: Place, depth: Int, in bytes: ArraySlice<UInt8>
    ) -> YAMLNode {
        switch start {
        case .scalar(let scalar): return YAMLNode(content: .scalar(scalar), place: place)
        case .broken: return YAMLNode(content: .broken, place: place)
        case .sequence, .mapping: break
        }
        guard depth < YAMLDocument.maximumDepth else {
            refuse(.yamlDepth, "lists and mappings are nested more than \(YAMLDocument.maximumDepth) deep", at: place)
            return YAMLNode(content: .broken, place: place)
        }
        let content: YAMLNode.Content
        if case .sequence = start {
            content = .sequence(elements(depth: depth + 1, in: bytes))
        } else {
            content = .mapping(entries(depth: depth + 1, in: bytes))
        }
        return YAMLNode(content: content, place: place)
    }

    private mutating func elements(depth: Int, in bytes: ArraySlice<UInt8>) -> [YAMLNode] {
        var elements: [YAMLNode] = []
        while !stopped, let event = next(in: bytes), case .node(let start) = event.kind {
            elements.append(node(start, at: event.place, depth: depth, in: bytes))
        }
        return elements
    }

    private mutating func entries(depth: Int, in bytes: ArraySlice<UInt8>) -> [YAMLEntry] {
        var entries = YAMLEntries()
        while !stopped, let event = next(in: bytes), case .node(let start) = event.kind {
            let key = node(start, at: event.place, depth: depth, in: bytes)
            guard !stopped, let event = next(in: bytes), case .node(let start) = event.kind else { break }
            let value = node(start, at: event.place, depth: depth, in: bytes)
            if let problem = entries.append(key: key, value: value) { problems.append(problem) }
        }
        return entries.list
    }

    private mutating func refuse(_ check: CatalogCheck, _ message: String, at place: Place) {
        problems.append(YAMLProblem(check: check, message: message, place: place))
        stopped = true
    }

    private mutating func next(in bytes: ArraySlice<UInt8>) -> YAMLEvent? {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else {
            problems.append(syntaxProblem(in: bytes))
            stopped = true
            return nil
        }
        defer { unsafe yaml_event_delete(&event) }
        let (read, features) = unsafe YAMLEvent.read(event, firstLine: firstLine)
        for feature in features {
            problems.append(YAMLProblem(check: .yamlFeature, message: feature, place: read.place))
        }
        return read
    }

    /// The beginning of the line before one, if the two are indented alike and it holds neither ':' nor a list.
    private func lineWithoutColon(before line: Int, in bytes: ArraySlice<UInt8>) -> Place? {
        guard line > 0 else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropFirst(line - 1)
        guard let before = lines.first, let after = lines.dropFirst().first else { return nil }
        let words = before.drop { $0 == " " }
        guard let first = words.first, first.isLetter, !words.contains(":") else { return nil }
        let indentation = before.count - words.count
        guard after.prefix(while: { $0 == " " }).count == indentation else { return nil }
        return Place(line: firstLine + line - 1, column: indentation + 1)
    }

    private func syntaxProblem(in bytes: ArraySlice<UInt8>) -> YAMLProblem {
        let state = unsafe parser.pointee
        let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? "the text is not YAML"
        let context = unsafe state.context.map { unsafe String(cString: $0) }
        let index = unsafe state.problem_mark.index
        var told = YAMLSyntaxError(
            problem: problem, context: context,
            place: unsafe YAMLEvent.place(state.problem_mark, firstLine: firstLine),
            contextPlace: unsafe YAMLEvent.place(state.context_mark, firstLine: firstLine),
            scalar: YAMLSyntaxError.scalar(at: Int(index), in: bytes),
            lineBefore: lineWithoutColon(before: unsafe Int(state.problem_mark.line), in: bytes)
        ).problemForPeople
        if told.note == nil, let quotes = quotes(endingIn: unsafe Int(state.problem_mark.line), of: bytes) {
            told.note = ("the text in quotes that ends in that line begins here", quotes)
            told.help = "close the quotes where the text ends, and write nothing behind them"
        }
        return told
    }

    /// Where a text in quotes begins that goes over several lines up to one: mostly its own quotes were never closed, and
    /// the next ones ended it.
    private func quotes(endingIn line: Int, of bytes: ArraySlice<UInt8>) -> Place? {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let second = YAMLParser(firstLine: firstLine)
            unsafe yaml_parser_set_input_string(second.parser, buffer.baseAddress, buffer.count)
            var place: Place?
            var event = unsafe yaml_event_t()
            while place == nil, unsafe yaml_parser_parse(second.parser, &event) == 1 {
                defer { unsafe yaml_event_delete(&event) }
                if unsafe event.type == YAML_STREAM_END_EVENT { break }
                guard unsafe event.type == YAML_SCALAR_EVENT, unsafe Int(event.end_mark.line) == line,
                    unsafe event.start_mark.line < event.end_mark.line,
                    unsafe [YAML_DOUBLE_QUOTED_SCALAR_STYLE, YAML_SINGLE_QUOTED_SCALAR_STYLE]
                        .contains(event.data.scalar.style)
                else { continue }
                place = unsafe YAMLEvent.place(event.start_mark, firstLine: firstLine)
            }
            return place
        }
    }
}
