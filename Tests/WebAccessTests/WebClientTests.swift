import FeedValues
import LoopbackWeb
import Testing

@testable import WebAccess

@Suite(.serialized)
struct WebClientTests {
    @Test func `An answer has status, fields and body`() throws {
        let server = try LoopbackServer(#"{"/a": {"status": 418, "body": "tea", "headers": {"X-Pot": "short"}}}"#)
        let answer = try ask(WebRequest(.get, address(server, "/a?b=c"), headers: [WebHeader("X-Cup", "1")])).get()
        #expect(answer.status == 418)
        #expect(answer.headers["x-pot"] == "short")
        #expect(answer.body == Array("tea".utf8))
        #expect(answer.peer == IPAddress("127.0.0.1"))
        #expect(answer.tls == nil)
        #expect(answer.firstByte > .zero)
        let request = try #require(server.requests.first)
        #expect(request.path == "/a?b=c")
        #expect(request.headers["User-Agent"] == "podfeed-tests/1")
        #expect(request.headers["X-Cup"] == "1")
        #expect(request.headers["Cookie"] == nil)
        #expect(request.headers["Authorization"] == nil)
    }

    @Test func `The methods of WebDAV do their work`() throws {
        let server = try LoopbackServer(#"{"/": {"status": 207, "body": "<multistatus/>"}}"#)
        var client = try WebClient(loopbackOptions())
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        let credentials = WebCredentials(user: "jo", password: "s3cret")
        let put = WebRequest(.put, try address(server, "/new"), body: .bytes(bytes), credentials: credentials)
        #expect(try client.outcome(of: put).get().status == 201)
        let destination = [WebHeader("Destination", server.address + "/old"), WebHeader("Overwrite", "T")]
        #expect(
            try client.outcome(of: WebRequest(.move, address(server, "/new"), headers: destination)).get().status
                == 201)
        #expect(try client.outcome(of: WebRequest(.get, address(server, "/old"))).get().body == bytes)
        let find = WebRequest(
            .findProperties, try address(server, "/"), headers: [WebHeader("Depth", "1")],
            body: .bytes(Array("<propfind/>".utf8)))
        #expect(try client.outcome(of: find).get().status == 207)
        #expect(try client.outcome(of: WebRequest(.delete, address(server, "/old"))).get().status == 204)
        #expect(server.log == ["PUT /new", "MOVE /new", "GET /old", "PROPFIND /", "DELETE /old"])
        #expect(server.requests.map { $0.headers["Authorization"] } == ["Basic am86czNjcmV0", nil, nil, nil, nil])
        #expect("\(put)".contains("s3cret") == false)
        #expect(server.requests[3].body == "<propfind/>")
    }
}
