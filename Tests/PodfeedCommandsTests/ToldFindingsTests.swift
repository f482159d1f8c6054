import Diagnostics
import Testing

@testable import PodfeedCommands

@Suite(.serialized)
struct ToldFindingsTests {
    private func finding(_ rule: String, _ message: String, from source: Diagnostics.SourceLocation?) -> Finding {
        var finding = Finding(
            rule: rule, severity: .error, message: message,
            at: Diagnostics.SourceLocation(file: "feed.xml", line: 9, column: 5))
        finding.source = source
        return finding
    }

    @Test func `What the catalogue has said of a picture or a list of chapters is not said again`() {
        let image = Diagnostics.SourceLocation(file: "show.yaml", line: 3, column: 8)
        let chapters = Diagnostics.SourceLocation(file: "1.chapters.yaml", line: 7, column: 3)
        var told = ToldFindings(
            CatalogFindings([
                Finding(rule: "catalog-artwork-size", severity: .error, message: "small", at: image),
                Finding(rule: "catalog-chapter-order", severity: .error, message: "order", at: chapters),
            ]))
        let kept = [
            finding("art-alpha", "another matter", from: image),
            finding(
                "art-too-small", "another picture",
                from: Diagnostics.SourceLocation(file: "show.yaml", line: 9, column: 8)),
            finding("art-too-small", "not traced", from: nil),
        ]
        let dropped = [
            finding("art-too-small", "small", from: image),
            finding("art-not-square", "small", from: image),
            finding(
                "chapters-json-order", "order",
                from: Diagnostics.SourceLocation(file: chapters.file, line: 1, column: 1)),
        ]
        let report = told.remainder(of: Report(file: "feed.xml", findings: kept + dropped))
        #expect(report == Report(file: "feed.xml", findings: kept))
    }
}
