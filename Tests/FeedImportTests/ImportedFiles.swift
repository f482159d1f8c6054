import Diagnostics

@testable import FeedImport

/// What an import makes of a feed.
struct ImportedFiles {
    /// The texts by their paths.
    private(set) var texts: [String: String] = [:]
    /// What is told.
    private(set) var findings: [Finding] = []

    /// The files of a feed of one item.
    init(item: String = "", channel: String = "") throws {
        let names =
            "xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" "
            + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:x=\"http://example.org/x\""
        let text =
            "<rss version=\"2.0\" \(names)><channel><title>Tea</title>\(channel)<item>\(item)</item></channel></rss>"
        var texts: [String: String] = [:]
        var importer = FeedImporter(file: "feed.xml")
        importer.read(Array(text.utf8)) { texts[$0.path] = $0.text }
        let (feed, report) = try importer.finish { texts[$0.path] = $0.text }
        texts["show.yaml"] = feed?.show
        texts["people.yaml"] = feed?.people
        self.texts = texts
        findings = report.findings
    }

    /// What is told of a check.
    func told(_ check: ImportCheck) -> [String] { findings.filter { $0.rule == check.id }.map(\.message) }
}
