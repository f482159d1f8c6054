import FeedValues
import Publishing
import Testing

@Suite(.serialized)
struct LeaseTests {
    private static func lease(_ process: Int, at seconds: Int64) -> Lease {
        Lease(
            owner: LeaseOwner(user: "jo", host: "studio", process: process), token: "\(process)",
            began: Timestamp(secondsSinceEpoch: seconds), seconds: 120)
    }

    @Test func `A lease is read as it was written`() {
        let lease = Self.lease(1, at: 1000).renewed(at: Timestamp(secondsSinceEpoch: 1040))
        #expect(Lease(json: lease.json) == lease)
        #expect(Lease(json: Array("{}".utf8)) == nil)
    }

    @Test func `A lease ends unless it is renewed`() throws {
        let first = Self.lease(1, at: 1000)
        try Self.lease(2, at: 1120).mayReplace(first, in: "x")
        #expect(throws: PublishingError.self) { try Self.lease(2, at: 1119).mayReplace(first, in: "x") }
        let renewed = first.renewed(at: Timestamp(secondsSinceEpoch: 1100))
        #expect(throws: PublishingError.self) { try Self.lease(2, at: 1219).mayReplace(renewed, in: "x") }
        try Self.lease(1, at: 1001).mayReplace(renewed, in: "x")
    }

    @Test func `A lease that begins in the future tells of a wrong clock`() {
        let error = #expect(throws: PublishingError.self) {
            try Self.lease(2, at: 1000).mayReplace(Self.lease(1, at: 100_000), in: "x")
        }
        #expect(error?.kind == .tryAgain)
        #expect(error?.help.hasPrefix("set the clocks") == true)
    }
}
