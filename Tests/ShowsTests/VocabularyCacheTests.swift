import Foundation
import Testing

/// What few episodes say goes through the cache as it is.
@Suite(.serialized)
struct VocabularyCacheTests {
    @Test func `A build with a past writes what a build without one does`() async throws {
        let show = try #require(GoldenShow.all.first { $0.name == "whole-vocabulary" })
        let workplace = try Workplace(copying: show.original)
        let arguments = ["build"] + show.arguments
        _ = try await Tool.podfeed(arguments, in: workplace.path)
        let trailer = "Feeds/evening/episodes/2025-12-05-trailer.md"
        try workplace.write(trailer, try workplace.text(trailer) + "\nMore of it.\n")
        // Another file of the same size: only what the system knows of it tells it from the first.
        let media = URL(filePath: workplace.path("Feeds/evening/media/harbour.m4a"))
        var bytes = try Data(contentsOf: media)
        bytes[bytes.count - 1] ^= 1
        try FileManager.default.removeItem(at: media)
        try bytes.write(to: media)
        _ = try await Tool.podfeed(arguments, in: workplace.path)
        let warm = try workplace.files("public")
        for name in ["public", ".podfeed"] { try FileManager.default.removeItem(atPath: workplace.path(name)) }
        _ = try await Tool.podfeed(arguments, in: workplace.path)
        #expect(try workplace.files("public") == warm)
        let feed = try workplace.text("public/evening/feed.xml")
        #expect(feed.contains("More of it."))
        #expect(feed.contains("xmlns:psc="))
        #expect(!feed.contains("sha256-c6zM1Nh/DQJYmGuB4cNK4tfwPyP2v/131h2oZ65MF1I="))
    }
}
