import Diagnostics
import FeedWriting

/// The way back from what was found in a feed of ours to the file that a person wrote.
struct FeedTrace {
    private let page: FeedPage

    /// The trace of a page of a feed.
    init(of page: FeedPage) { self.page = page }

    /// Gives each finding the place in the catalogue from which the element or attribute was made.
    ///
    /// Nothing is traced when nothing was found.
    func addSources(to report: inout Report, lines: inout SourceLines) throws {
        let elements = Set(report.findings.compactMap(\.elementNumber))
        guard !elements.isEmpty else { return }
        let origins = try page.origins(of: elements)
        for index in report.findings.indices {
            guard let number = report.findings[index].elementNumber, let element = origins[number] else { continue }
            let origin = report.findings[index].attribute.flatMap { element.attributes[$0] } ?? element.origin
            report.findings[index].source = origin.location
            report.findings[index].sourceExcerpt = lines.excerpt(at: origin.location)
            let isDefault = origin.kind == .defaulted
            if let key = CatalogueKey.missing(in: report.findings[index], isDefault: isDefault) {
                let help = report.findings[index].help.map { $0 + "; " } ?? ""
                report.findings[index].help = help + "in the catalogue: set '\(key):'"
            }
            if isDefault { report.findings[index].notes.append(FeedTrace.defaultRemark) }
        }
        report.findings.sort(by: Finding.inReadingOrder)
    }

    private static let defaultRemark = Finding.Note(
        "the value in the feed is a default; here is where another would be set")
}
