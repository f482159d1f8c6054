import Diagnostics
import FeedRelease
import FeedValues
import Testing

/// Each check on a catalogue, where it finds something and where it does not.
struct LockComparisonTests {
    private static let file = "Feeds/s/episodes/"

    @Test func `What is as it was released is right, and so is what is new`() throws {
        let lock = LockSample.lock(LockSample.line("s/a"), LockSample.feedLine("s/main"))
        let new = try LockSample.episode("s/b", guid: "h", sound: "y.mp3", digest: LockSample.ones)
        let feeds = [try LockSample.feed("s/main"), try LockSample.feed("s/other")]
        #expect(LockSample.findings(lock, [try LockSample.episode("s/a"), new], feeds: feeds) == [])
        #expect(LockSample.findings(IdentityLock(), [new], feeds: feeds) == [])
    }

    @Test func `An episode that is gone is missing, and its new name is found`() throws {
        let lock = LockSample.lock(LockSample.line("s/first-light"), LockSample.line("s/b", guid: "h", sound: "y.mp3"))
        let present = [
            try LockSample.episode("s/b", guid: "h", sound: "y.mp3"),
            try LockSample.episode("s/frist-light", guid: "k", sound: "z.mp3"),
        ]
        #expect(
            LockSample.findings(lock, present) == [
                """
                Feeds/podfeed.lock:2:9: error: lock-episode-missing: 's/first-light' was released by 2026-01-01, and is in \
                the catalogue no more: it would vanish from apps [if 'Feeds/s/episodes/frist-light.md' is the same \
                episode, run 'podfeed lock --move s/first-light s/frist-light'; to take it down, run 'podfeed retract \
                s/first-light --because TEXT']
                """
            ])
        #expect(LockSample.findings(lock, present, unread: ["s"]) == [])
    }

    @Test(arguments: ["t/first-light", "t/other"])
    func `An episode that went to another show is found by its name, its guid or its sound`(name: String) throws {
        let lock = LockSample.lock(LockSample.line("s/first-light"))
        let findings = LockSample.findings(lock, [try LockSample.episode(name)])
        #expect(findings.count == 1)
        #expect(findings[0].contains("podfeed lock --move s/first-light \(name)"))
    }

    @Test func `An episode that can't be read is not missing`() throws {
        let lock = LockSample.lock(LockSample.line("s/a"))
        #expect(LockSample.findings(lock, [try LockSample.episode("s/a", .unreadable, guid: nil, sound: nil)]) == [])
    }

    @Test func `A released episode may be no draft, and not of the future`() throws {
        let lock = LockSample.lock(LockSample.line("s/a"), LockSample.line("s/b", guid: "h", sound: "y.mp3"))
        let help = { (name: String) in
            "[take the change back; to take the episode down, run 'podfeed retract \(name) --because TEXT']"
        }
        let present = [
            try LockSample.episode("s/a", .draft, sound: nil),
            try LockSample.episode("s/b", .future(LockSample.time(24)), guid: "h", sound: nil),
        ]
        #expect(
            LockSample.findings(lock, present) == [
                "\(Self.file)a.md:4:7: error: lock-episode-held-back: 's/a' was released by 2026-01-01 and is a draft now: "
                    + "it would vanish from apps \(help("s/a"))",
                "\(Self.file)b.md:4:7: error: lock-episode-held-back: 's/b' was released by 2026-01-01 and is to be released "
                    + "at 2026-01-02T00:00:00Z now, which is yet to come: it would vanish from apps \(help("s/b"))",
            ])
        #expect(LockSample.findings(IdentityLock(), present) == [])
    }

    @Test func `New bytes under a released name are an error, under a new name they are told`() throws {
        let lock = LockSample.lock(LockSample.line("s/a"))
        let changed = try LockSample.episode("s/a", bytes: 11, digest: LockSample.ones)
        let same = try LockSample.episode("s/a", digest: LockSample.ones)
        #expect(
            LockSample.findings(lock, [changed]).map { $0.prefix { $0 != "[" } } == [
                "\(Self.file)a.md:5:8: error: lock-media-changed: 's/media/x.mp3' was released with other bytes, 10 then, "
                    + "11 now: some listeners would hear the old sound, others the new "
            ])
        #expect(LockSample.findings(lock, [same])[0].contains("with other bytes, of the same size: "))
        let moved = try LockSample.episode("s/a", sound: "new.mp3", digest: LockSample.ones)
        #expect(
            LockSample.findings(lock, [moved]).map { $0.prefix { $0 != "[" } } == [
                "\(Self.file)a.md:5:8: info: lock-media-moved: 's/a' was released as 's/media/x.mp3', and is "
                    + "'s/media/new.mp3' now: whoever has the episode keeps the old sound "
            ])
        let elsewhere = try LockSample.episode("s/a", sound: nil)
        #expect(LockSample.findings(lock, [elsewhere])[0].contains("and is elsewhere now"))
    }

    @Test func `A name that another episode has or had takes no other bytes`() throws {
        var lock = LockSample.lock(LockSample.line("s/a"))
        let other = try LockSample.episode("s/b", guid: "h", digest: LockSample.ones)
        let old = try LockSample.episode("s/a")
        #expect(LockSample.findings(lock, [old, other])[0].contains("was released with 's/a' with other bytes"))
        let moved = try LockSample.episode("s/a", sound: "new.mp3", digest: LockSample.ones)
        lock = lock.recording([moved], feeds: [], at: LockSample.time(1))
        #expect(LockSample.findings(lock, [moved, other])[0].contains("was released with 's/a' with other bytes"))
        let same = try LockSample.episode("s/b", guid: "h")
        #expect(LockSample.findings(lock, [moved, same]) == [])
    }

    @Test func `A guid is not used twice, and never again after its episode was taken down`() throws {
        var lock = LockSample.lock(LockSample.line("s/a"))
        let copy = try LockSample.episode("s/b", sound: nil)
        let identity = try #require(EpisodeIdentity("s/a"))
        #expect(
            LockSample.findings(lock, [try LockSample.episode("s/a"), copy]) == [
                """
                \(Self.file)b.md:3:7: error: lock-guid-reused: the guid 'g' was released with 's/a': apps would take the \
                two for one [remove the guid that was copied, or state one of its own]
                """
            ])
        let elsewhere = try LockSample.episode("t/b", sound: nil)
        #expect(LockSample.findings(lock, [try LockSample.episode("s/a"), elsewhere]) == [])
        lock = try lock.retracting(identity, because: "a reason", at: LockSample.time(24))
        #expect(LockSample.findings(lock, [elsewhere])[0].contains("released with 's/a', which was taken down: apps"))
        #expect(LockSample.findings(lock, [copy])[0].contains("released with 's/a', which was taken down: apps"))
    }

    @Test func `A guid that an episode had is not used again`() throws {
        let lock = try LockSample.lock(LockSample.line("s/a")).accepting(
            LockSample.episode("s/a", guid: "new"), because: "a reason", at: LockSample.time(1))
        let copy = try LockSample.episode("s/b", sound: nil)
        #expect(
            LockSample.findings(lock, [try LockSample.episode("s/a", guid: "new"), copy])[0].contains("'g' was rel"))
    }

    @Test func `The file of an episode that was taken down is told, and may go`() throws {
        let identity = try #require(EpisodeIdentity("s/a"))
        let lock = try LockSample.lock(LockSample.line("s/a"))
            .retracting(identity, because: "a source withdrew", at: LockSample.time(24))
        #expect(
            LockSample.findings(lock, [try LockSample.episode("s/a", .retracted, sound: nil)]) == [
                """
                \(Self.file)a.md:4:7: info: lock-episode-retracted: 's/a' was taken down on 2026-01-02 (a source withdrew) \
                and is not built [delete the file, or run 'podfeed retract --undo' to bring the episode back]
                """
            ])
        #expect(LockSample.findings(lock, []) == [])
    }

    @Test func `A feed that is gone is missing until that is accepted`() throws {
        let lock = LockSample.lock(LockSample.feedLine("s/main"))
        #expect(
            LockSample.findings(lock, []) == [
                """
                Feeds/podfeed.lock:2:6: error: lock-feed-missing: the feed 's/main' was released by 2026-01-01, and is made \
                no more: whoever follows it gets an error [bring it back; where it is meant to end, run 'podfeed lock \
                --accept feed:s/main --because TEXT']
                """
            ])
        let identity = try #require(FeedIdentity("s/main"))
        let accepted = try lock.accepting(identity, as: nil, because: "over", at: LockSample.time(1))
        #expect(LockSample.findings(accepted, []) == [])
        #expect(LockSample.findings(lock, [], unread: ["s"]) == [])
    }

    @Test func `Each check says what it asks for, why, and what to do`() {
        for check in LockCheck.allCases {
            #expect(check.id.hasPrefix("lock-"))
            #expect(
                check.summary.hasSuffix(".") && check.why.hasSuffix(".") && !check.help.hasSuffix("."), "\(check.id)")
        }
    }
}
