import Foundation
import Publishing
import Subprocess
import SystemPackage
import Testing

/// The branch of a bare repository on this disk.
@Suite(.serialized) struct GitTargetTests {
    private static let first = ["feed.xml": "one", "media/ä b.mp3": "aaa"]
    private static let second = ["feed.xml": "two", "media/c.mp3": "cc"]

    private static func repository(_ body: (Workshop) async throws -> Void) async throws {
        try await Workshop.open { workshop in
            try await git(["init", "--quiet", "--bare", workshop.path("pages.git")])
            try await body(workshop)
        }
    }

    @discardableResult private static func git(_ arguments: [String]) async throws -> String {
        let result = try await Subprocess.run(
            .name("git"), arguments: Arguments(arguments), output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20))
        #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
        return result.standardOutput
    }

    private static func target(_ workshop: Workshop, cache: String = "cache") -> GitTarget {
        GitTarget(
            workshop.path("pages.git"), branch: "gh-pages", author: "Podcasts <podcasts@example.com>",
            cache: workshop.path(cache))
    }

    @discardableResult private static func publish(
        _ files: [String: String], _ workshop: Workshop, removesDropped: Bool = false, at seconds: Int64 = 1_000_000
    ) async throws -> PublishingPlan {
        let publisher = workshop.publisher(to: target(workshop), at: seconds)
        let publication = try await publisher.publication(of: workshop.release(files), removesDropped: removesDropped)
        if !publication.plan.isEmpty { try await publisher.carryOut(publication) }
        return publication.plan
    }

    /// The texts of the files of the branch, but for the publisher's own.
    private static func files(_ workshop: Workshop) async throws -> [String: String] {
        let repository = ["--git-dir", workshop.path("pages.git")]
        let names = try await git(repository + ["ls-tree", "-r", "-z", "--name-only", "gh-pages"]).split(
            separator: "\0")
        var files: [String: String] = [:]
        for name in names where !name.hasPrefix(".podfeed") {
            files[String(name)] = try await git(repository + ["show", "gh-pages:\(name)"])
        }
        return files
    }

    @Test func `A release is one commit on the branch`() async throws {
        try await Self.repository { workshop in
            try await Self.publish(Self.first, workshop)
            try await Self.publish(Self.second, workshop)
            #expect(try await Self.files(workshop) == Self.first.merging(Self.second) { $1 })
            let log = try await Self.git([
                "--git-dir", workshop.path("pages.git"), "log", "--format=%an <%ae> %at %s", "gh-pages",
            ])
            let ids = [try await workshop.release(Self.second).id, try await workshop.release(Self.first).id]
            let expected = """
                Podcasts <podcasts@example.com> 1000000 Publish release \(ids[0]): 1 added, 1 replaced, 0 removed
                Podcasts <podcasts@example.com> 1000000 Publish release \(ids[1]): 2 added, 0 replaced, 0 removed

                """
            #expect(log == expected)
        }
    }

    @Test func `Nothing is committed when nothing changed`() async throws {
        try await Self.repository { workshop in
            try await Self.publish(Self.first, workshop)
            let plan = try await Self.publish(Self.first, workshop)
            #expect(plan.isEmpty)
            #expect(plan.planningRequests == 2)
        }
    }

    @Test func `The release before is restored`() async throws {
        try await Self.repository { workshop in
            try await Self.publish(Self.first, workshop)
            try await Self.publish(Self.second, workshop, removesDropped: true)
            #expect(try await Self.files(workshop) == Self.second)
            let publisher = workshop.publisher(to: Self.target(workshop))
            try await publisher.carryOut(try await publisher.rollback())
            #expect(try await Self.files(workshop) == Self.first.merging(["media/c.mp3": "cc"]) { $1 })
        }
    }

    @Test func `Of two publishers at once one is refused, and nothing is forced`() async throws {
        try await Self.repository { workshop in
            try await Self.publish(Self.first, workshop)
            let one = workshop.publisher(to: Self.target(workshop, cache: "one"))
            let other = workshop.publisher(to: Self.target(workshop, cache: "two"))
            let late = try await other.publication(of: workshop.release(["feed.xml": "late"]))
            let early = try await one.publication(of: workshop.release(Self.second))
            try await one.carryOut(early)
            _ = try await workshop.release(["feed.xml": "late"])
            let error = await #expect(throws: PublishingError.self) { try await other.carryOut(late) }
            #expect(error?.kind == .tryAgain)
            #expect(error?.message.hasPrefix("another publisher has pushed to the branch 'gh-pages' of ") == true)
        }
    }

    @Test func `Foreign files of the branch stay`() async throws {
        try await Self.repository { workshop in
            let clone = workshop.path("clone")
            try await Self.git(["clone", "--quiet", workshop.path("pages.git"), clone])
            try workshop.write("podcasts.example.com", to: "clone/CNAME")
            try await Self.git(["-C", clone, "add", "CNAME"])
            try await Self.git([
                "-C", clone, "-c", "user.name=Jo", "-c", "user.email=jo@example.com", "commit", "--quiet", "-m", "Name",
            ])
            try await Self.git(["-C", clone, "push", "--quiet", "origin", "HEAD:gh-pages"])
            try await Self.publish(Self.first, workshop)
            #expect(try await Self.files(workshop) == Self.first.merging(["CNAME": "podcasts.example.com"]) { $1 })
        }
    }

    @Test func `A repository that is not there is told in one line`() async throws {
        try await Workshop.open { workshop in
            let target = GitTarget(
                workshop.path("nothing.git"), branch: "gh-pages", author: nil, cache: workshop.path("cache"))
            let error = await #expect(throws: PublishingError.self) {
                try await workshop.publisher(to: target).publication(of: workshop.release(Self.first))
            }
            let expected =
                "cannot reach the branch 'gh-pages' of '\(workshop.path("nothing.git"))': "
                + "'\(workshop.path("nothing.git"))' does not appear to be a git repository; "
                + "try 'git ls-remote' with this address by hand"
            #expect(error?.description == expected)
            #expect(error?.kind == .cannotRun)
        }
    }

    @Test func `Credentials in an address are never told`() {
        let target = GitTarget(
            "https://jo:secret@git.example.com/pages.git", branch: "main", author: nil, cache: "/nonexistent")
        #expect(target.name == "the branch 'main' of 'https://git.example.com/pages.git'")
    }
}
