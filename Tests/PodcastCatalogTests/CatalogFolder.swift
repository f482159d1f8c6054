import Diagnostics
import FeedValues
import Foundation
import PodcastCatalog
import Testing

/// A catalogue of texts in a temporary folder, which is there while a closure runs.
struct CatalogFolder {
    /// The texts by their paths; a path that ends in `.mp3`, `.m4a`, `.mp4`, `.jpg` or `.png` is media with facts.
    var files: [String: String]
    /// Files that are no text.
    var raw: [String: [UInt8]] = [:]
    /// Symbolic links by their paths, with what they point at.
    var links: [String: String] = [:]
    /// Facts of media by their paths, besides those that every media file gets.
    var media: [String: MediaFacts] = [:]
    /// Facts of pictures by their paths, besides those that every picture gets.
    var pictures: [String: PictureFacts] = [:]
    /// Files that can't be examined.
    var problems: [String: String] = [:]
    /// What was released.
    var released = ReleasedIdentities()
    /// The instant of the build.
    var asOf = "2030-01-01T00:00:00Z"

    /// The catalogue of the folder; the paths in it are relative to the folder.
    func catalog(site: String? = nil, jobs: Int = 1) throws -> Catalog {
        try inFolder { root in
            let sources = try CatalogReader(root: root, jobs: jobs).read()
            var facts = LocalFacts()
            let wanted = sources.localFiles()
            for path in wanted.media {
                let name = String(path.dropFirst(root.count + 1))
                if let problem = problems[name] { facts.problems[path] = problem; continue }
                facts.media[path] = try media[name] ?? .sample(path)
            }
            for path in wanted.pictures {
                let name = String(path.dropFirst(root.count + 1))
                if let problem = problems[name] { facts.problems[path] = problem; continue }
                facts.pictures[path] = try pictures[name] ?? .sample()
            }
            let instant = try #require(Timestamp(iso8601: asOf))
            let catalog = sources.catalog(
                CatalogOptions(asOf: instant, site: site.flatMap { WebAddress($0) }, released: released),
                facts: facts)
            return catalog.relative(to: root)
        }
    }

    /// The findings, a line each, as compilers write them.
    func findings() throws -> [String] { try catalog().findings.map(\.line) }

    /// Writes the texts, runs the closure with the folder's path, and removes the folder.
    @discardableResult
    func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let manager = FileManager.default
        let root = manager.temporaryDirectory.appending(path: "podfeed-\(Foundation.UUID())").path
        defer { try? manager.removeItem(atPath: root) }
        for (path, bytes) in files.mapValues({ Array($0.utf8) }).merging(raw, uniquingKeysWith: { $1 }) {
            let url = URL(fileURLWithPath: root + "/" + path)
            try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
        for (path, target) in links {
            let url = URL(fileURLWithPath: root + "/" + path)
            try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try manager.createSymbolicLink(atPath: url.path, withDestinationPath: target)
        }
        return try body(root)
    }
}

extension CatalogFolder {
    /// A small catalogue in which nothing is wrong, with some files replaced or, by `nil`, removed.
    static func sound(_ changes: [String: String?] = [:]) -> CatalogFolder {
        var files = soundFiles
        for (path, text) in changes { files[path] = text }
        return CatalogFolder(files: files)
    }

    /// The same with one text replaced in one file.
    static func sound(_ path: String, replacing old: String, with new: String) -> CatalogFolder {
        var folder = sound()
        guard let text = folder.files[path], text.contains(old) else {
            Issue.record("'\(path)' does not hold '\(old)'")
            return folder
        }
        folder.files[path] = text.replacingOccurrences(of: old, with: new)
        return folder
    }

    /// The path of the one episode of the small catalogue.
    static let episodePath = "deep-dive/episodes/2025-04-25-bessent.md"
    /// The path of its show.
    static let showPath = "deep-dive/show.yaml"

    private static let soundFiles = [
        "podfeed.yaml": "site: https://podcasts.example.com\n",
        "people.yaml": """
        teen-sheng: { name: Teen Sheng, role: guest }
        sean-callebs: { name: Sean Callebs, role: reporter, link: "https://podcasts.example.com/sean" }

        """,
        showPath: """
        title: Deep Dive
        description: News analysis, one story at a time.
        link: https://podcasts.example.com/deep-dive/
        language: en
        author: Deep Dive Newsroom
        categories: [News > Politics]
        explicit: false
        image: cover.jpg
        time-zone: Asia/Shanghai
        guid: d345c6d9-d2ae-58c9-b99f-c71379960008

        """,
        "deep-dive/cover.jpg": "",
        "deep-dive/media/bessent.mp3": "",
        episodePath: """
        ---
        title: From Trader to Treasury
        summary: A trader becomes Secretary of the Treasury.
        date: 2025-04-25
        people: [{ id: teen-sheng, role: guest }]
        media: ../media/bessent.mp3
        ---

        Twenty-eight years later.

        """,
    ]
}

extension MediaFacts {
    /// What every media file of a test is, by its extension.
    static func sample(_ path: String) throws -> MediaFacts {
        let type = path.hasSuffix(".mp3") ? "audio/mpeg" : path.hasSuffix(".m4a") ? "audio/x-m4a" : "video/mp4"
        return MediaFacts(
            bytes: 1_000_000, type: try #require(MediaType(type)),
            duration: try #require(MediaDuration(milliseconds: 90_500)))
    }
}

extension PictureFacts {
    /// A picture that is right in every way, unless said otherwise.
    static func sample(
        width: Int = 3000, height: Int = 3000, _ model: PictureFacts.ColorModel = .rgb, hasAlpha: Bool = false
    ) throws -> PictureFacts {
        PictureFacts(
            bytes: 200_000, type: try #require(MediaType("image/jpeg")), width: width, height: height,
            colorModel: model, hasAlpha: hasAlpha)
    }
}

extension Finding {
    /// The finding as compilers write it.
    var line: String { "\(location): \(severity.rawValue): \(rule): \(message)" }

    /// The finding with what to do.
    var lineWithHelp: String { "\(line) [\(help ?? "")]" }
}

extension Catalog {
    /// The catalogue with findings and files that name paths relative to a folder.
    func relative(to root: String) -> Catalog {
        var catalog = self
        for index in catalog.findings.indices {
            catalog.findings[index].location.file = catalog.findings[index].location.file.relative(to: root)
            catalog.findings[index].message = catalog.findings[index].message.relative(to: root)
            for note in catalog.findings[index].notes.indices {
                let file = catalog.findings[index].notes[note].location?.file
                catalog.findings[index].notes[note].location?.file = file?.relative(to: root) ?? ""
            }
        }
        for index in catalog.files.indices {
            guard case .file(let path) = catalog.files[index].content else { continue }
            catalog.files[index].content = .file(path.relative(to: root))
        }
        return catalog
    }
}

extension String {
    fileprivate func relative(to root: String) -> String {
        replacingOccurrences(of: root + "/", with: "").replacingOccurrences(of: root, with: ".")
    }
}

extension CatalogFolder {
    /// Replaces a text in a file, the episode unless said otherwise.
    mutating func replace(_ old: String, _ new: String, in path: String = CatalogFolder.episodePath) {
        files[path] = files[path]?.replacingOccurrences(of: old, with: new)
    }

    /// Adds a copy of the episode with texts replaced.
    mutating func copyEpisode(_ stem: String, replacing pairs: (String, String)...) {
        let path = "deep-dive/episodes/\(stem).md"
        files[path] = files[CatalogFolder.episodePath]
        for (old, new) in pairs { replace(old, new, in: path) }
    }
}
