import Foundation
import Publishing
import Synchronization
import Testing

/// A publisher that ends after some calls of its target, at each call there is: as one that is killed.
@Suite(.serialized)
struct InterruptionTests {
    private static let first = ["feed.xml": "one", "a.mp3": "aaa", "feed-2.xml": "old", "gone.mp3": "g"]
    private static let second = ["feed.xml": "two", "b.mp3": "bb", "feed-2.xml": "older", "a.mp3": "aaa"]

    @Test(arguments: 0..<12) func `The next run completes what was broken off`(after calls: Int) async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            let release = try await workshop.release(Self.second)
            let broken = workshop.publisher(to: BreakingTarget(DirectoryTarget(workshop.path("site")), after: calls))
            let publication = try? await broken.publication(of: release, removesDropped: true)
            if let publication { try? await broken.carryOut(publication) }
            try Self.expectWhole(workshop)
            try await workshop.publish(Self.second, removesDropped: true)
            #expect(try workshop.texts("site") == Self.second)
            #expect(try workshop.journal().underWay == nil)
            try await workshop.rollBack()
            #expect(workshop.text("site/gone.mp3") == "g")
            #expect(workshop.text("site/feed.xml") == "one")
            #expect(workshop.text("site/feed-2.xml") == "old")
        }
    }

    @Test(arguments: 0..<12) func `A run that was broken off is taken back`(after calls: Int) async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            let release = try await workshop.release(Self.second)
            let broken = workshop.publisher(to: BreakingTarget(DirectoryTarget(workshop.path("site")), after: calls))
            let publication = try? await broken.publication(of: release)
            if let publication { try? await broken.carryOut(publication) }
            guard try workshop.journal().underWay != nil else { return }
            try await workshop.rollBack()
            #expect(try workshop.texts("site").filter { $0.key != "b.mp3" } == Self.first)
            #expect(try workshop.journal().underWay == nil)
        }
    }

    @Test(arguments: 0..<12) func `A rollback that was broken off goes on`(after calls: Int) async throws {
        try await Workshop.open { workshop in
            try await workshop.publish(Self.first)
            try await workshop.publish(Self.second, removesDropped: true)
            let broken = workshop.publisher(to: BreakingTarget(DirectoryTarget(workshop.path("site")), after: calls))
            let publication = try? await broken.rollback()
            if let publication { try? await broken.carryOut(publication) }
            try Self.expectWhole(workshop)
            let wanted = try await workshop.release(Self.first).id
            if try workshop.journal().live?.id != wanted { try await workshop.rollBack() }
            #expect(try workshop.texts("site").filter { $0.key != "b.mp3" } == Self.first)
        }
    }

    /// A feed is the old one or the new one, and what it names is there.
    private static func expectWhole(_ workshop: Workshop) throws {
        switch workshop.text("site/feed.xml") {
        case "one":
            #expect(workshop.text("site/a.mp3") == "aaa")
            #expect(workshop.text("site/gone.mp3") == "g")
        case "two":
            #expect(workshop.text("site/a.mp3") == "aaa")
            #expect(workshop.text("site/b.mp3") == "bb")
        default: Issue.record("the feed is neither the old one nor the new one")
        }
    }
}

/// A target that does some calls that change something, and no more.
private final class BreakingTarget: PublishingTarget {
    struct Broken: Error {}

    let target: DirectoryTarget
    private let left: Mutex<Int>

    init(_ target: DirectoryTarget, after calls: Int) {
        self.target = target
        left = Mutex(calls)
    }

    private func call() throws {
        let left = left.withLock { left in
            left -= 1
            return left
        }
        if left < 0 { throw Broken() }
    }

    var name: String { target.name }
    var guarantees: TargetGuarantees { target.guarantees }
    var requests: Int { get async { target.requests } }

    func acquire(_ lease: Lease, replacing old: Lease?) async throws {
        try await target.acquire(lease, replacing: old)
    }
    func renew(_ lease: Lease) async throws { try await target.renew(lease) }
    func release(_ lease: Lease) async throws { try await target.release(lease) }
    func read(_ path: String, limit: Int) async throws -> [UInt8]? { try await target.read(path, limit: limit) }
    func list() async throws -> [String: TargetFile] { try await target.list() }
    func facts(of paths: [String]) async throws -> [String: TargetFile] { try await target.facts(of: paths) }
    func clear(_ paths: [String]) async throws { try await target.clear(paths) }

    func put(_ files: [Upload], progress: @Sendable (Upload) -> Void) async throws {
        for file in files {
            try call()
            try await target.put([file], progress: progress)
        }
    }
    func copy(_ path: String, to other: String, headers: FileHeaders) async throws {
        try call()
        try await target.copy(path, to: other, headers: headers)
    }
    func move(_ path: String, to other: String, headers: FileHeaders) async throws {
        try call()
        try await target.move(path, to: other, headers: headers)
    }
    func remove(_ paths: [String]) async throws {
        try call()
        try await target.remove(paths)
    }
}
