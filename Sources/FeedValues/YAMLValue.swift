/// A value as the files of a catalogue write it.
package enum YAMLValue: Hashable, Sendable {
    /// A text: in quotes, as a block or plain, whatever keeps it a text.
    case text(String)
    /// A date, which stands as it is and is a text to every reader that goes by YAML 1.2.
    case date(String)
    /// A number.
    case number(Int)
    /// A truth value.
    case bool(Bool)
    /// A list.
    case list([YAMLValue])
    /// Keys with their values, in this order.
    case mapping([YAMLPair])

    /// Whether it fits on the line of its key.
    fileprivate var isShort: Bool {
        switch self {
        case .text(let text): !text.utf8.contains(UInt8(ascii: "\n")) && text.utf8.count <= 120
        case .date, .number, .bool: true
        case .list(let values):
            values.allSatisfy { $0.isScalar && $0.isShort } && values.reduce(0) { $0 + $1.width } <= 100
        case .mapping(let pairs):
            pairs.count <= 5 && pairs.allSatisfy { $0.value.isScalar && $0.value.isShort }
                && pairs.reduce(0) { $0 + $1.key.utf8.count + $1.value.width } <= 130
        }
    }

    private var isScalar: Bool {
        switch self {
        case .text, .date, .number, .bool: true
        case .list, .mapping: false
        }
    }

    private var width: Int {
        if case .text(let text) = self { return text.utf8.count + 6 }
        return 8
    }
}

/// A key with its value.
package struct YAMLPair: Hashable, Sendable {
    /// The key; it is written in quotes where it would not be read as itself without.
    package var key: String
    /// The value.
    package var value: YAMLValue

    /// A key with its value.
    package init(_ key: String, _ value: YAMLValue) {
        self.key = key
        self.value = value
    }
}

extension [YAMLPair] {
    /// The pairs as lines of a mapping.
    package func yaml(indent: Int = 0) -> String {
        var text = ""
        for pair in self { text += String(repeating: " ", count: indent) + pair.lines(indent: indent) }
        return text
    }

    /// Adds a key with a text, if there is one.
    package mutating func add(_ key: String, _ text: String?) {
        if let text { append(YAMLPair(key, .text(text))) }
    }
}

extension YAMLPair {
    /// The key and its value, the first line without its indentation.
    fileprivate func lines(indent: Int) -> String {
        let name = YAMLText.key(key)
        switch value {
        case .text(let text):
            if let block = YAMLText.block(text, indent: indent + 2) { return "\(name): \(block)\n" }
            return "\(name): \(YAMLText.scalar(text))\n"
        case .date, .number, .bool: return "\(name): \(value.flow)\n"
        case .list(let values):
            if value.isShort { return "\(name): \(value.flow)\n" }
            return "\(name):\n" + values.map { $0.item(indent: indent + 2) }.joined()
        case .mapping(let pairs):
            if value.isShort { return "\(name): \(value.flow)\n" }
            return "\(name):\n" + pairs.yaml(indent: indent + 2)
        }
    }
}

extension YAMLValue {
    /// The value as an element of the list that a file is.
    package var line: String { item(indent: 0) }

    /// The value as an element of a list, in lines.
    fileprivate func item(indent: Int) -> String {
        let start = String(repeating: " ", count: indent) + "- "
        switch self {
        case .text(let text):
            if let block = YAMLText.block(text, indent: indent + 2) { return start + block + "\n" }
            return start + YAMLText.scalar(text) + "\n"
        case .date, .number, .bool, .list: return start + flow + "\n"
        case .mapping(let pairs):
            if isShort { return start + flow + "\n" }
            return start + pairs.yaml(indent: indent + 2).dropFirst(indent + 2)
        }
    }

    /// The value on one line.
    fileprivate var flow: String {
        switch self {
        case .text(let text): YAMLText.scalar(text, inFlow: true)
        case .date(let date): date
        case .number(let number): String(number)
        case .bool(let value): value ? "true" : "false"
        case .list(let values): "[" + values.map(\.flow).joined(separator: ", ") + "]"
        case .mapping(let pairs):
            "{ " + pairs.map { "\(YAMLText.key($0.key)): \($0.value.flow)" }.joined(separator: ", ") + " }"
        }
    }
}
