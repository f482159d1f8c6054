import CLibYAML

/// One event of libyaml, with everything copied out of C.
struct YAMLEvent {
    /// The beginning of a value.
    enum Node {
        /// A whole scalar.
        case scalar(YAMLScalar)
        /// A list begins.
        case sequence
        /// A mapping begins.
        case mapping
        /// An alias or a tagged scalar, which mean nothing here.
        case broken
    }

    /// What happened.
    enum Kind {
        /// A document begins.
        case documentStart
        /// A value begins.
        case node(Node)
        /// A list, mapping or document ends, or the stream begins.
        case end
        /// Nothing follows.
        case streamEnd
    }

    /// What happened.
    var kind: Kind
    /// Where it begins.
    var place: Place

    /// An event and the features that it uses and that this schema does not have.
    static func read(_ event: yaml_event_t, firstLine: Int) -> (YAMLEvent, [String]) {
        var place = unsafe place(event.start_mark, firstLine: firstLine)
        var features: [String] = []
        let kind: Kind
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            if unsafe event.end_mark.line == event.start_mark.line {
                place.length = unsafe max(1, Int(event.end_mark.column) - Int(event.start_mark.column))
            }
            features = unsafe self.features(anchor: event.data.scalar.anchor, tag: event.data.scalar.tag)
            kind = .node(unsafe event.data.scalar.tag == nil ? .scalar(scalar(event)) : .broken)
        case YAML_SEQUENCE_START_EVENT:
            features = unsafe self.features(
                anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
            kind = .node(.sequence)
        case YAML_MAPPING_START_EVENT:
            features = unsafe self.features(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
            kind = .node(.mapping)
        case YAML_ALIAS_EVENT:
            features = unsafe ["alias '*\(string(event.data.alias.anchor))' is not supported"]
            kind = .node(.broken)
        case YAML_DOCUMENT_START_EVENT:
            if unsafe event.data.document_start.version_directive != nil { features = ["directives are not supported"] }
            kind = .documentStart
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: kind = .streamEnd
        default: kind = .end
        }
        return (YAMLEvent(kind: kind, place: place), features)
    }

    private static func scalar(_ event: yaml_event_t) -> YAMLScalar {
        let data = unsafe event.data.scalar
        let bytes = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
        return unsafe YAMLScalar(
            text: String(decoding: bytes, as: UTF8.self), isPlain: data.style == YAML_PLAIN_SCALAR_STYLE)
    }

    /// A mark of libyaml as a place in the file.
    static func place(_ mark: yaml_mark_t, firstLine: Int) -> Place {
        Place(line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
    }

    private static func features(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?)
        -> [String]
    {
        var features: [String] = []
        if unsafe anchor != nil { features.append(unsafe "anchor '&\(string(anchor))' is not supported") }
        if unsafe tag != nil { features.append(unsafe "tag '\(string(tag))' is not supported") }
        return features
    }

    private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String {
        guard let text = unsafe text else { return "" }
        return unsafe String(cString: text)
    }
}
