import FeedRelease
import FeedValues
import Testing

/// What is told of a feed that moves.
struct MoveChecklistTests {
    private static let old = "https://old.example.org/tea.xml"
    private static let new = "https://podcasts.example.com/tea/feed.xml"

    /// A feed with two episodes.
    private static func feed(
        at address: String, host: String, guids: [String] = ["a", "b"],
        more: String =
            "<podcast:guid>d84ced82-1926-54c0-88c2-bb01dd35d7e3</podcast:guid>"
            + "<itunes:owner><itunes:name>Jo Roe</itunes:name><itunes:email>jo@example.com</itunes:email></itunes:owner>"
    ) -> [UInt8] {
        let items = guids.enumerated().map { number, guid in
            """
            <item><title>Episode \(number)</title><guid isPermaLink="false">\(guid)</guid>
            <enclosure url="https://\(host)/\(number).mp3" length="\(number + 1)000" type="audio/mpeg"/></item>
            """
        }
        return Array(
            """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
            xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
            <title>Tea</title><atom:link rel="self" href="\(address)"/>\(more)\(items.joined())</channel></rss>
            """.utf8)
    }

    private static let sent =
        "<itunes:new-feed-url>\(new)</itunes:new-feed-url><podcast:locked>no</podcast:locked>"
        + "<podcast:guid>d84ced82-1926-54c0-88c2-bb01dd35d7e3</podcast:guid>"
        + "<itunes:owner><itunes:email>jo@example.com</itunes:email></itunes:owner>"

    private static func checklist(
        _ old: [UInt8], _ new: [UInt8], _ answer: MoveFacts.Answer? = nil, oldIsNew: Bool = false
    ) throws -> MoveChecklist {
        var facts = MoveFacts(now: Timestamp(secondsSinceEpoch: 1_745_553_600))
        facts.answer = answer
        facts.oldIsNew = oldIsNew
        let difference = FeedDifference(
            from: try FeedSnapshot(old, file: "old.xml"), to: try FeedSnapshot(new, file: "new.xml"))
        return try #require(MoveChecklist(difference, facts))
    }

    private static func states(_ list: MoveChecklist) -> [String] {
        list.points.map { "\($0.subject.rawValue): \($0.state.rawValue)" }
    }

    private static func point(_ subject: MovePoint.Subject, _ list: MoveChecklist) throws -> MovePoint {
        try #require(list.points.first { $0.subject == subject })
    }

    @Test func `A move that is whole leaves only what nobody can look at`() throws {
        let list = try Self.checklist(
            Self.feed(at: Self.old, host: "old.example.org", more: Self.sent),
            Self.feed(at: Self.new, host: "podcasts.example.com"), .redirect(status: 301, to: Self.new))
        #expect(
            Self.states(list) == [
                "episodes: done", "guid: done", "media: done", "self: done", "owner: done", "locked: done",
                "new-feed-url: done", "redirect: done", "directories: not-checked", "patience: not-checked",
            ])
        #expect(!list.isOpen && list.isRedirected)
        #expect(try Self.point(.patience, list).advice?.contains("until 2025-05-23") == true)
    }

    @Test func `What was not seen is not taken for done`() throws {
        let list = try Self.checklist(
            Self.feed(at: Self.old, host: "old.example.org", more: Self.sent),
            Self.feed(at: Self.new, host: "podcasts.example.com"))
        #expect(try Self.point(.redirect, list).state == .notChecked)
        #expect(!list.isRedirected && !list.isOpen)
    }

    @Test func `Guids that changed, and episodes that are missing, are told with the first of them`() throws {
        let changed = try Self.checklist(
            Self.feed(at: Self.old, host: "cdn.example.net"),
            Self.feed(at: Self.new, host: "cdn.example.net", guids: ["a", "other"]))
        #expect(
            try Self.point(.episodes, changed).seen
                == "1 of 2 have another guid, the first 'Episode 1'; 1 are the same")
        let missing = try Self.checklist(
            Self.feed(at: Self.old, host: "cdn.example.net"),
            Self.feed(at: Self.new, host: "cdn.example.net", guids: ["a"]))
        #expect(try Self.point(.episodes, missing).seen == "1 of 2 are missing, the first 'Episode 1'; 1 are the same")
        #expect(missing.isOpen)
    }

    @Test func `Media at the old place, and a feed that names its old address, are to be seen to`() throws {
        let list = try Self.checklist(
            Self.feed(at: Self.old, host: "old.example.org"), Self.feed(at: Self.new, host: "old.example.org"))
        #expect(
            try Self.point(.media, list).seen
                == "2 of 2 still have their media at old.example.org, as https://old.example.org/0.mp3")
        let same = try Self.checklist(
            Self.feed(at: Self.old, host: "old.example.org"), Self.feed(at: Self.old, host: "old.example.org"))
        #expect(try Self.point(.selfAddress, same).state == .toDo)
        // Nothing leads from an address to itself.
        #expect(same.newAddress == nil)
        #expect(try Self.point(.newFeedURL, same).seen == "the new address is not known")
        #expect(
            try Self.point(.redirect, same).advice
                == "have \(Self.old) answer with status 301 and the new address; --online asks whether it does")
    }

    @Test(arguments: [
        (MoveFacts.Answer.redirect(status: 302, to: new), "only for now"),
        (.redirect(status: 301, to: "https://example.net/"), "leads to https://example.net/"),
        (.status(200), "answers 200, and leads nowhere"), (.status(404), "answers 404, and leads nowhere"),
        (.failure("no connection to old.example.org can be made"), "no connection"),
    ])
    func `An old address that does not lead on for good is to be seen to`(
        answer: MoveFacts.Answer, words: String
    ) throws {
        let list = try Self.checklist(
            Self.feed(at: Self.old, host: "old.example.org"), Self.feed(at: Self.new, host: "podcasts.example.com"),
            answer)
        let point = try Self.point(.redirect, list)
        #expect(point.state == .toDo && point.seen.contains(words))
    }

    @Test func `A feed that the redirect hides is not compared with itself`() throws {
        let feed = Self.feed(at: Self.new, host: "podcasts.example.com")
        let list = try Self.checklist(feed, feed, .redirect(status: 301, to: Self.new), oldIsNew: true)
        for subject in [MovePoint.Subject.episodes, .guid, .locked, .newFeedURL] {
            #expect(try Self.point(subject, list).state == .notChecked)
        }
    }

    @Test func `An old feed behind a redirect of its own is looked at all the same`() throws {
        let list = try Self.checklist(
            Self.feed(at: Self.old, host: "old.example.org"), Self.feed(at: Self.new, host: "podcasts.example.com"),
            .redirect(status: 301, to: Self.old), oldIsNew: true)
        #expect(try Self.point(.episodes, list).state == .done)
        #expect(try Self.point(.redirect, list).state == .toDo)
    }

    @Test func `Recipes hold the two addresses, and nothing that a configuration would take for more`() {
        let all = MoveRecipe.all(from: Self.old, to: Self.new)
        #expect(
            all.flatMap(\.lines) == [
                "location = /tea.xml { return 301 \(Self.new); }", "Redirect 301 /tea.xml \(Self.new)",
                "/tea.xml \(Self.new) 301",
            ])
        #expect(
            MoveRecipe.all(from: "https://feeds.soundcloud.com/x/sounds.rss", to: Self.new).map(\.place) == [
                "SoundCloud"
            ])
        #expect(MoveRecipe.all(from: "https://old.example.org/a;}b", to: Self.new) == [])
    }
}
