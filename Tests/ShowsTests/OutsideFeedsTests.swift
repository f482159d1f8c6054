import Foundation
import Testing

/// Feeds of the world, which are not in this repository: `PODFEED_CORPUS` names a folder of them.
@Suite(.serialized)
struct OutsideFeedsTests {
    private static let corpus = ProcessInfo.processInfo.environment["PODFEED_CORPUS"]
    private static let conformance = ProcessInfo.processInfo.environment["PODFEED_CONFORMANCE"]

    /// The feeds below a folder.
    private static func feeds(_ folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        // A compressed feed is one to xmllint, which unpacks it.
        return names.filter { !isCompressed(folder + "/" + $0) }.filter {
            ["xml", "rss", "atom", "rdf", "html"].contains(($0 as NSString).pathExtension)
        }.sorted()
    }

    private static func isCompressed(_ path: String) -> Bool {
        let file = FileHandle(forReadingAtPath: path)
        return (try? file?.read(upToCount: 2)) == Data([0x1F, 0x8B])
    }

    @Test("Every feed ends with a report, which says of its form what xmllint says", .enabled(if: corpus != nil))
    func wellFormed() async throws {
        let folder = try #require(Self.corpus)
        let feeds = Self.feeds(folder)
        try #require(!feeds.isEmpty)
        let run = try await Tool.podfeed(
            ["validate", "--profile", "rss2", "--profile", "psp1", "--format", "json"] + feeds, in: folder)
        #expect(run.status == 0 || run.status == 1)
        #expect(run.error == "")
        let reports = try Reports(run.output).reports
        #expect(reports.map(\.file) == feeds)
        var different: [String] = []
        for report in reports {
            let rules = Set(report.findings.map(\.rule))
            guard rules.isDisjoint(with: Self.undecided) else { continue }
            let other = try await Tool.run("xmllint", ["--noout", "--nonet", "--huge", report.file], in: folder)
            if rules.isDisjoint(with: Self.malformed) != (other.status == 0) { different.append(report.file) }
        }
        #expect(different == [])
    }

    /// The rules that say that a document is not well-formed.
    private static let malformed: Set = [
        "xml-not-well-formed", "xml-declaration-not-first", "xml-undefined-entity", "xml-control-character",
        "xml-cdata-end-in-text", "xml-encoding-mismatch", "xml-version-not-1-0",
    ]

    /// The rules after which the reader reads no further, so that it says nothing of the rest, and those on
    /// encodings, of which xmllint knows fewer.
    private static let undecided: Set = [
        "xml-entity-declaration", "xml-limit-exceeded", "xml-nesting-depth", "rss-root-not-rss",
        "xml-encoding-not-utf8",
    ]

    @Test("Every case of a suite ends with a report", .enabled(if: conformance != nil))
    func suite() async throws {
        let folder = try #require(Self.conformance)
        let cases = Self.feeds(folder)
        try #require(!cases.isEmpty)
        for start in stride(from: 0, to: cases.count, by: 500) {
            let files = Array(cases[start..<min(start + 500, cases.count)])
            let run = try await Tool.podfeed(["validate", "--format", "json"] + files, in: folder)
            #expect(run.error == "")
            #expect(try Reports(run.output).reports.map(\.file) == files)
        }
    }
}
