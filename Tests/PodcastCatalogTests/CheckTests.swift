import Diagnostics
import FeedValues
import PodcastCatalog
import Testing

@Suite("Each check")
struct CheckTests {
    @Test("finds its mistake, there and nothing else", arguments: Mistake.all)
    func finds(_ mistake: Mistake) throws {
        let found = try mistake.folder.findings()
        #expect(found == mistake.findings, "found: \(found.joined(separator: "\n"))")
    }

    @Test func `has a mistake among the tests`() {
        let found = Set(Mistake.all.flatMap { $0.findings.map { $0.split(separator: ": ")[2] } })
        let all = Set(CatalogCheck.allCases.map { Substring($0.id) })
        #expect(all.subtracting(found) == [])
        #expect(found.subtracting(all) == [])
    }

    @Test func `explains itself in sentences`() {
        for check in CatalogCheck.allCases {
            #expect(check.summary.hasSuffix("."), "\(check.id)")
            #expect(check.why.hasSuffix("."), "\(check.id)")
            #expect(!check.help.hasSuffix("."), "\(check.id)")
        }
    }
}
