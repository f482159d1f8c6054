import LoopbackWeb
import Testing

/// Who is told of a release.
@Suite(.serialized)
struct PublishNoticeTests {
    private static let token = "6f1d0c94e27b4a58b3c1d5e7f8092a46"

    @Test func `Podping is told of new feeds, and of private ones never`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.remove("Feeds/podfeed.lock")
            try catalogue.remove("Feeds/lets-meet")
            try catalogue.edit("Feeds/podfeed.yaml") { $0 + "publish:\n  web: { directory: ../site, podping: true }\n" }
            try catalogue.edit("Feeds/deep-dive/show.yaml") {
                $0.replacing(
                    "feeds:\n", with: "feeds:\n  - { id: members, title: Members, private: \(Self.token) }\n",
                    maxReplacements: 1)
            }
            let server = try LoopbackServer(#"{"/podping": {"status": 200}}"#)
            let environment = ["PODPING_TOKEN": "t0ken-of-jo", "PODPING_URL": server.address + "/podping"]
            let arguments = ["publish", "web", "-C", catalogue.folder, "--as-of", "2026-01-10", "--yes", "-q"]
            let run = await Run.of(arguments + ["--allow-reserved-host"], environment: environment)
            #expect(run == Run())
            let asked = "/podping?url=https%3A%2F%2Fpodcasts.example.com%2F"
            #expect(
                server.requests.map(\.path).sorted() == [
                    asked + "deep-dive%2Ffeed.xml&reason=update&medium=podcast",
                    asked + "the-unyielding-east%2Ffeed.xml&reason=update&medium=podcast",
                ])
            #expect(await Run.of(arguments + ["--allow-reserved-host"], environment: environment) == Run())
            #expect(server.requests.count == 2)
        }
    }
}
