import FeedValues
import Foundation

/// A text of the catalogue in which values are replaced by others.
struct Template {
    private var lines: [Substring]

    /// A text: YAML, or Markdown with front matter.
    init(_ text: String) {
        // As a build reads it: without a mark of the byte order, and with any breaks of lines.
        lines = text.trimmingPrefix("\u{FEFF}").split(omittingEmptySubsequences: false) {
            $0 == "\n" || $0 == "\r\n" || $0 == "\r"
        }
    }

    /// The text.
    var text: String { lines.joined(separator: "\n") }

    /// The line of a key, from 1; `nil` when the text has none.
    func line(of key: String) -> Int? { start(of: key).map { $0 + 1 } }

    /// The lines of a key with its value; empty when the text has none.
    func block(of key: String) -> ArraySlice<Substring> {
        guard let start = start(of: key) else { return [] }
        return lines[start..<endOfValue(from: start)]
    }

    /// What stands on the line of a key behind it, without a comment; `nil` for no such key or none on its line.
    func value(of key: String) -> String? {
        guard let start = start(of: key) else { return nil }
        var value = lines[start].dropFirst(key.count + 1)
        if let comment = value.firstRange(of: " #") { value = value[..<comment.lowerBound] }
        let text = value.trimmingCharacters(in: .whitespaces)
        let isQuoted = text.count > 1 && text.first == text.last && (text.first == "\"" || text.first == "'")
        let plain = isQuoted ? String(text.dropFirst().dropLast()) : text
        // What has structure or escapes is no answer that a person would type.
        return plain.isEmpty || plain.contains { "[]{}\\\"|>&*".contains($0) } ? nil : plain
    }

    /// Puts a value in the place of that of its key; where there is none, in the place of a comment that shows the key,
    /// or behind the last one.
    mutating func set(_ key: String, to value: YAMLValue) {
        let new = [YAMLPair(key, value)].yaml().split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        if let start = start(of: key) {
            lines.replaceSubrange(start..<endOfValue(from: start), with: new)
        } else if let start = keys.first(where: { lines[$0].hasPrefix("# \(key):") }) {
            let rest = lines[(start + 1)..<keys.upperBound]
            lines.replaceSubrange(start..<(rest.firstIndex { !$0.hasPrefix("#  ") } ?? rest.endIndex), with: new)
        } else {
            lines.insert(contentsOf: new, at: keys.upperBound)
        }
    }

    /// Puts a text in the place of everything behind the front matter.
    ///
    /// - Throws: `CannotRun` when there is no front matter that ends, so that notes would have no place.
    mutating func setNotes(_ notes: String) throws {
        guard hasFrontMatter, keys.upperBound < lines.count else {
            throw CannotRun(
                "nothing was made, as the template of an episode has no front matter between two lines '---'",
                help: "mend Templates/new/episode.md")
        }
        lines = lines[...keys.upperBound] + ["", Substring(notes)]
    }

    private var hasFrontMatter: Bool { lines.first.map(Template.isFence) ?? false }

    /// Whether a line opens or closes front matter, as a build reads it.
    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    /// The lines in which keys stand.
    private var keys: Range<Int> {
        if hasFrontMatter { return 1..<(lines.dropFirst().firstIndex(where: Template.isFence) ?? lines.count) }
        // The last line is empty when the text ends with a break.
        return 0..<(lines.last == "" ? lines.count - 1 : lines.count)
    }

    private func start(of key: String) -> Int? { keys.first { lines[$0].hasPrefix("\(key):") } }

    /// Where the value of a key ends: empty lines belong to it that others of it follow.
    private func endOfValue(from start: Int) -> Int {
        var end = start + 1
        for (index, line) in lines[..<keys.upperBound].enumerated().dropFirst(end) where !line.isEmpty {
            guard line.hasPrefix(" ") || line.hasPrefix("- ") else { break }
            end = index + 1
        }
        return end
    }
}
