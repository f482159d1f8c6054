import Foundation

/// A document of the project.
struct Document {
    /// The folder of the project.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    /// The path from the folder of the project.
    var path: String
    /// The lines, without their breaks.
    var lines: [String]

    /// A document by its path.
    init(_ path: String) throws {
        self.path = path
        let text = try String(contentsOf: Document.root.appending(path: path), encoding: .utf8)
        lines = text.components(separatedBy: "\n")
    }

    /// The paths of all documents, those of the rules among them.
    static var all: [String] {
        let below = FileManager.default.enumerator(atPath: root.appending(path: "docs").path)?.compactMap {
            $0 as? String
        }
        return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
            + (below ?? []).filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }.sorted()
    }

    /// The fenced examples, in their order.
    var examples: [Example] {
        var examples: [Example] = []
        var start: Int?
        for (index, line) in lines.enumerated() where line.hasPrefix("```") {
            guard let first = start else {
                start = index
                continue
            }
            let lead = lines[..<first].split { $0.isEmpty }.last?.first
            examples.append(
                Example(
                    language: String(lines[first].dropFirst(3)), lead: lead ?? "", range: (first + 1)..<index,
                    lines: Array(lines[(first + 1)..<index])))
            start = nil
        }
        return examples
    }

    /// The lines outside of fences.
    var prose: [String] {
        let fenced = examples.map { ($0.range.lowerBound - 1)...$0.range.upperBound }
        return lines.indices.filter { index in !fenced.contains { $0.contains(index) } }.map { lines[$0] }
    }

    /// Writes the document as it now is.
    func save() throws {
        try Data(lines.joined(separator: "\n").utf8).write(to: Document.root.appending(path: path))
    }
}
