import Foundation
import Testing

/// Links between the documents lead somewhere.
struct LinkTests {
    @Test func `Every link to a file of the project leads to a file, and to a heading if it names one`() throws {
        var broken: [String] = []
        for path in Document.all {
            let document = try Document(path)
            for target in document.prose.flatMap(LinkTests.targets) where !target.contains(":") {
                if try !LinkTests.leadsSomewhere(target, from: path) { broken.append("\(path): \(target)") }
            }
        }
        #expect(broken == [])
    }

    private static func leadsSomewhere(_ target: String, from path: String) throws -> Bool {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let here = Document.root.appending(path: path)
        let file =
            parts[0].isEmpty ? here : here.deletingLastPathComponent().appending(path: parts[0]).standardizedFileURL
        guard FileManager.default.fileExists(atPath: file.path) else { return false }
        guard parts.count == 2 else { return true }
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.split(separator: "\n").contains { $0.hasPrefix("#") && anchor(of: $0) == parts[1] }
    }

    /// The name that a heading has in links.
    private static func anchor(of heading: Substring) -> String {
        let title = heading.drop { $0 == "#" || $0 == " " }.lowercased()
        return String(title.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " }).replacing(" ", with: "-")
    }

    /// The targets of the links of a line.
    private static func targets(_ line: String) -> [String] {
        line.components(separatedBy: "](").dropFirst().compactMap { rest in
            rest.firstIndex(of: ")").map { String(rest[..<$0]) }
        }
    }
}
