import Digests
import FeedValues
import Foundation
import Publishing
import Testing

/// What every target must do, whatever its protocol.
struct TargetExercise {
    let target: any PublishingTarget

    /// A lease of somebody, begun at a second of a day.
    static func lease(_ user: String, at second: Int64, seconds: Int = 60) -> Lease {
        let owner = LeaseOwner(user: user, host: "studio", process: 7)
        let began = Timestamp(secondsSinceEpoch: 1_795_000_000 + second)
        return Lease(owner: owner, token: "\(user)-\(second)", began: began, seconds: seconds)
    }

    /// A file to be put, with text in it.
    static func upload(_ path: String, _ text: String, stage: ReleaseStage = .assets) -> Upload {
        Upload(path: path, Array(text.utf8), headers: FileHeaders(path: path, stage: stage))
    }

    /// Bytes of some length, made from a seed.
    static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed &+ 0x9E37_79B9_7F4A_7C15
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }

    func put(_ files: [Upload]) async throws { try await target.put(files) { _ in } }

    func text(_ path: String) async throws -> String? {
        try await target.read(path, limit: 1 << 20).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Puts, replaces, reads, lists, moves, copies and removes files with plain and with odd names.
    func files() async throws {
        let odd = "show/a b'c\"d [e] *f?/größe #1 %20 \\x.mp3"
        #expect(try await target.read("show/feed.xml", limit: 10) == nil)
        #expect(try await target.facts(of: ["show/feed.xml"]) == [:])
        try await put([
            Self.upload("show/feed.xml", "old", stage: .entries), Self.upload(odd, "sound"),
            Self.upload("-rf", "hyphen"),
            Self.upload("empty.txt", ""),
        ])
        try await put([Self.upload("show/feed.xml", "newer", stage: .entries)])
        #expect(try await text("show/feed.xml") == "newer")
        #expect(try await text(odd) == "sound")
        #expect(try await text("empty.txt") == "")
        #expect(
            try await target.list().mapValues(\.bytes) == ["show/feed.xml": 5, odd: 5, "-rf": 6, "empty.txt": 0])
        #expect(
            try await target.facts(of: ["show/feed.xml", odd, "none"]).mapValues(\.bytes) == [
                "show/feed.xml": 5, odd: 5,
            ])
        await #expect(throws: PublishingError.self) { try await target.read("show/feed.xml", limit: 4) }

        let kept = TargetLayout.kept(.sha256(Array("newer".utf8)))
        let headers = FileHeaders(path: "show/feed.xml", stage: .entries)
        try await target.copy("show/feed.xml", to: kept, headers: headers)
        try await put([Self.upload("show/feed.xml", "newest", stage: .entries)])
        #expect(try await text(kept) == "newer")
        #expect(try await target.list()[kept] == nil)
        try await target.move(kept, to: "show/feed.xml", headers: headers)
        #expect(try await text("show/feed.xml") == "newer")
        #expect(try await text(kept) == nil)

        try await target.remove([odd, "-rf", "none/at/all"])
        #expect(try await target.list().mapValues(\.bytes) == ["show/feed.xml": 5, "empty.txt": 0])
        try await target.clear(["show/feed.xml", odd])
    }

    /// Puts many small files and a long one.
    func manyFiles(_ count: Int) async throws {
        let long = Self.bytes(3_000_001, seed: 1)
        let small = (0..<count).map { Self.upload("many/\($0 % 10)/\($0).txt", "file \($0)") }
        let media = Upload(path: "many/long.mp3", long, headers: FileHeaders(path: "many/long.mp3", stage: .assets))
        try await put(small + [media])
        #expect(try await target.list().count == count + 1)
        #expect(try await target.read("many/long.mp3", limit: 1 << 24) == long)
    }

    /// Refuses a file whose bytes are not those that were meant, and leaves what was there.
    func changedFile() async throws {
        try await put([Self.upload("changed.txt", "before")])
        var wrong = Self.upload("changed.txt", "after!")
        wrong.sha256 = .sha256([])
        let error = await #expect(throws: PublishingError.self) { try await put([wrong]) }
        #expect(error?.kind == .refused)
        #expect(try await text("changed.txt") == "before")
    }

    /// Keeps two publishers apart, until the first one's lease has ended.
    func leases() async throws {
        let (first, second) = (Self.lease("jo", at: 0), Self.lease("ann", at: 30))
        try await target.acquire(first, replacing: nil)
        let error = await #expect(throws: PublishingError.self) { try await target.acquire(second, replacing: nil) }
        #expect(error?.kind == .tryAgain)
        #expect(error?.message.contains("jo at studio (process 7) publishes to") == true)
        try await target.renew(first.renewed(at: Timestamp(secondsSinceEpoch: 1_795_000_040)))
        let later = Self.lease("ann", at: 90)
        await #expect(throws: PublishingError.self) { try await target.acquire(later, replacing: nil) }
        let latest = Self.lease("ann", at: 101)
        try await target.acquire(latest, replacing: nil)
        let lost = await #expect(throws: PublishingError.self) { try await target.renew(first) }
        #expect(lost?.kind == .tryAgain)
        try await target.release(first)
        await #expect(throws: PublishingError.self) { try await target.acquire(first, replacing: nil) }
        try await target.release(latest)
        try await target.acquire(first, replacing: nil)
        try await target.acquire(second, replacing: first)
        try await target.release(second)
    }

    /// Lets one of many publishers have the lease that begin at once.
    func race(_ count: Int) async throws -> Int {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<count {
                group.addTask {
                    (try? await target.acquire(Self.lease("racer\(number)", at: 0), replacing: nil)) != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
    }
}
