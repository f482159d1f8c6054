import Diagnostics

/// What the catalogue has said, which the rules on the files behind a feed would say again.
struct CatalogFindings {
    private struct Key: Hashable {
        var check: String
        var location: SourceLocation
    }

    private var told: Set<Key> = []
    private var toldInFile: Set<Key> = []

    /// Nothing said.
    init() {}

    /// What a catalogue has said.
    init(_ findings: [Finding]) {
        for finding in findings {
            told.insert(Key(check: finding.rule, location: finding.location))
            toldInFile.insert(Key(check: finding.rule, location: finding.location.beginningOfFile))
        }
    }

    /// Whether a finding on a feed says what was said of the place that it comes from.
    func tells(_ finding: Finding) -> Bool {
        guard !told.isEmpty, let source = finding.source, let check = CatalogFindings.checks[finding.rule] else {
            return false
        }
        // A feed knows of chapters only which file they come from.
        if finding.rule.hasPrefix("chapters-") {
            return toldInFile.contains(Key(check: check, location: source.beginningOfFile))
        }
        return told.contains(Key(check: check, location: source))
    }

    private static let checks = [
        "art-too-small": "catalog-artwork-size",
        "art-too-large": "catalog-artwork-size",
        "art-not-square": "catalog-artwork-size",
        "art-not-rgb": "catalog-artwork-color",
        "art-not-rgb-gray": "catalog-artwork-color",
        "art-alpha": "catalog-artwork-color",
        "enclosure-length-mismatch-local": "catalog-media-contradiction",
        "itunes-duration-mismatch-media": "catalog-media-contradiction",
        "chapters-json-order": "catalog-chapter-order",
        "chapters-json-beyond-end": "catalog-chapter-beyond-end",
    ]
}

extension SourceLocation {
    fileprivate var beginningOfFile: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }
}
