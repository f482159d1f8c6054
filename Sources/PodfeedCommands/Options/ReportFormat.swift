import ArgumentParser

/// A form in which reports are printed.
package enum ReportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// For people.
    case text
    /// A line a finding.
    case concise
    /// One object for programs.
    case json
    /// Workflow commands for GitHub Actions.
    case github
    /// A report of GitLab's Code Quality.
    case gitlab
    /// A log of SARIF 2.1.0.
    case sarif
    /// A report of JUnit.
    case junit
    /// Tables for a pull request.
    case markdown

    /// The forms of what isn't a list of findings: for people, for scripts and for documents.
    static let general: [ReportFormat] = [.text, .concise, .json, .markdown]

    /// Refuses a form that something cannot be printed in.
    func require(_ forms: [ReportFormat], for subject: String) throws {
        guard !forms.contains(self) else { return }
        let names = forms.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--format \(rawValue) is for findings: \(subject) can be printed as \(names)")
    }
}
