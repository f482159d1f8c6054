import Diagnostics
import FeedWriting
import Foundation
import PodcastModel

/// Leads findings on written feeds back to the lines of the catalogue that they come from.
struct FeedTrace {
    /// The lines of source files that were quoted before.
    private var lines: [String: [Substring]] = [:]
    /// What was already said of a place: an episode stands in several feeds, and is to be mended once.
    private var told: Set<String> = []

    /// A report on a feed whose findings name the place in the sources first; what another feed said is left out.
    mutating func traced(_ report: Report, to feed: Feed) -> Report {
        let numbers = Set(report.findings.compactMap(\.elementNumber))
        guard !numbers.isEmpty, let origins = try? FeedWriter().origins(of: feed, elements: numbers) else {
            return report
        }
        var findings: [Finding] = []
        for var finding in report.findings {
            if let element = finding.elementNumber.flatMap({ origins[$0] }) {
                let origin = finding.attribute.flatMap { element.attributes[$0] } ?? element.origin
                finding.source = origin.location
                finding.sourceExcerpt = excerpt(at: origin.location)
                let key = "\(finding.rule)\u{0}\(origin.location)\u{0}\(finding.message)"
                guard told.insert(key).inserted else { continue }
            }
            findings.append(finding)
        }
        return Report(file: report.file, findings: findings, more: report.more)
    }

    private mutating func excerpt(at location: SourceLocation) -> Excerpt? {
        let file = lines[location.file] ?? FeedTrace.read(location.file)
        lines[location.file] = file
        guard file.indices.contains(location.line - 1) else { return nil }
        return Excerpt(line: String(file[location.line - 1]), column: location.column)
    }

    private static func read(_ path: String) -> [Substring] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
