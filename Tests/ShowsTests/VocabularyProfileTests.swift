import FeedValidation
import Foundation
import Testing

/// What the whole vocabulary becomes is fit for everybody who reads feeds.
@Suite(.serialized)
struct VocabularyProfileTests {
    @Test(arguments: Profile.allCases)
    func `No profile has an error or a warning for it`(profile: Profile) async throws {
        let show = try #require(GoldenShow.all.first { $0.name == "whole-vocabulary" })
        let feeds = try Workplace.files(show.original.appending(path: "expected/site")).keys.filter {
            $0.hasSuffix("feed.xml")
        }
        #expect(feeds.count == 3)
        let run = try await Tool.podfeed(
            ["validate", "--as-of", "2026-01-01", "--profile", profile.rawValue, "--format", "concise"]
                + feeds.sorted(),
            in: show.original.appending(path: "expected/site").path)
        #expect(run.status == 0)
        #expect(
            run.output.split(separator: "\n").filter { $0.contains(": warning: ") || $0.contains(": error: ") } == [])
    }
}
