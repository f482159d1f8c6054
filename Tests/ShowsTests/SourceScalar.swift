import Foundation

/// The value that stands at a place of a YAML file, read in the simplest way that could do.
///
/// It knows plain, quoted, folded and literal values of the golden shows, and is no parser of ours, which it checks.
struct SourceScalar {
    /// The value.
    let text: String

    /// The value at a line and column of a text, from 1; `nil` when the text has no such place.
    init?(in text: String, line: Int, column: Int) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.indices.contains(line - 1), column >= 1 else { return nil }
        let rest = String(String.UnicodeScalarView(lines[line - 1].unicodeScalars.dropFirst(column - 1)))
        guard let first = rest.first else { return nil }
        switch first {
        case "\"": self.text = SourceScalar.doubleQuoted(rest.dropFirst())
        case "'":
            let end = rest.dropFirst().replacing("''", with: "\u{0}").prefix { $0 != "'" }
            self.text = String(end).replacing("\u{0}", with: "'")
        case "|", ">":
            let block = lines[line...].prefix { $0.hasPrefix(" ") }.map { $0.trimmingCharacters(in: .whitespaces) }
            self.text = block.joined(separator: first == "|" ? "\n" : " ")
        default: self.text = SourceScalar.plain(rest, isFlow: lines[line - 1].contains { "{[".contains($0) })
        }
    }

    private static func doubleQuoted(_ rest: Substring) -> String {
        var scalars = String.UnicodeScalarView()
        var rest = rest.unicodeScalars[...]
        while let scalar = rest.popFirst(), scalar != "\"" {
            guard scalar == "\\" else {
                scalars.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "u": scalars.append(contentsOf: code(&rest, digits: 4))
            case "U": scalars.append(contentsOf: code(&rest, digits: 8))
            case "t": scalars.append("\t")
            case let other?: scalars.append(other)
            case nil: break
            }
        }
        return String(scalars)
    }

    private static func code(_ rest: inout String.UnicodeScalarView.SubSequence, digits: Int) -> [Unicode.Scalar] {
        let text = String(String.UnicodeScalarView(rest.prefix(digits)))
        rest = rest.dropFirst(digits)
        return [UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)].compactMap(\.self)
    }

    private static func plain(_ rest: String, isFlow: Bool) -> String {
        var text = rest[...]
        for end in [" #", ": "] + (isFlow ? [",", "}", "]"] : []) {
            if let range = text.range(of: end) { text = text[..<range.lowerBound] }
        }
        return text.trimmingCharacters(in: .whitespaces)
    }
}
