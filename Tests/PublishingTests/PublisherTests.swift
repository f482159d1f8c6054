import Digests
import Foundation
import Publishing
import Testing

@Suite(.serialized)
struct PublisherTests {
    private static let first = ["show/feed.xml": "one", "show/media/a.mp3": "aaa", "show/feed-2.xml": "old"]
    private static let second = ["show/feed.xml": "two", "show/media/b.mp3": "bb", "show/feed-2.xml": "old"]

    @Test func `A release becomes what is live, and foreign files stay`() async throws {
        try await Workshop.open { workshop in
            try workshop.write("podcasts.example.com", to: "site/CNAME")
            let plan = try await workshop.publish(Self.first)
            #expect(
                plan.waves.map { $0.map(\.path) } == [["show/media/a.mp3"], ["show/feed-2.xml"], ["show/feed.xml"]])
            #expect(try workshop.texts("site") == Self.first.merging(["CNAME": "podcasts.example.com"]) { $1 })
        }
    }

    @Test func `When nothing changed, one request tells so`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            let plan = try await workshop.publish(Self.first)
            #expect(plan.isEmpty)
            #expect(plan.planningRequests == 1)
            #expect(plan.keptFiles == 3)
        }
    }

    @Test func `Only what changed is sent, and nothing is removed unasked`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            let plan = try await workshop.publish(Self.second)
            #expect(plan.lines == ["add show/media/b.mp3", "replace show/feed.xml", "leave show/media/a.mp3"])
            #expect(try workshop.texts("site") == Self.first.merging(Self.second) { $1 })
        }
    }

    @Test func `The release before is restored, and the newer one again`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            try await workshop.publish(Self.second, removesDropped: true)
            #expect(try workshop.texts("site") == Self.second)
            try await workshop.rollBack()
            #expect(try workshop.texts("site") == Self.first.merging(["show/media/b.mp3": "bb"]) { $1 })
            try await workshop.rollBack()
            #expect(workshop.text("site/show/feed.xml") == "two")
            let second = try await workshop.release(Self.second)
            #expect(try workshop.journal().files == second.list)
        }
    }

    @Test func `What was dropped goes for good with the next release`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            try await workshop.publish(Self.second, removesDropped: true)
            #expect(try workshop.journal().kept.count == 2)
            try await workshop.publish(["show/feed.xml": "three"], removesDropped: true)
            let kept = try FileManager.default.contentsOfDirectory(atPath: workshop.path("site/.podfeed/previous"))
            #expect(Set(kept) == Set(try workshop.journal().kept.map(\.description)))
            #expect(kept.count == 3)
        }
    }

    @Test func `A file that an earlier release had is removed when it is asked for later`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            try await workshop.publish(Self.second)
            let plan = try await workshop.publish(Self.second, removesDropped: true)
            #expect(plan.lines == ["remove show/media/a.mp3"])
            #expect(try workshop.texts("site") == Self.second)
            try await workshop.rollBack()
            #expect(workshop.text("site/show/media/a.mp3") == "aaa")
        }
    }

    @Test func `What was taken down goes at once, and no rollback brings it back`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            let plan = try await workshop.publish(Self.second, retracted: ["show/media/a.mp3"])
            #expect(plan.removed == ["show/media/a.mp3": .retracted])
            #expect(workshop.text("site/show/media/a.mp3") == nil)
            let error = await #expect(throws: PublishingError.self) { try await workshop.rollBack() }
            #expect(error?.kind == .refused)
            #expect(error?.message.hasPrefix("'show/media/a.mp3' of the release before is no longer in") == true)
            #expect(workshop.text("site/show/feed.xml") == "two")
        }
    }

    @Test func `What is private goes with the release that lacks it, and what somebody else put there stays`()
        async throws
    {
        try await Workshop.open { workshop in
            try workshop.write("foreign", to: "site/private/notes.html")
            let old = ["private/old-token/feed.xml": "members", "private/old-token/cover.jpg": "jpeg"]
            try await workshop.publish(Self.first.merging(old) { $1 })
            let plan = try await workshop.publish(Self.first.merging(["private/new-token/feed.xml": "members"]) { $1 })
            #expect(
                plan.lines == [
                    "add private/new-token/feed.xml", "remove private/old-token/cover.jpg",
                    "remove private/old-token/feed.xml",
                ])
            #expect(Set(plan.removed.values) == [.retracted])
            let live = try workshop.texts("site")
            #expect(
                live.keys.filter { $0.hasPrefix("private/") }.sorted() == [
                    "private/new-token/feed.xml", "private/notes.html",
                ])
            // No rollback can bring it back, and none takes away what is newer.
            await #expect(throws: PublishingError.self) { try await workshop.rollBack() }
            try await workshop.publish(Self.second.merging(["private/new-token/feed.xml": "members"]) { $1 })
            try await workshop.rollBack()
            #expect(workshop.text("site/private/new-token/feed.xml") == "members")
        }
    }

    @Test func `What the release still has is not taken down`() async throws {
        try await Workshop.open { workshop in
            let plan = try await workshop.publish(Self.first, retracted: ["show/media/a.mp3"])
            #expect(plan.removed.isEmpty)
            #expect(try workshop.texts("site") == Self.first)
        }
    }

    @Test func `Without a journal the files that are there are compared`() async throws {
        try await Workshop.open { workshop in
            try workshop.write("aaa", to: "site/show/media/a.mp3")
            try workshop.write("ONE", to: "site/show/feed.xml")
            let plan = try await workshop.publish(Self.first)
            #expect(plan.lines == ["add show/feed-2.xml", "replace show/feed.xml"])
            #expect(try workshop.texts("site") == Self.first)
        }
    }

    @Test func `Without a release before there is nothing to restore`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            let error = await #expect(throws: PublishingError.self) { try await workshop.rollBack() }
            #expect(error?.kind == .refused)
        }
    }

    @Test func `A journal that can't be read stops everything`() async throws {
        try await Workshop.open { workshop in
            try workshop.write("{}", to: "site/.podfeed/journal.json")
            let error = await #expect(throws: PublishingError.self) { try await workshop.publish(Self.first) }
            #expect(error?.kind == .refused)
            #expect(try workshop.texts("site") == [:])
        }
    }

    @Test func `A file that the folder lacks must be in the target`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            var release = try await workshop.release(Self.first.merging(["show/feed.xml": "two"]) { $1 })
            let index = try #require(release.files.firstIndex { $0.path == "show/media/a.mp3" })
            release.absent = [release.files.remove(at: index)]
            let publisher = workshop.publisher(to: DirectoryTarget(workshop.path("site")))
            let publication = try await publisher.publication(of: release)
            #expect(publication.plan.lines == ["replace show/feed.xml"])
            try await publisher.carryOut(publication)
            let elsewhere = workshop.publisher(to: DirectoryTarget(workshop.path("empty")))
            await #expect(throws: PublishingError.self) { try await elsewhere.publication(of: release) }
        }
    }

    @Test func `A plan that another publisher has overtaken is not carried out`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            let publisher = workshop.publisher(to: DirectoryTarget(workshop.path("site")))
            let publication = try await publisher.publication(of: workshop.release(Self.second))
            try await workshop.publish(["show/feed.xml": "between"])
            _ = try await workshop.release(Self.second)
            let error = await #expect(throws: PublishingError.self) { try await publisher.carryOut(publication) }
            #expect(error?.kind == .tryAgain)
            #expect(workshop.text("site/show/feed.xml") == "between")
        }
    }

    @Test func `Bytes that changed since the plan was made are not sent`() async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            let publisher = workshop.publisher(to: DirectoryTarget(workshop.path("site")))
            let publication = try await publisher.publication(of: workshop.release(Self.second))
            try workshop.write("BB", to: "public/show/media/b.mp3")
            let error = await #expect(throws: PublishingError.self) { try await publisher.carryOut(publication) }
            #expect(error?.message == "the bytes of 'show/media/b.mp3' have changed since they were looked at")
            #expect(workshop.text("site/show/feed.xml") == "one")
            #expect(workshop.text("site/show/media/b.mp3") == nil)
        }
    }
}
