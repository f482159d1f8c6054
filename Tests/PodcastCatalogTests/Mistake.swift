import FeedValues
import Foundation
import Testing

/// A change to the sound catalogue and all that must be found because of it.
struct Mistake: Sendable, CustomTestStringConvertible {
    /// What is done.
    var name: String
    /// The findings, a line each.
    var findings: [String]
    /// The catalogue.
    var folder: CatalogFolder

    var testDescription: String { name }

    /// A text replaced in a file.
    init(_ name: String, in path: String, _ old: String, _ new: String, _ findings: String...) {
        self.name = name
        self.findings = findings
        folder = .sound(path, replacing: old, with: new)
    }

    /// A text replaced in the episode.
    init(_ name: String, _ old: String, _ new: String, _ findings: String...) {
        self.name = name
        self.findings = findings
        folder = .sound(CatalogFolder.episodePath, replacing: old, with: new)
    }

    /// Files replaced, added or removed.
    init(_ name: String, files: [String: String?], _ findings: String...) {
        self.name = name
        self.findings = findings
        folder = .sound(files)
    }

    /// Anything done to the catalogue.
    init(_ name: String, _ findings: String..., change: (inout CatalogFolder) throws -> Void) rethrows {
        self.name = name
        self.findings = findings
        folder = .sound()
        try change(&folder)
    }
}
