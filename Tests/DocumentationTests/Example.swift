import Foundation

/// A fenced example of a document.
struct Example {
    /// The word behind the fence, such as `yaml`.
    var language: String
    /// The first line of the paragraph before it.
    var lead: String
    /// Where its lines stand in the document.
    var range: Range<Int>
    /// Its lines.
    var lines: [String]

    /// Its lines as a text.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// The commands that it shows, each by its lines: one that ends with a backslash goes on in the next.
    var commands: [[String]] {
        var commands: [[String]] = []
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("$ ") {
                commands.append([line])
            } else if index > 0, let last = commands.indices.last, commands[last].last == lines[index - 1],
                lines[index - 1].hasSuffix("\\")
            {
                commands[last].append(line)
            }
        }
        return commands
    }

    /// The file that it is: the paragraph before it begins with the name, as in: `Feeds/podfeed.yaml` says …
    var file: String? { lead.hasPrefix("`") ? Example.quoted(in: lead) : nil }

    /// The file of which it shows some keys: the paragraph before it begins as in: In `Feeds/podfeed.yaml`, …
    var changedFile: String? { lead.hasPrefix("In `") ? Example.quoted(in: lead) : nil }

    /// The file's text with the keys of this example in the place of its own.
    ///
    /// Keys are those at the beginning of a line; a text without any takes the place of the whole file.
    func merged(into text: String) -> String {
        let parts = text.components(separatedBy: "---\n")
        guard text.hasPrefix("---\n"), parts.count > 2 else { return merged(intoKeys: text) }
        return "---\n" + merged(intoKeys: parts[1]) + "---\n" + parts[2...].joined(separator: "---\n")
    }

    private func merged(intoKeys text: String) -> String {
        let own = Example.blocks(self.text)
        guard !own.isEmpty else { return self.text }
        let names = Set(own.map(\.key))
        return (Example.blocks(text).filter { !names.contains($0.key) } + own).map(\.text).joined()
    }

    private static func blocks(_ text: String) -> [(key: String, text: String)] {
        var blocks: [(key: String, text: String)] = []
        for line in text.split(separator: "\n") {
            if let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") {
                blocks.append((String(line[..<colon]), line + "\n"))
            } else if !blocks.isEmpty {
                blocks[blocks.count - 1].text += line + "\n"
            }
        }
        return blocks
    }

    private static func quoted(in text: String) -> String? {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return parts.count > 2 && parts[1].contains(".") ? String(parts[1]) : nil
    }
}
