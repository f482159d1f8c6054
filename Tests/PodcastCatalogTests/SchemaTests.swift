import Diagnostics
import FeedValues
import Foundation
import SchemaJudge
import Testing

@testable import PodcastCatalog

/// The schemas for editors say what the readers do.
struct SchemaTests {
    @Test func `The schemas describe every key that the readers know, and no other`() {
        #expect(MappingSchema.all.flatMap(\.gaps) == [])
        let names = MappingSchema.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: MappingSchema.all)
    func `Every key is described once, in plain words`(in mapping: MappingSchema) {
        let keys = mapping.entries.map(\.key)
        #expect(Set(keys).count == keys.count)
        for entry in mapping.entries {
            let text = entry.description
            let isPlain = !text.contains("`") && !text.contains("](") && !text.hasSuffix(".")
            #expect(!text.isEmpty && isPlain, "\(entry.key)")
        }
        #expect(mapping.required.filter { !keys.contains($0) } == [])
    }

    @Test func `Links and code become words`() {
        let entry = KeySchema("x", "the [file](#a) of `show.yaml`, `{ except: [apple] }` and [b](c.md#d) ", .text)
        #expect(entry.description == "the file of show.yaml, { except: [apple] } and b ")
    }

    @Test(arguments: CatalogSchema.allCases)
    func `A schema is one object of JSON that names nothing outside`(_ schema: CatalogSchema) throws {
        let root = try #require(
            JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any])
        #expect(root["$id"] as? String == "https://podfeed.example/\(schema.rawValue).schema.json")
        let definitions = try #require(root["definitions"] as? [String: Any])
        let named = schema.text.matches(of: /"\$ref": "#\/definitions\/([a-z-]+)"/).map { String($0.output.1) }
        #expect(Set(named) == Set(definitions.keys))
    }

    /// Mappings by where they stand, each with nothing in it.
    private static let empty: [(MappingSchema, String, String)] = [
        (.network, "podfeed.yaml", "{}"),
        (.ruleSetting, "podfeed.yaml", "site: https://podcasts.example.com\nrules: { enclosure: {} }"),
        (.person, "people.yaml", "ada: {}"),
        (.show, showPath, "{}"),
        (.series, showPath, "series: [{}]"), (.feed, showPath, "feeds: [{}]"), (.season, showPath, "seasons: [{}]"),
        (.owner, showPath, "owner: {}"),
        (.credit, showPath, "people: [{}]"), (.funding, showPath, "funding: [{}]"),
        (.statement, showPath, "txt: [{}]"), (.remoteItem, showPath, "podroll: [{}]"),
        (.location, showPath, "location: [{}]"), (.license, showPath, "license: {}"),
        (.value, showPath, "value: {}"), (.post, showPath, "social: [{}]"), (.chat, showPath, "chat: {}"),
        (.block, showPath, "block: {}"), (.updateFrequency, showPath, "update-frequency: {}"),
        (.liveItem, showPath, "live-items: [{}]"),
        (.recipient, showPath, "value: { type: lightning, method: keysend, recipients: [{}] }"),
        (.episode, episodePath, "{}"), (.alternate, episodePath, "alternates: [{}]"),
        (.soundbite, episodePath, "soundbites: [{}]"), (.contentLink, episodePath, "content-links: [{}]"),
        (.correction, episodePath, "correction: {}"), (.update, episodePath, "updated: {}"),
        (.notesLink, episodePath, "links: [{}]"),
        (.episodeValue, episodePath, "value: {}"),
        (.timeSplit, episodePath, "value: { type: amp, method: amp, recipients: [], time-splits: [{}] }"),
        (.mediaSource, episodePath, "alternates: [{ media: ../media/bessent.mp3, sources: [{}] }]"),
        (.signature, episodePath, "alternates: [{ media: ../media/bessent.mp3, integrity: {} }]"),
        (.chapter, chaptersPath, "- {}"),
        (.chapterLocation, chaptersPath, "- { start: 0, title: One, location: {} }"),
    ]

    private static let showPath = CatalogFolder.showPath
    private static let episodePath = CatalogFolder.episodePath
    private static let chaptersPath = "deep-dive/episodes/2025-04-25-bessent.chapters.yaml"

    @Test(arguments: empty.indices)
    func `The keys that a schema requires are those that a build misses`(index: Int) throws {
        let (mapping, path, text) = Self.empty[index]
        let whole = path == Self.episodePath ? "---\n\(text)\n---\n" : text + "\n"
        let findings = try CatalogFolder.sound([path: whole]).findings()
        let start = "\(path):1:1: "
        let isRoot = text == "{}"
        let missed = findings.filter {
            $0.contains("catalog-key-missing") && (isRoot || !$0.hasPrefix(start) && !$0.hasPrefix("\(path):2:1: "))
        }
        let names = missed.compactMap { $0.split(separator: " has no '").last?.dropLast() }.map(String.init)
        var expected = mapping.required
        if case .anyOf(let groups) = mapping.demand { expected += groups[0] }
        #expect(names.sorted() == expected.sorted(), "\(missed)")
    }

    @Test func `Every mapping that requires something is among those`() {
        // Of a broadcast's renditions the reader is that of an episode's.
        let tried = Self.empty.map(\.0.name) + ["live-alternate"]
        let untried = MappingSchema.all.filter { !$0.required.isEmpty && !tried.contains($0.name) }
        #expect(untried.map(\.name) == [])
    }

    /// Rules whose mistakes a schema sees, too.
    private static let structural = [
        "catalog-key-unknown", "catalog-key-missing", "catalog-key-not-supported", "catalog-value-type",
        "catalog-value-unknown", "catalog-value-missing", "catalog-value-range", "catalog-yaml-syntax",
    ]

    /// Mistakes that no schema sees: they depend on other keys, or on the size of what a machine counts with.
    private static let unseen = [
        "a number beyond all", "an answer on artificial voices that is none", "a word in the place of no number",
        "a film as an image, without its type", "a number with a fraction that is none",
    ]

    @Test(.enabled(if: SchemaJudge.isThere, "python3-jsonschema or python3-yaml is missing"))
    func `A schema takes what a build takes, and refuses what is of the wrong kind`() throws {
        var cases: [(judged: SchemaJudge.Case, errors: [String])] = []
        for mistake in [Mistake("nothing") { _ in }] + Mistake.all {
            for (path, text) in mistake.folder.files {
                guard path.hasPrefix("deep-dive/") || !path.contains("/"),
                    let schema = CatalogSchema(rawValue: SchemaJudge.schema(ofFile: path)),
                    let text = SchemaJudge.yaml(of: text, in: path)
                else { continue }
                let judged = SchemaJudge.Case("\(mistake.name): \(path)", schema: schema.text, text: text)
                cases.append((judged, mistake.findings.filter { $0.hasPrefix(path + ":") && $0.contains(": error: ") }))
            }
        }
        let problems = try SchemaJudge.problems(of: cases.map(\.judged))
        for (place, found) in zip(cases, problems) {
            if place.errors.isEmpty { #expect(found == [], "\(place.judged.name)") }
            guard place.errors.contains(where: { error in Self.structural.contains { error.contains(": \($0): ") } })
            else { continue }
            let isUnseen = Self.unseen.contains { place.judged.name.hasPrefix($0 + ":") }
            #expect(found.isEmpty == isUnseen, "\(place.judged.name): \(place.errors)")
        }
    }
}
