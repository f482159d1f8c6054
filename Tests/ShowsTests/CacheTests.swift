import Foundation
import Testing

/// What a build takes from earlier ones must never show: it tells and writes what a build without a past does.
@Suite(.serialized)
struct CacheTests {
    /// How many changes a run makes; `PODFEED_MUTATIONS` asks for more.
    private static let steps = ProcessInfo.processInfo.environment["PODFEED_MUTATIONS"].flatMap(Int.init) ?? 14

    @Test("Builds after random changes are those of a catalogue without a cache", arguments: [1, 2] as [UInt64])
    func mutations(_ seed: UInt64) async throws {
        let show = try #require(GoldenShow.all.first { $0.name == "every-element" })
        var catalogue = CatalogueMutation(in: try Workplace(copying: show.original), seed: seed)
        _ = try await catalogue.build()
        for step in 0..<Self.steps {
            let change = try await catalogue.mutate()
            let cold = try await catalogue.buildWithoutPast()
            let warm = try await catalogue.build()
            #expect(warm == cold, "step \(step) of seed \(seed): \(change)")
            let again = try await catalogue.build()
            #expect(again.site == warm.site, "step \(step) of seed \(seed): \(change), built again")
            #expect(again.tool.status == warm.tool.status)
        }
    }

    @Test("Nothing is written when nothing has changed, and the same is told")
    func nothingChanged() async throws {
        let show = try #require(GoldenShow.all.first { $0.name == "findings-on-feeds" })
        let workplace = try Workplace(copying: show.original)
        let arguments = ["build"] + show.arguments
        let first = try await Tool.podfeed(arguments, in: workplace.path)
        let times = try workplace.times()
        let second = try await Tool.podfeed(arguments + ["--verbose"], in: workplace.path)
        #expect(second.output == first.output.replacing("public: made", with: "public: unchanged,"))
        #expect(second.status == first.status)
        #expect(second.error.contains("nothing has changed"))
        #expect(try workplace.times() == times)
        let other = try await Tool.podfeed(
            arguments + ["--verbose", "--site", "https://a.example.org"], in: workplace.path)
        #expect(!other.error.contains("nothing has changed"))
    }

    @Test("A feed is looked at again when time alone makes something of it wrong")
    func time() async throws {
        let workplace = try Workplace(copying: try #require(GoldenShow.all.first { $0.name == "minimal" }).original)
        let build = { (time: String) in
            try await Tool.podfeed(["build", "--verbose", "--as-of", time], in: workplace.path)
        }
        _ = try await build("2025-05-01")
        #expect(try await build("2025-05-02").error.contains("nothing has changed"))
        let later = try await build("2027-01-01")
        #expect(!later.error.contains("nothing has changed"))
        #expect(later.output.contains("feed-stale"))
        #expect(try await build("2027-01-02").error.contains("nothing has changed"))
        #expect(try await build("2025-05-02").error.contains("built"))
    }
}

extension Workplace {
    /// When each file was changed, but for those that a build notes for itself.
    fileprivate func times() throws -> [String: Date] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return try names.reduce(into: [:]) { times, name in
            times[name] = try FileManager.default.attributesOfItem(atPath: path(name))[.modificationDate] as? Date
        }
    }
}
