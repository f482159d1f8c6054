import Foundation
import Testing

@testable import PodcastCatalog

/// The documents leave nothing out.
struct CompletenessTests {
    static let lists: [KeyList] = [
        .network, .links, .person, .show, .series, .feed, .selection, .episode, .media, .alternate, .transcript,
        .chapter, .credit, .owner, .funding, .text, .remoteItem,
    ]

    @Test(arguments: lists)
    func `docs/catalog.md names every key`(of list: KeyList) throws {
        let text = try Document("docs/catalog.md").lines.joined(separator: "\n")
        let missing = (list.known + list.reserved).filter { key in
            !text.contains("`\(key)`") && !text.contains("`\(key):") && !text.contains(" \(key): ")
        }
        #expect(missing == [], "\(list.subject)")
    }
}
