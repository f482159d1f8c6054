import Diagnostics
import FeedRelease
import FeedValidation
import Testing

/// Each check is shown by pairs of releases, in which it finds what is marked and nothing else.
struct DifferenceExampleTests {
    @Test(arguments: DifferenceCheck.allCases)
    func `Nothing is found where nothing is to be found`(check: DifferenceCheck) throws {
        #expect(!check.passing.isEmpty)
        for example in check.passing { #expect(try Self.found(check, in: example) == [], "\(example.after)") }
    }

    // A feed that is gone has no second release that could be shown.
    @Test(arguments: DifferenceCheck.allCases.filter { $0 != .feedRemoved })
    func `At each mark something is found, and nowhere else`(check: DifferenceCheck) throws {
        #expect(!check.failing.isEmpty)
        for example in check.failing {
            let marks = Self.marks(in: example.newDocument)
            let channel = Place(line: 3, column: 1)
            #expect(try Self.found(check, in: example) == (marks.isEmpty ? [channel] : marks), "\(example.after)")
        }
    }

    @Test func `Each check has the group's name, a text of its own and no double`() {
        let ids = DifferenceCheck.allCases.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.hasPrefix("diff-") })
        #expect(Set(DifferenceCheck.allCases.map(\.summary)).count == ids.count)
    }

    private struct Place: Hashable, CustomStringConvertible {
        var line: Int
        var column: Int
        var description: String { "\(line):\(column)" }
    }

    private static func found(_ check: DifferenceCheck, in example: DifferenceExample) throws -> [Place] {
        let new = example.newDocument.replacing("↓", with: "")
        let old = try FeedSnapshot(Array(example.oldDocument.utf8), file: "old.xml")
        let difference = ReleaseDifference(
            from: ReleaseSnapshot(name: "old", feeds: [old]),
            to: ReleaseSnapshot(name: "new", feeds: [try FeedSnapshot(Array(new.utf8), file: "new.xml")]),
            facts: example.facts)
        return difference.reports[0].findings.filter { $0.rule == check.id }.map {
            Place(line: $0.location.line, column: $0.location.column)
        }
    }

    private static func marks(in document: String) -> [Place] {
        var marks: [Place] = []
        for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var column = 1
            for scalar in line.unicodeScalars {
                if scalar == "↓" { marks.append(Place(line: index + 1, column: column)) } else { column += 1 }
            }
        }
        return marks
    }
}
