import Foundation
import Testing

@testable import PodfeedCommands

/// docs/worker.md leaves nothing of the protocol out.
@Suite(.serialized)
struct WorkerDocumentTests {
    @Test func `The page has a row for each key, and for each reason why a task has no reports`() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/worker.md")
        let lines = try String(contentsOf: page.standardizedFileURL, encoding: .utf8).split(separator: "\n")
        let rows =
            TaskKey.allCases.map { "| `\($0.rawValue)` | " }
            + TaskProblem.Code.allCases.map { code in
                let status = TaskProblem(code: code, message: "").status.rawValue
                return "| `\(code.rawValue)` | \(status) | "
            }
        #expect(rows.filter { row in !lines.contains { $0.hasPrefix(row) } } == [])
    }
}
