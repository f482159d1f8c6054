import Diagnostics
import FeedValues
import FeedWriting
import Foundation
import PodcastModel
import Testing

@Suite(.serialized)
struct TracingTests {
    @Test("Every element and attribute of a feed has its origin, where its value stands", arguments: GoldenShow.all)
    func origins(_ show: GoldenShow) async throws {
        let workplace = try Workplace(copying: show.original)
        for (_, feed) in try await show.feeds(in: workplace.path) {
            let writer = FeedWriter(generator: "Podfeed")
            let read = ReadElement.all(in: try writer.bytes(of: feed))
            #expect(read.issues.isEmpty)
            let elements = read.elements
            let origins = writer.origins(of: feed, elements: Set(elements.indices))
            #expect(origins.keys.sorted() == Array(elements.indices))
            for (number, element) in elements.enumerated() {
                guard let origin = origins[number] else { continue }
                #expect(origin.name == element.name)
                expect(element.text, of: element.name, at: origin.origin)
                let named = origin.attributes.filter { !$0.key.hasPrefix("xmlns:") }
                #expect(named.keys.sorted() == element.attributes.keys.sorted(), "\(element.name)")
                for (name, value) in element.attributes {
                    guard let origin = named[name] else { continue }
                    expect(value, of: "\(element.name)/\(name)", at: origin)
                }
            }
        }
    }

    /// Compares a value of a feed with what stands at its origin.
    private func expect(_ value: String, of name: String, at origin: Origin) {
        let place = origin.location
        guard let text = try? String(contentsOfFile: place.file, encoding: .utf8),
            place.line <= text.split(separator: "\n", omittingEmptySubsequences: false).count
        else {
            Issue.record("'\(name)' comes from \(place), where nothing is")
            return
        }
        // An element of elements has no text of its own: its origin is where one of them is written.
        guard origin.kind == .written, !value.isEmpty else { return }
        let written = SourceScalar(in: text, line: place.line, column: place.column)?.text
        guard let written, let zone = TracingTests.zone(of: place.file) else {
            Issue.record("'\(name)' comes from \(place), where no value is")
            return
        }
        let said = TracingTests.said(by: value, of: name)
        #expect(said == TracingTests.meant(by: written, as: name, in: zone, among: said))
    }

    /// A value of a feed in the form in which it is compared.
    private static func said(by value: String, of name: String) -> String {
        switch name {
        case "podcast:locked": value == "yes" ? "true" : "false"
        case "pubDate": String(WrittenInstant(feed: value).seconds)
        default: value
        }
    }

    /// What a catalogue says, in the form in which it is compared; of a path of categories the part that is said.
    private static func meant(by text: String, as name: String, in zone: String, among said: String) -> String {
        let text = text.precomposedStringWithCanonicalMapping
        switch name {
        case "pubDate": return String(WrittenInstant(catalogue: text, in: zone).seconds)
        case "itunes:duration":
            return String(text.split(separator: ":").reduce(0) { $0 * 60 + (Int($1) ?? 0) })
        case "itunes:category/text": return text.components(separatedBy: " > ").first { $0 == said } ?? text
        default: return text
        }
    }

    /// The zone that the show states to which a file belongs; UTC when it states none.
    private static func zone(of file: String) -> String? {
        let folder = URL(filePath: file).deletingLastPathComponent()
        let places = ["show.yaml", "../show.yaml"].map { folder.appending(path: $0) }
        let texts = places.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
        return texts.first.map { text in text.firstMatch(of: /time-zone: (\S+)/).map { String($0.1) } ?? "UTC" }
    }
}
