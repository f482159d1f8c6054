import Foundation

/// What `--format json` prints.
struct Reports: Decodable {
    /// What was found in one file.
    struct Report: Decodable {
        var file: String
        var findings: [Finding]
    }

    /// One finding.
    struct Finding: Decodable {
        var rule: String
        var severity: String
    }

    var version: Int
    var reports: [Report]

    /// The reports of a program's output.
    init(_ json: String) throws { self = try JSONDecoder().decode(Reports.self, from: Data(json.utf8)) }
}
