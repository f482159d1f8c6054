import FeedValues
import LoopbackWeb
import Testing

@testable import WebAccess

/// What goes wrong on the way to an answer.
@Suite(.serialized)
struct WebFailureTests {
    @Test(
        arguments: [
            (LoopbackCertificates.Kind.good, nil), (.ending, nil), (.expired, .expired), (.otherHost, .otherHost),
            (.selfSigned, .selfSigned), (.incompleteChain, .incompleteChain),
        ] as [(LoopbackCertificates.Kind, CertificateFault?)])
    func `a certificate is held against name, time and authority`(
        _ kind: LoopbackCertificates.Kind, _ fault: CertificateFault?
    ) throws {
        let server = try LoopbackServer(#"{"/": {"body": "tea"}}"#, .certificate(kind))
        let certificates = try LoopbackCertificates.shared.get()
        let options = loopbackOptions { $0.certificateAuthorities = certificates.authority }
        let outcome = try ask(WebRequest(.get, address(server, "/")), options)
        #expect(outcome.reason == fault.map { .certificate($0) })
        if case .success(let answer) = outcome {
            #expect(answer.tls?.version == "TLSv1.3")
            #expect(answer.tls?.certificateEnd != nil)
        }
    }

    @Test func `an authority that nobody named is not trusted`() throws {
        let server = try LoopbackServer(#"{"/": {}}"#, .certificate(.good))
        #expect(try ask(WebRequest(.get, address(server, "/"))).reason == .certificate(.incompleteChain))
    }

    @Test func `old encryption is used when that is asked for`() throws {
        let server = try LoopbackServer(#"{"/": {}}"#, .old)
        let certificates = try LoopbackCertificates.shared.get()
        let options = loopbackOptions { $0.certificateAuthorities = certificates.authority }
        #expect(try ask(WebRequest(.get, address(server, "/")), options).reason == .encryption)
        let old = try ask(WebRequest(.get, address(server, "/"), acceptsOldTLS: true), options)
        #expect(try old.get().tls?.version == "TLSv1.1")
    }

    @Test func `waiting ends`() throws {
        let server = try LoopbackServer(
            #"{"/late": {"delay": 3}, "/slow": {"size": 1000, "stall": 3}, "/here": {"body": "x"}}"#)
        let times = WebTimes(connection: .seconds(1), firstByte: .milliseconds(200), whole: .milliseconds(400))
        let options = loopbackOptions {
            $0.times = times
            $0.retries = 0
        }
        var client = try WebClient(options)
        let outcomes = client.outcomes(
            of: try ["/late", "/slow", "/here"].map { WebRequest(.get, try address(server, $0)) })
        #expect(outcomes.map(\.reason) == [.timeout(.firstByte, times.firstByte), .timeout(.whole, times.whole), nil])
    }

    @Test func `what is too large is refused, cut or counted`() throws {
        let server = try LoopbackServer(#"{"/": {"size": 5000}, "/bomb": {"size": 20000000, "gzip": true}}"#)
        var client = try WebClient(loopbackOptions())
        let address = try address(server, "/")
        #expect(client.outcome(of: WebRequest(.get, address, keeping: .all(most: 4999))).reason == .tooLarge(4999))
        let whole = try client.outcome(of: WebRequest(.get, address, keeping: .all(most: 5000))).get()
        #expect(whole.body.count == 5000 && !whole.isCut)
        let part = try client.outcome(of: WebRequest(.get, address, keeping: .beginning(most: 10))).get()
        #expect(part.body.count == 10 && part.isCut)
        // Little on the way, much behind decompression.
        let bomb = WebRequest(
            .get, try WebAccessTests.address(server, "/bomb"), keeping: .all(most: 100_000), acceptsCompression: true)
        #expect(client.outcome(of: bomb).reason == .tooLarge(100_000))
    }

    @Test func `what breaks off, and who is not there, is told`() throws {
        let server = try LoopbackServer(#"{"/none": {"drops": true}, "/half": {"size": 1000, "drops": "middle"}}"#)
        var client = try WebClient(loopbackOptions())
        #expect(client.outcome(of: WebRequest(.get, try address(server, "/none"))).reason == .broken)
        #expect(client.outcome(of: WebRequest(.get, try address(server, "/half"))).reason == .broken)
        #expect(server.log.count == 6)
        let nowhere = try #require(WebAddress("http://127.0.0.1:1/"))
        #expect(client.outcome(of: WebRequest(.get, nowhere)).reason == .unreachable)
        let unknown = try #require(WebAddress("http://nosuch.invalid/"))
        #expect(client.outcome(of: WebRequest(.get, unknown)).reason == .unresolved)
        let file = WebRequest(.put, try address(server, "/"), body: .file(path: "/nonexistent/file"))
        #expect(client.outcome(of: file).reason == .unreadableFile("/nonexistent/file"))
    }

    @Test func `circles and endless ways are noticed`() throws {
        let server = try LoopbackServer(
            #"{"/a": {"location": "/b"}, "/b": {"location": "/a", "status": 301}, "/1": {"location": "/2"}, "/2": {"location": "/3"}, "/3": {"body": "x"}}"#
        )
        var client = try WebClient(loopbackOptions())
        let circle = client.outcome(of: WebRequest(.get, try address(server, "/a"), mostRedirects: 9))
        #expect(circle.reason == .redirectLoop)
        let long = client.outcome(of: WebRequest(.get, try address(server, "/1"), mostRedirects: 1))
        #expect(long.reason == .tooManyRedirects(1))
        let right = try client.outcome(of: WebRequest(.get, try address(server, "/1"), mostRedirects: 2)).get()
        #expect(right.hops.map(\.status) == [302, 302])
        #expect(right.address == (try address(server, "/3")))
        let none = try client.outcome(of: WebRequest(.get, try address(server, "/1"))).get()
        #expect(none.status == 302 && none.hops.isEmpty)
    }

    @Test func `credentials stay with their host`() throws {
        let other = try LoopbackServer(#"{"/": {"body": "x"}}"#)
        let server = try LoopbackServer("{\"/\": {\"location\": \"\(other.address)/\"}}")
        let request = WebRequest(
            .get, try address(server, "/"), credentials: WebCredentials(user: "jo", password: "s3cret"),
            mostRedirects: 2)
        #expect(try ask(request).get().status == 200)
        #expect(server.requests.map { $0.headers["Authorization"] } == ["Basic am86czNjcmV0"])
        #expect(other.requests.map { $0.headers["Authorization"] } == [nil])
    }
}
