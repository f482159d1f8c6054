import FeedValues
import LoopbackWeb
import Testing

@testable import PodfeedCommands

/// Telling hubs and podping.
@Suite(.serialized)
struct ReleaseNoticeTests {
    private func feed(hub: String?, medium: String? = nil) throws -> ChangedFeed {
        let text = """
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
            xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
            \(hub.map { "<atom:link rel=\"hub\" href=\"\($0)\"/>" } ?? "")
            \(medium.map { "<podcast:medium>\($0)</podcast:medium>" } ?? "")
            <item><atom:link rel="hub" href="http://127.0.0.1:1/not-mine"/></item></channel></rss>
            """
        return ChangedFeed(
            at: try #require(WebAddress("https://podcasts.example.com/tea/feed.xml?a=b&c")), Array(text.utf8))
    }

    @Test func `A hub and podping are told of the feed's address`() throws {
        let server = try LoopbackServer(
            #"{"/hub": {"status": 204}, "/podping": {"status": 200, "requires": "t0ken-of-jo"}}"#)
        let notice = ReleaseNotice(tellsHubs: true, sendsPodping: true, allowsPrivateHosts: true)
        let outcome = notice.send(
            for: [try feed(hub: server.address + "/hub", medium: " Music ")],
            environment: ["PODPING_TOKEN": "t0ken-of-jo", "PODPING_URL": server.address + "/podping"])
        #expect(outcome == .init(told: ["told the hub \(server.address)/hub", "told podping"]))
        let requests = server.requests.sorted { $0.path < $1.path }
        let escaped = "https%3A%2F%2Fpodcasts.example.com%2Ftea%2Ffeed.xml%3Fa%3Db%26c"
        #expect(requests.map(\.method) == ["POST", "GET"])
        #expect(requests[0].body == "hub.mode=publish&hub.url=\(escaped)")
        #expect(requests[0].headers["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(requests[0].headers["Authorization"] == nil)
        #expect(requests[1].path == "/podping?url=\(escaped)&reason=update&medium=music")
    }

    @Test func `What goes wrong is a warning of a line, without the token`() throws {
        let server = try LoopbackServer(#"{"/hub": {"status": 410}, "/podping": {"requires": "other"}}"#)
        let notice = ReleaseNotice(tellsHubs: true, sendsPodping: true, allowsPrivateHosts: true)
        let environment = ["PODPING_TOKEN": "s3cret-t0ken", "PODPING_URL": server.address + "/podping"]
        let outcome = notice.send(
            for: [try feed(hub: server.address + "/hub"), try feed(hub: nil)], environment: environment)
        #expect(
            outcome.warnings == [
                "no hub is told of https://podcasts.example.com/tea/feed.xml?a=b&c: the feed names none",
                "the hub \(server.address)/hub was not told: it answers 410",
                "podping was not told: it answers 401", "podping was not told: it answers 401",
            ])
        #expect(outcome.told == [])
        #expect(!"\(outcome)".contains("s3cret"))
        let without = notice.send(for: [try feed(hub: server.address + "/hub")], environment: [:])
        #expect(without.warnings.first == "podping is not told: PODPING_TOKEN is not set")
    }

    @Test func `Nobody is told of nothing, and no private hub by default`() throws {
        let server = try LoopbackServer(#"{"/hub": {}}"#)
        #expect(ReleaseNotice(tellsHubs: true, sendsPodping: true).send(for: [], environment: [:]) == .init())
        let outcome = ReleaseNotice(tellsHubs: true).send(
            for: [try feed(hub: server.address + "/hub")], environment: [:])
        #expect(
            outcome.warnings == [
                "the hub \(server.address)/hub was not told: 127.0.0.1 is no address of the public net, and was not asked"
            ])
        #expect(server.log == [])
    }
}
