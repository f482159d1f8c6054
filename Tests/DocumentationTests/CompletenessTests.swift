import Foundation
import Testing
import XMLCore

@testable import PodcastCatalog

/// The documents leave nothing out.
struct CompletenessTests {
    static let lists: [KeyList] = [
        .network, .links, .ruleSetting, .publishEntry, .person, .show, .series, .season, .feed, .selection, .episode,
        .media,
        .alternate,
        .transcript,
        .chapter, .chapterLocation, .credit, .owner, .funding, .text, .remoteItem, .location, .license, .soundbite,
        .value, .episodeValue, .recipient, .timeSplit, .image, .sizedImage, .social, .chat, .contentLink, .block,
        .updateFrequency, .spotify, .countries, .availability, .mediaSource, .signature, .liveItem,
        .notesLink, .notesChange,
    ]

    @Test(arguments: lists)
    func `docs/catalog.md names every key`(of list: KeyList) throws {
        let text = try Document("docs/catalog.md").lines.joined(separator: "\n")
        let missing = (list.known + list.reserved).filter { key in
            !text.contains("`\(key)`") && !text.contains("`\(key):") && !text.contains(" \(key): ")
        }
        #expect(missing == [], "\(list.subject)")
    }

    @Test(arguments: lists)
    func `A schema for editors describes it`(list: KeyList) {
        let schemas = MappingSchema.all.filter { $0.keys.subject == list.subject && $0.keys.known == list.known }
        #expect(!schemas.isEmpty, "add a MappingSchema of \(list.subject) to Sources/PodcastCatalog/Schema")
    }

    @Test func `docs/validation.md names the limits of the reader`() throws {
        let limits = XMLLimits()
        let rows = [
            "| depth of elements | \(limits.depth) |",
            "| attributes of an element | \(grouped(limits.attributes)) |",
            "| different names of elements and attributes | \(grouped(limits.names)) |",
            "| a start tag | \(limits.tagBytes >> 10) KiB |",
            "| a comment, processing instruction or document type declaration | \(limits.markupBytes >> 20) MiB |",
            "| an item, or everything outside of items | \(limits.fragmentBytes >> 20) MiB, "
                + "\(grouped(limits.parts)) elements, texts and attributes |",
        ]
        let lines = try Document("docs/validation.md").lines
        #expect(rows.filter { !lines.contains($0) } == [])
    }

    /// A number with a comma before its last three digits.
    private func grouped(_ number: Int) -> String {
        let digits = String(number)
        return digits.count < 4 ? digits : digits.dropLast(3) + "," + digits.suffix(3)
    }
}
