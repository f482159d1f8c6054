/// A pattern of one name of a path: `*` is any text, `?` a character, `[a-z]` and `[!a-z]` one of some or of no such.
struct NamePattern: Sendable {
    private enum Part: Sendable {
        case character(Character)
        case anyCharacter
        case anyText
        case oneOf([ClosedRange<Character>], negated: Bool)

        func accepts(_ character: Character) -> Bool {
            switch self {
            case .character(let own): own == character
            case .anyCharacter: true
            case .anyText: false
            case .oneOf(let ranges, let negated): ranges.contains { $0.contains(character) } != negated
            }
        }
    }

    private let parts: [Part]
    private let wantsHidden: Bool

    /// A pattern as it is written; a bracket that nothing closes stands for itself.
    init(_ text: String) {
        wantsHidden = text.hasPrefix(".")
        var parts: [Part] = []
        var rest = Substring(text)
        while let character = rest.popFirst() {
            switch character {
            case "*": parts.append(.anyText)
            case "?": parts.append(.anyCharacter)
            case "[": parts.append(NamePattern.oneOf(&rest) ?? .character("["))
            default: parts.append(.character(character))
            }
        }
        self.parts = parts
    }

    /// Whether a text has a sign that makes it a pattern.
    static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

    private static func oneOf(_ rest: inout Substring) -> Part? {
        var inner = rest
        let negated = inner.first == "!" || inner.first == "^"
        if negated { inner.removeFirst() }
        var ranges: [ClosedRange<Character>] = []
        while let first = inner.popFirst() {
            if first == "]", !ranges.isEmpty {
                rest = inner
                return .oneOf(ranges, negated: negated)
            }
            if inner.first == "-", let last = inner.dropFirst().first, last != "]" {
                inner = inner.dropFirst(2)
                if first <= last { ranges.append(first...last) }
            } else {
                ranges.append(first...first)
            }
        }
        return nil
    }

    /// Whether a name fits; hidden names fit patterns that begin with a dot only.
    func matches(_ name: String) -> Bool {
        guard wantsHidden || !name.hasPrefix(".") else { return false }
        let text = Array(name)
        var index = 0
        var part = 0
        // Where to go on when the last `*` has to take one character more: that one choice is enough.
        var retry: (index: Int, part: Int)?
        while index < text.count {
            if part < parts.count, case .anyText = parts[part] {
                part += 1
                retry = (index, part)
            } else if part < parts.count, parts[part].accepts(text[index]) {
                index += 1
                part += 1
            } else if let last = retry {
                index = last.index + 1
                part = last.part
                retry = (index, part)
            } else {
                return false
            }
        }
        return parts[part...].allSatisfy { if case .anyText = $0 { true } else { false } }
    }
}
