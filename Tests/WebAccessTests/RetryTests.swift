import FeedValues
import LoopbackWeb
import Testing

@testable import WebAccess

/// Asking again, and asking many at once.
@Suite(.serialized)
struct RetryTests {
    @Test func `what fails in passing is asked again, when that does no harm`() throws {
        let server = try LoopbackServer(
            #"{"/a": {"failures": [503, 429]}, "/b": {"failures": [500, 500, 500]}, "/post": {"failures": [503]}}"#)
        var client = try WebClient(loopbackOptions())
        #expect(try client.outcome(of: WebRequest(.get, address(server, "/a"))).get().status == 200)
        #expect(try client.outcome(of: WebRequest(.get, address(server, "/b"))).get().status == 500)
        #expect(try client.outcome(of: WebRequest(.post, address(server, "/post"))).get().status == 503)
        #expect(
            server.log == Array(repeating: "GET /a", count: 3) + Array(repeating: "GET /b", count: 3) + ["POST /post"])
    }

    @Test func `a server that asks for a pause gets it, unless it is too long`() throws {
        let server = try LoopbackServer(
            #"{"/a": {"failures": [429], "retryAfter": "0"}, "/b": {"failures": [429], "retryAfter": "3600"}}"#)
        var client = try WebClient(loopbackOptions())
        #expect(try client.outcome(of: WebRequest(.get, address(server, "/a"))).get().status == 200)
        #expect(try client.outcome(of: WebRequest(.get, address(server, "/b"))).get().status == 429)
        #expect(server.log == ["GET /a", "GET /a", "GET /b"])
    }

    @Test func `many are asked at once, in the order of the answers`() throws {
        let server = try LoopbackServer(#"{"/": {"delay": 0.01, "body": "x"}}"#)
        var client = try WebClient(loopbackOptions())
        let requests = try (0..<100).map { WebRequest(.get, try address(server, "/?\($0)")) }
        var told: [Int] = []
        let outcomes = client.outcomes(of: requests) { told.append($0) }
        #expect(try outcomes.map { try $0.get().address.description } == requests.map(\.address.description))
        #expect(told.last == 100)
        #expect(Set(server.log).count == 100)
    }

    @Test func `pieces are handed on as they come`() throws {
        let server = try LoopbackServer(#"{"/": {"size": 300000}}"#)
        let count = Counter()
        let request = WebRequest(
            .get, try address(server, "/"), keeping: .pieces(most: 1 << 20) { count.add($0.count) })
        let answer = try ask(request).get()
        #expect(answer.body == [])
        #expect(count.total == 300_000)
    }
}
