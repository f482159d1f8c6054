import Diagnostics
import FeedRelease
import FeedValues
import Testing

struct IdentityLockTests {
    private static let reason = "a reason"

    private static func identity(_ name: String) throws -> EpisodeIdentity { try #require(EpisodeIdentity(name)) }

    @Test func `What is released is recorded once, and what is held back is not`() throws {
        let episodes = [
            try LockSample.episode("s/b", guid: "h", sound: nil), try LockSample.episode("s/a"),
            try LockSample.episode("s/c", .draft, guid: "k"),
            try LockSample.episode("s/d", .future(LockSample.time(9))),
            try LockSample.episode("s/e", guid: "l", sound: "e.mp3", digest: nil),
        ]
        let feeds = [try LockSample.feed("s/main")]
        let lock = IdentityLock().recording(episodes, feeds: feeds, at: LockSample.time())
        let expected = """
            podfeed-lock 1
            \(LockSample.line("s/a"))
            episode s/b guid=h first=2026-01-01T00:00:00Z
            \(LockSample.feedLine("s/main"))

            """
        #expect(lock.text == expected)
        #expect(lock.recording(episodes, feeds: feeds, at: LockSample.time(5)).text == expected)
        #expect(
            lock.changes(from: IdentityLock()).map { "\($0.kind) \($0.subject) \($0.identity) \($0.guid)" } == [
                "added episode s/a g", "added episode s/b h", "added feed s/main d345c6d9-d2ae-58c9-b99f-c71379960008",
            ])
        #expect(lock.changes(from: lock) == [])
    }

    @Test func `Media under a new name is recorded, and the old name stays known`() throws {
        let lock = LockSample.lock(LockSample.line("s/a"))
        let moved = try LockSample.episode("s/a", sound: "y.mp3", digest: LockSample.ones)
        let next = lock.recording([moved], feeds: [], at: LockSample.time(1))
        #expect(
            next.text == """
                podfeed-lock 1
                \(LockSample.line("s/a", sound: "y.mp3", digest: LockSample.ones)) changed=2026-01-01T01:00:00Z \
                former-path=s/media/x.mp3 former-sha256=\(LockSample.zeros)

                """)
        // Bytes that differ under one name are for a person to accept.
        let changed = try LockSample.episode("s/a", guid: "other", digest: LockSample.ones)
        #expect(lock.recording([changed], feeds: [], at: LockSample.time(1)).text == lock.text)
    }

    @Test func `What is meant is accepted with its reason`() throws {
        let lock = LockSample.lock(LockSample.line("s/a"))
        let present = try LockSample.episode("s/a", guid: "new", bytes: 11, digest: LockSample.ones)
        let next = try lock.accepting(present, because: Self.reason, at: LockSample.time(1))
        let line = LockSample.line("s/a", guid: "new", digest: LockSample.ones).replacing("bytes=10", with: "bytes=11")
        #expect(
            next.text == """
                podfeed-lock 1
                \(line) accepted=2026-01-01T01:00:00Z former-guid=g because="a reason" accepted=2026-01-01T01:00:00Z \
                former-path=s/media/x.mp3 former-sha256=\(LockSample.zeros) because="a reason"

                """)
        #expect(LockReader.read(next.bytes, file: "").lock.text == next.text)
        #expect(LockSample.findings(next, [present]) == [])
    }

    @Test func `Nothing is accepted where nothing differs, nothing was released, or another has the guid`() throws {
        let lock = LockSample.lock(LockSample.line("s/a"), LockSample.line("s/b", guid: "h", sound: "y.mp3"))
        let refusals: [(PresentEpisode, String)] = [
            (try LockSample.episode("s/a"), "'s/a' is as it was released; there is nothing to accept"),
            (
                try LockSample.episode("s/a", guid: "made", stated: false),
                "'s/a' is as it was released; there is nothing to accept"
            ),
            (try LockSample.episode("s/aa"), "no episode was released as 's/aa'; did you mean 's/a'?"),
            (try LockSample.episode("s/a", guid: "h"), "'h' is the guid of 's/b'; give 's/a' a guid of its own"),
            (
                try LockSample.episode("s/a", .draft),
                "'s/a' is held back now, or can't be read; mend it; to take the episode down, run 'podfeed retract s/a "
                    + "--because TEXT'"
            ),
        ]
        for (episode, message) in refusals {
            let refusal = #expect(throws: LockRefusal.self) {
                try lock.accepting(episode, because: Self.reason, at: LockSample.time(1))
            }
            #expect(refusal?.description == message)
        }
    }

    @Test func `The guid of a feed is accepted, and a feed that came back is noted`() throws {
        let lock = LockSample.lock(LockSample.feedLine("s/main"))
        let identity = try #require(FeedIdentity("s/main"))
        let other = try LockSample.feed("s/main", guid: "427c5174-3be0-54ad-883c-16634fea6e4d")
        let next = try lock.accepting(identity, as: other, because: Self.reason, at: LockSample.time(1))
        #expect(next[identity]?.guid == other.guid)
        #expect(next.text.hasSuffix("former-guid=d345c6d9-d2ae-58c9-b99f-c71379960008 because=\"a reason\"\n"))
        let removed = try lock.accepting(identity, as: nil, because: Self.reason, at: LockSample.time(1))
        #expect(removed.text.hasSuffix(" removed=2026-01-01T01:00:00Z because=\"a reason\"\n"))
        let back = removed.recording([PresentEpisode](), feeds: [other], at: LockSample.time(2))
        #expect(back.text.hasSuffix(" restored=2026-01-01T02:00:00Z\n"))
        #expect(back[identity]?.isRemoved == false)
    }

    @Test func `A moved episode keeps its guid and remembers its name`() throws {
        let lock = LockSample.lock(LockSample.line("s/a"), LockSample.line("s/b", guid: "h", sound: "y.mp3"))
        let (old, new) = (try Self.identity("s/a"), try Self.identity("t/c"))
        let next = try lock.moving(old, to: new, because: nil, at: LockSample.time(1))
        #expect(next[old] == nil)
        #expect(next.text.hasSuffix("\n\(LockSample.line("t/c")) moved=2026-01-01T01:00:00Z from=s/a\n"))
        #expect(throws: LockRefusal.self) {
            try lock.moving(old, to: Self.identity("s/b"), because: nil, at: LockSample.time())
        }
        #expect(throws: LockRefusal.self) { try lock.moving(new, to: old, because: nil, at: LockSample.time()) }
    }

    @Test func `An episode is taken down and brought back, and the lock tells what has to go`() throws {
        let identity = try Self.identity("s/a")
        let lock = try LockSample.lock(LockSample.line("s/old"))
            .moving(Self.identity("s/old"), to: identity, because: nil, at: LockSample.time(1))
            .retracting(identity, because: Self.reason, at: LockSample.time(2))
        var retraction = LockEvent(.retracted, at: LockSample.time(2))
        retraction.because = Self.reason
        #expect(
            lock.retracted == [
                RetractedEpisode(
                    identity: identity, guids: ["g"], paths: ["s/media/x.mp3"],
                    prefixes: [
                        "s/chapters/a.", "s/images/a.", "s/transcripts/a.", "s/chapters/old.", "s/images/old.",
                        "s/transcripts/old.",
                    ], retraction: retraction)
            ])
        #expect(throws: LockRefusal.self) { try lock.retracting(identity, because: "again", at: LockSample.time(3)) }
        let back = try lock.restoring(identity, because: Self.reason, at: LockSample.time(3))
        #expect(back.retracted == [])
        #expect(back[identity]?.events.map(\.kind) == [.moved, .retracted, .restored])
        #expect(throws: LockRefusal.self) { try back.restoring(identity, because: "again", at: LockSample.time(4)) }
    }
}
