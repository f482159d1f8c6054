package import Diagnostics
import XMLCore

/// Renders reports as JUnit's XML, which nearly every continuous integration shows: a suite a report, a case a rule
/// that found something.
package struct JUnitRenderer: Sendable {
    /// The severity from which a finding is a failure; `nil` for none.
    package var failsFrom: Severity?

    /// A renderer for which findings of a severity or above are failures.
    package init(failsFrom: Severity?) { self.failsFrom = failsFrom }

    /// One case of a suite: a rule, with what it found.
    private struct Case {
        var rule: String
        var findings: [Finding] = []
        var suppressed: [Suppression] = []
        var more = 0
    }

    /// The document.
    package func render(_ reports: [Report]) throws -> String {
        let suites = reports.map { ($0, cases(of: $0)) }
        let all = suites.flatMap(\.1)
        var writer = try XMLWriter(
            root: "testsuites",
            attributes: [
                "name": "podfeed", "tests": String(reports.count + all.count),
                "failures": String(all.count(where: isFailure)), "errors": "0",
            ])
        for (report, cases) in suites { try write(report, cases, to: &writer) }
        return String(decoding: try writer.finish(), as: UTF8.self)
    }

    /// The cases in the order of their first findings, those that were suppressed only after them.
    private func cases(of report: Report) -> [Case] {
        var cases: [Case] = []
        var places: [String: Int] = [:]
        func place(_ rule: String) -> Int {
            if let place = places[rule] { return place }
            places[rule] = cases.count
            cases.append(Case(rule: rule))
            return cases.count - 1
        }
        for finding in report.findings { cases[place(finding.rule)].findings.append(finding) }
        for suppression in report.suppressed { cases[place(suppression.finding.rule)].suppressed.append(suppression) }
        for (rule, count) in report.more.sorted(by: { $0.key < $1.key }) { cases[place(rule)].more = count }
        return cases
    }

    private func isFailure(_ one: Case) -> Bool {
        guard let failsFrom else { return false }
        return one.findings.contains { $0.severity >= failsFrom }
    }

    private func write(_ report: Report, _ cases: [Case], to writer: inout XMLWriter) throws {
        writer.start("testsuite")
        try writer.attribute("name", TerminalCells.visible(report.file))
        // A case of its own stands for the reading of the file, so that no suite is empty.
        try writer.attribute("tests", String(cases.count + 1))
        try writer.attribute("failures", String(cases.count(where: isFailure)))
        try writer.attribute("errors", "0")
        try writer.attribute("skipped", String(cases.count { $0.findings.isEmpty && !$0.suppressed.isEmpty }))
        try start("file read", of: report, in: &writer)
        writer.end()
        for one in cases { try write(one, of: report, to: &writer) }
        writer.end()
    }

    private func start(_ name: String, of report: Report, in writer: inout XMLWriter) throws {
        writer.start("testcase")
        try writer.attribute("classname", TerminalCells.visible(report.file))
        try writer.attribute("name", name)
    }

    private func write(_ one: Case, of report: Report, to writer: inout XMLWriter) throws {
        try start(one.rule, of: report, in: &writer)
        if let first = one.findings.first {
            let isFailure = isFailure(one)
            writer.start(isFailure ? "failure" : "system-out")
            if isFailure {
                try writer.attribute("message", TerminalCells.visible(first.message))
                try writer.attribute("type", first.severity.rawValue)
            }
            try writer.text(lines(of: one))
            writer.end()
        } else if let first = one.suppressed.first {
            writer.start("skipped")
            try writer.attribute("message", TerminalCells.visible(first.reason ?? "it stands in the baseline"))
            writer.end()
        }
        writer.end()
    }

    /// The findings, a line each, and what to do.
    private func lines(of one: Case) -> String {
        var lines = one.findings.map { finding in
            TerminalCells.visible("\(finding.place): \(finding.severity.rawValue): \(finding.message)")
        }
        if one.more > 0 { lines.append("and \(one.more) more") }
        if let help = one.findings.first?.help { lines.append("help: " + TerminalCells.visible(help)) }
        return lines.joined(separator: "\n")
    }
}
