import FeedValues
import Foundation
import Publishing
import Testing

@Suite(.serialized)
struct DirectoryTargetTests {
    private static let lease = Lease(
        owner: LeaseOwner(user: "jo", host: "studio", process: 7), token: "t",
        began: Timestamp(secondsSinceEpoch: 1_745_553_600), seconds: 120)

    @Test func `Of two publishers the second is refused with who and since when`() async throws {
        try await Workshop.open { workshop in
            let one = DirectoryTarget(workshop.path("site"))
            let other = DirectoryTarget(workshop.path("site"))
            try await one.acquire(Self.lease, replacing: nil)
            let error = await #expect(throws: PublishingError.self) {
                try await other.acquire(Self.lease, replacing: nil)
            }
            let folder = workshop.path("site")
            #expect(
                error
                    == PublishingError(
                        .tryAgain,
                        "jo at studio (process 7) publishes to the folder '\(folder)' since 2025-04-25T04:00:00Z",
                        help: "wait until that has ended"))
            try await one.release(Self.lease)
            try await other.acquire(Self.lease, replacing: nil)
            try await other.release(Self.lease)
        }
    }

    @Test func `No part of a file has its name, and none is left beside it`() async throws {
        try await Workshop.open { workshop in
            let target = DirectoryTarget(workshop.path("site"))
            try workshop.write("old", to: "site/feed.xml")
            try workshop.write("half of an older run", to: "site/" + TargetLayout.temporary("feed.xml"))
            var upload = Upload(
                path: "feed.xml", Array("new".utf8), headers: FileHeaders(path: "feed.xml", stage: .entries))
            upload.bytes = 4
            await #expect(throws: PublishingError.self) { try await target.put([upload]) { _ in } }
            #expect(try workshop.texts("site") == ["feed.xml": "old"])
        }
    }

    @Test func `Files are found, copied, moved and removed, and empty folders go`() async throws {
        try await Workshop.open { workshop in
            let target = DirectoryTarget(workshop.path("site"))
            try workshop.write("x", to: "site/a/b/c.txt")
            try await target.copy("a/b/c.txt", to: "d.txt", headers: FileHeaders(path: "d.txt", stage: .assets))
            try await target.copy("a/b/c.txt", to: "d.txt", headers: FileHeaders(path: "d.txt", stage: .assets))
            try await target.move("a/b/c.txt", to: "e/f.txt", headers: FileHeaders(path: "e/f.txt", stage: .assets))
            #expect(try workshop.texts("site") == ["d.txt": "x", "e/f.txt": "x"])
            #expect(FileManager.default.fileExists(atPath: workshop.path("site/a")) == false)
            try await target.remove(["d.txt", "nothing.txt", "e/f.txt/g"])
            #expect(try await target.list() == ["e/f.txt": TargetFile(bytes: 1)])
            #expect(try await target.read("nothing.txt", limit: 10) == nil)
            await #expect(throws: PublishingError.self) { try await target.read("e/f.txt", limit: 0) }
        }
    }

    @Test func `A folder whose parent is missing is told in one line`() async throws {
        let target = DirectoryTarget("/nonexistent/site")
        let error = await #expect(throws: PublishingError.self) {
            try await target.acquire(Self.lease, replacing: nil)
        }
        #expect(
            error?.description
                == "cannot make the folder '/nonexistent/site' (No such file or directory); "
                + "check that the folder around it exists")
    }
}
