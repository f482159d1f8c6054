import Foundation
import LoopbackWeb
import Testing

/// What `podfeed migrate` tells, whole.
@Suite(.serialized)
struct MigrateCommandTests {
    private static func feed(_ host: String, _ more: String = "", guid: String = "tea-1") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
          xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel>
            <title>Tea Time</title>
            <atom:link rel="self" type="application/rss+xml" href="https://\(host)/feed.xml"/>
            <podcast:guid>d84ced82-1926-54c0-88c2-bb01dd35d7e3</podcast:guid>
            <itunes:owner><itunes:name>Jo Roe</itunes:name><itunes:email>jo@example.com</itunes:email></itunes:owner>
            \(more)
            <item>
              <title>First Flush</title>
              <guid isPermaLink="false">\(guid)</guid>
              <enclosure url="https://\(host)/1.mp3" length="960000" type="audio/mpeg"/>
            </item>
          </channel>
        </rss>

        """
    }

    @Test func `Each point is told with what was seen, and what to do`() async throws {
        try await Folder.temporary { folder in
            try folder.write(Self.feed("old.example.org", "<podcast:locked>yes</podcast:locked>"), to: "old.xml")
            try folder.write(Self.feed("podcasts.example.com"), to: "new.xml")
            let run = await Run.of(["migrate", folder.path("old.xml"), folder.path("new.xml")])
            let wanted = """
                Tea Time
                  https://old.example.org/feed.xml -> https://podcasts.example.com/feed.xml

                  done         episodes       the only episode has the same guid in both feeds
                  done         guid           both feeds say d84ced82-1926-54c0-88c2-bb01dd35d7e3
                  done         media          no episode of the new feed has its media at old.example.org
                  done         self           the new feed says https://podcasts.example.com/feed.xml
                  done         owner          the new feed says jo@example.com, as the old one does
                  to do        locked         the old feed says yes, the new one says nothing
                """
            #expect(run.error == "" && run.status == 1)
            #expect(run.output.hasPrefix(wanted))
            #expect(run.output.contains("location = /feed.xml { return 301 https://podcasts.example.com/feed.xml; }"))
            #expect(run.output.hasSuffix("\n5 done, 2 to do, 3 not checked\n"))
        }
    }

    @Test func `Status is 0 when nothing is known to be open`() async throws {
        try await Folder.temporary { folder in
            let more = "<itunes:new-feed-url>https://podcasts.example.com/feed.xml</itunes:new-feed-url>"
            try folder.write(Self.feed("old.example.org", more), to: "old.xml")
            try folder.write(Self.feed("podcasts.example.com"), to: "new.xml")
            let paths = [folder.path("old.xml"), folder.path("new.xml")]
            #expect(await Run.of(["migrate"] + paths).status == 0)
            let markdown = await Run.of(["migrate", "--format", "markdown"] + paths)
            #expect(markdown.output.hasPrefix("## Tea Time\n\n`https://old.example.org/feed.xml` → "))
            #expect(markdown.output.contains("- [x] **episodes**: the only episode has the same guid in both feeds\n"))
            #expect(markdown.output.contains("- [ ] **directories** (not checked): "))
            let json = await Run.of(["migrate", "--format", "json"] + paths)
            let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            let moves = try #require(object?["moves"] as? [[String: Any]])
            #expect((moves[0]["points"] as? [[String: Any]])?.count == 10)
            #expect((moves[0]["redirects"] as? [[String: Any]])?.count == 4)
        }
    }

    @Test func `An address is opened only when that is asked for`() async throws {
        try await Folder.temporary { folder in
            try folder.write(Self.feed("podcasts.example.com"), to: "new.xml")
            let run = await Run.of(["migrate", "https://old.example.org/feed.xml", folder.path("new.xml")])
            #expect(run.status == 2 && run.output == "")
            #expect(run.error.contains("https://old.example.org/feed.xml"))
            let refused = await Run.of(
                ["migrate", "--allow-private-hosts", folder.path("new.xml"), folder.path("new.xml")])
            #expect(refused.status == 64)
        }
    }

    @Test(arguments: [(301, "done", 0), (302, "to do", 1)])
    func `The old address is asked whether it leads on`(status: Int, state: String, exit: Int32) async throws {
        let server = try LoopbackServer(
            #"{"/feed.xml": {"status": \#(status), "location": "http://127.0.0.1:PORT/new"}, "/new": {"body": ""}}"#)
        try await Folder.temporary { folder in
            let host = "127.0.0.1:\(server.port)"
            let more = "<itunes:new-feed-url>http://\(host)/new</itunes:new-feed-url>"
            let old = Self.feed(host, more).replacing("https://\(host)/", with: "http://\(host)/")
            try folder.write(old, to: "old.xml")
            try folder.write(
                Self.feed(host).replacing("https://\(host)/feed.xml", with: "http://\(host)/new"), to: "new.xml")
            let run = await Run.of(
                ["migrate", "--online", "--allow-private-hosts", folder.path("old.xml"), folder.path("new.xml")])
            #expect(run.output.contains("  \(state)" + String(repeating: " ", count: 13 - state.count) + "redirect "))
            #expect(run.status == exit, "\(run)")
            #expect(server.log.contains("GET /feed.xml"))
        }
    }
}
