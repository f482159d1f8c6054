import Foundation
import SchemaJudge
import Testing

@testable import PodcastCatalog

/// The schemas for editors say what the documents say, and take what the documents and the samples show.
struct SchemaDocumentTests {
    /// The mappings that the tables below each heading of docs/catalog.md describe.
    private static let tables: [String: [MappingSchema]] = [
        "podfeed.yaml": [.network], "people.yaml": [.person], "show.yaml": [.show], "Series": [.series],
        "Several feeds of one show": [.feed], "Episodes": [.episode], "Media": [.media, .alternate],
        "Transcripts": [.transcript], "Places and rights": [.location, .show], "Parts and other places": [.episode],
        "Payments": [.value, .episodeValue, .timeSplit], "Talk": [.post, .show],
        "Pictures for purposes": [.image, .show], "Other feeds and platforms": [.show],
        "Single directories": [.show, .episode],
    ]

    @Test func `docs/catalog.md and the schemas describe a key in the same words`() throws {
        var found: Set<String> = []
        for (heading, key, text) in try Self.rows() {
            guard let mappings = Self.tables[heading] else { continue }
            found.insert(heading)
            let summaries = mappings.flatMap(\.entries).filter { $0.key == key }.map(\.summary)
            #expect(summaries.contains(text), "'\(key)' below '\(heading)'; the schema says: \(summaries)")
        }
        #expect(found == Set(Self.tables.keys))
    }

    /// The rows of tables that describe one key, with their headings.
    private static func rows() throws -> [(heading: String, key: String, text: String)] {
        var heading = ""
        return try Document("docs/catalog.md").lines.compactMap { line in
            if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
            let cells = line.components(separatedBy: " | ").map { $0.trimmingCharacters(in: ["|", " "]) }
            guard line.hasPrefix("| `"), cells.count > 1 else { return nil }
            let words = cells[0].split(separator: "`", omittingEmptySubsequences: false)
            guard words.count == 3 else { return nil }
            // `links: { allow: … }` is described as `links`.
            return (heading, String(words[1].prefix { $0 != ":" }), cells[1])
        }
    }

    @Test(.enabled(if: SchemaJudge.isThere, "python3-jsonschema or python3-yaml is missing"))
    func `Every example of the documents, the samples and the templates pass`() throws {
        var cases: [SchemaJudge.Case] = []
        for path in Document.all {
            let document = try Document(path)
            for example in document.examples {
                let isPart = example.changedFile != nil
                guard let file = example.file ?? example.changedFile,
                    let schema = CatalogSchema(rawValue: SchemaJudge.schema(ofFile: file)),
                    let text = isPart ? example.text : SchemaJudge.yaml(of: example.text, in: file)
                else { continue }
                cases.append(
                    SchemaJudge.Case(
                        "\(path):\(example.range.lowerBound)", schema: isPart ? schema.textOfParts : schema.text,
                        text: text))
            }
        }
        cases += try Self.files()
        #expect(cases.count > 50)
        for (place, found) in zip(cases, try SchemaJudge.problems(of: cases)) { #expect(found == [], "\(place.name)") }
    }

    /// The files of the sample catalogue and of the templates.
    private static func files() throws -> [SchemaJudge.Case] {
        var cases: [SchemaJudge.Case] = []
        for folder in ["Feeds", "Templates/new"] {
            let root = Document.root.appending(path: folder)
            let all = try #require(FileManager.default.enumerator(atPath: root.path))
            for name in all.compactMap({ $0 as? String }).sorted() {
                guard let schema = CatalogSchema(rawValue: SchemaJudge.schema(ofFile: name)),
                    let text = try? String(contentsOf: root.appending(path: name), encoding: .utf8),
                    let yaml = SchemaJudge.yaml(of: text, in: name)
                else { continue }
                cases.append(SchemaJudge.Case("\(folder)/\(name)", schema: schema.text, text: yaml))
            }
        }
        return cases
    }
}

extension CatalogSchema {
    /// The schema without the keys that must be there, for some of the keys of a file.
    fileprivate var textOfParts: String {
        guard case .mapping(let mapping) = value, !mapping.required.isEmpty else { return text }
        let words = mapping.required.map { "\n        \"\($0)\"" }.joined(separator: ",")
        return text.replacing(",\n      \"required\": [\(words)\n      ]", with: "", maxReplacements: 1)
    }
}
