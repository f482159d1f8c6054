import Foundation
import LoopbackWeb
import Testing

@testable import PodfeedCommands

/// `podfeed verify` against a server on loopback: each rule on what is served fires, and does not.
@Suite(.serialized)
struct VerifyCommandTests {
    /// A change to how the feed is served, and the rules that tell of it.
    struct Fault: Sendable, CustomTestStringConvertible {
        let changes: String
        let rules: [String]
        var options: [String] = []

        init(_ changes: String, _ rules: String..., options: [String] = []) {
            self.changes = changes
            self.rules = rules
            self.options = options
        }

        var testDescription: String { changes }
    }

    private static let profiles = ["rss2", "apple", "spotify", "amazon", "podcasting2"].flatMap { ["--profile", $0] }

    /// The rules of which something is found at an address.
    private func rules(at address: String, _ options: [String] = []) async -> (found: [String], run: Run) {
        let arguments =
            ["verify", address, "--allow-private-hosts", "--retries", "0", "--format", "concise", "--rule", "http*"]
            + Self.profiles + options
        let run = await Run.of(arguments)
        let found = run.output.split(separator: "\n").compactMap { line -> String? in
            guard line.hasSuffix("]"), let bracket = line.lastIndex(of: "[") else { return nil }
            return String(line[line.index(after: bracket)...].dropLast())
        }
        return (Set(found).sorted(), run)
    }

    @Test func `A feed that is served well has no finding`() async throws {
        let feed = try ServedFeed()
        let (found, run) = await rules(at: feed.address)
        #expect(found == [], "\(run)")
        #expect(run == Run(output: "", error: "", status: 0))
        #expect(feed.server.log.contains("GET /robots.txt"))
        #expect(feed.server.requests.filter { $0.path == "/1.mp3" && $0.method == "GET" }.count == 1)
        #expect(feed.server.requests.allSatisfy { $0.headers["Cookie"] == nil })
    }

    static let faults: [Fault] = [
        Fault(#"{"/feed.xml": {"status": 404}}"#, "http-feed-status"),
        Fault(#"{"/feed.xml": {"drops": true}}"#, "http-feed-status"),
        Fault(#"{"/feed.xml": {"status": 403}}"#, "http-feed-authentication"),
        Fault(#"{"/feed.xml": {"status": 503, "headers": {"CF-Mitigated": "challenge"}}}"#, "http-feed-authentication"),
        Fault(#"{"/feed.xml": {"headers": {"Content-Type": "text/html"}}}"#, "http-feed-content-type-wrong"),
        Fault(
            #"{"/feed.xml": {"headers": {"Content-Type": "application/xml"}}}"#, "http-feed-content-type-generic"),
        Fault(#"{"/feed.xml": {"headers": {"Content-Type": "application/atom+xml"}}}"#, "http-feed-content-type"),
        Fault(
            #"{"/feed.xml": {"headers": {"Content-Type": "application/rss+xml; charset=iso-8859-1"}}}"#,
            "http-charset-mismatch"),
        Fault(#"{"/feed.xml": {"head": {"status": 405}}}"#, "http-feed-head"),
        Fault(#"{"/feed.xml": {"validators": false}}"#, "http-conditional-get"),
        Fault(#"{"/feed.xml": {"conditional": false}}"#, "http-conditional-get"),
        Fault(#"{"/feed.xml": {"gzip": false}}"#, "http-compression"),
        Fault(
            #"{"/feed.xml": {"headers": {"Content-Type": "application/rss+xml", "Cache-Control": "max-age=86400"}}}"#,
            "http-cache-control"),
        Fault(
            #"{"/1.mp3": {"headers": {"Content-Type": "audio/mpeg", "Cache-Control": "no-store"}}}"#,
            "http-cache-control"),
        Fault(#"{"/cover.jpg": {"validators": false}}"#, "http-last-modified-image"),
        Fault(
            #"{"/1.mp3": {"headers": {"Content-Type": "audio/mpeg", "Content-Encoding": "gzip"}}}"#,
            "http-compression-media"),
        Fault(#"{"/robots.txt": {"body": "User-agent: *\nDisallow: /*.mp3$\n"}}"#, "http-robots-blocked"),
        Fault(
            #"{"/feed.xml": {"headers": {"Content-Type": "application/rss+xml", "X-Robots-Tag": "noindex"}}}"#,
            "http-robots-blocked"),
        Fault(#"{"/feed.xml": {"agents": {"AppleCoreMedia": {"status": 403}}}}"#, "http-user-agent-blocking"),
        Fault(#"{"/1.mp3": {"agents": {"AppleCoreMedia": {"status": 403}}}}"#, "http-user-agent-blocking"),
        Fault(#"{"/1.vtt": {"headers": {"Content-Type": "text/vtt"}}}"#, "http-cors-missing"),
        Fault(#"{"/1.json": {"headers": {"Content-Type": "application/json"}}}"#, "http-cors-missing"),
        Fault(#"{"/cover.jpg": {"headers": {"Content-Type": "text/html"}}}"#, "http-html-instead"),
        Fault(#"{"/notes": {"status": 404}}"#, "http-link-dead"),
        Fault(#"{"/": {"status": 500}}"#, "http-link-dead"),
        Fault(#"{"/hub": {"status": 410}}"#, "http-websub-hub-unreachable"),
        Fault(#"{"/1.mp3": {"status": 404}}"#, "http-enclosure-status"),
        Fault(#"{"/1.mp3": {"head": {"status": 405}}}"#, "http-enclosure-head-unsupported"),
        Fault(#"{"/1.mp3": {"ranges": false}}"#, "http-enclosure-range-unsupported"),
        Fault(#"{"/1.mp3": {"size": 300}}"#, "http-enclosure-length-mismatch"),
        Fault(
            #"{"/1.mp3": {"headers": {"Content-Type": "application/octet-stream"}}}"#,
            "http-enclosure-content-type-mismatch"),
        Fault(#"{"/1.mp3": {"validators": false}}"#, "http-enclosure-etag-missing"),
        Fault(
            #"{"/1.mp3": {"headers": {"Content-Type": "audio/mpeg", "Content-Disposition": "attachment; filename=a.mp3"}}}"#,
            "http-enclosure-content-disposition"),
        Fault(#"{"/1.mp3": {"delay": 0.9}}"#, "http-timeout", options: ["--time-out", "1.8"]),
        Fault(#"{"/1.mp3": {"delay": 9}}"#, "http-timeout-30", options: ["--time-out", "1.8"]),
    ]

    @Test(arguments: faults)
    func `Each fault of a server is told by its rule and by no other`(_ fault: Fault) async throws {
        let feed = try ServedFeed(changes: fault.changes)
        let (found, run) = await rules(at: feed.address, fault.options)
        #expect(found == fault.rules, "\(run)")
    }

    @Test(arguments: [
        (#"{"/a": {"location": "/feed.xml", "status": 302}}"#, ["http-redirect-temporary"]),
        (#"{"/a": {"location": "/feed.xml", "status": 301}}"#, ["http-redirect-permanent"]),
        (
            #"{"/a": {"location": "/b", "status": 301}, "/b": {"location": "/c", "status": 301}, "/c": {"location": "/d", "status": 301}, "/d": {"location": "/feed.xml", "status": 308}}"#,
            ["http-redirect-chain", "http-redirect-permanent"]
        ),
        (#"{"/a": {"location": "/b"}, "/b": {"location": "/a"}}"#, ["http-redirect-loop", "http-redirect-temporary"]),
        (
            #"{"/a": {"location": "/login"}, "/login": {"body": "<p>Who are you?", "headers": {"Content-Type": "text/html"}}}"#,
            [
                "http-compression", "http-feed-authentication", "http-feed-content-type-wrong",
                "http-redirect-temporary",
            ]
        ),
    ])
    func `Ways to the feed are told`(_ changes: String, _ expected: [String]) async throws {
        let feed = try ServedFeed(changes: changes)
        let (found, run) = await rules(at: feed.server.address + "/a")
        #expect(found == expected, "\(run)")
    }

    @Test(
        arguments: [
            (LoopbackServer.Encryption.certificate(.good), []), (.certificate(.ending), ["http-tls-expiring"]),
            (.certificate(.expired), ["http-tls-invalid"]), (.certificate(.otherHost), ["http-tls-invalid"]),
            (.certificate(.selfSigned), ["http-tls-invalid"]), (.certificate(.incompleteChain), ["http-tls-invalid"]),
            (.old, ["http-tls-old"]),
        ] as [(LoopbackServer.Encryption, [String])])
    func `Encryption that does not do is told`(_ encryption: LoopbackServer.Encryption, _ expected: [String])
        async throws
    {
        let feed = try ServedFeed(encryption)
        let certificates = try LoopbackCertificates.shared.get().authority
        let now = Date().formatted(.iso8601)
        let (found, run) = await rules(at: feed.address, ["--certificates", certificates, "--as-of", now])
        #expect(found == expected, "\(run)")
    }

    @Test func `A certificate is held against the time that is taken for now`() async throws {
        let feed = try ServedFeed(.certificate(.good))
        let certificates = try LoopbackCertificates.shared.get().authority
        let (found, _) = await rules(at: feed.address, ["--certificates", certificates, "--as-of", "2100-01-01"])
        #expect(found == ["http-tls-invalid"])
    }

    @Test func `A hop out of encryption is told`() async throws {
        let open = try ServedFeed()
        let closed = try ServedFeed(
            changes: "{\"/a\": {\"location\": \"\(open.address)\", \"status\": 301}}", .certificate(.good))
        let certificates = try LoopbackCertificates.shared.get().authority
        let (found, run) = await rules(at: closed.server.address + "/a", ["--certificates", certificates])
        #expect(found == ["http-redirect-downgrade", "http-redirect-permanent"], "\(run)")
    }

    @Test func `A host without IPv4 is told`() async throws {
        // A machine may have no IPv6 at all.
        guard let feed = try? ServedFeed(listeningTo: "::1") else { return }
        let (found, run) = await rules(at: feed.address)
        #expect(found == ["http-ipv4-missing"], "\(run)")
    }

    @Test func `Findings stand where the feed names the address`() async throws {
        let feed = try ServedFeed(
            changes: #"{"/1.mp3": {"size": 300}, "/notes": {"status": 404}, "/hub": {"status": 500}}"#)
        let (_, run) = await rules(at: feed.address)
        let address = feed.server.address
        #expect(
            run.output == """
                \(feed.address):5:22: info: the hub '\(address)/hub' answers 500 [http-websub-hub-unreachable]
                \(feed.address):9:\(address.utf8.count + 25): error: the feed says 200 bytes, and the server sends 300 \
                [http-enclosure-length-mismatch]
                \(feed.address):12:20: warning: '\(address)/notes' answers 404 [http-link-dead]

                """)
        #expect(run.status == 1)
    }

    @Test func `A private address is refused, and a name that is unknown is a finding`() async throws {
        let feed = try ServedFeed()
        let run = await Run.of(["verify", feed.address])
        #expect(
            run
                == Run(
                    error: """
                        podfeed: error: cannot read '\(feed.address)': 127.0.0.1 is no address of the public net, \
                        and was not asked; give --allow-private-hosts when this is meant

                        """, status: 2))
        #expect(feed.server.log == [])
        let unknown = await Run.of(["verify", "http://nosuch.invalid/feed.xml", "--retries", "0", "-q"])
        #expect(unknown.output.hasPrefix("error: the feed can't be fetched: the name nosuch.invalid is not known"))
        #expect(unknown.status == 1)
    }

    @Test func `Only the newest episodes are asked`() async throws {
        let feed = try ServedFeed()
        _ = await Run.of(["verify", feed.address, "--allow-private-hosts", "--limit", "0"])
        #expect(!feed.server.log.contains { $0.hasSuffix("1.mp3") })
        #expect(feed.server.log.contains("HEAD /cover.jpg"))
    }

    @Test func `A file is validated online only when that is asked for`() async throws {
        let feed = try ServedFeed(changes: #"{"/1.mp3": {"status": 404}, "/1.vtt": {"status": 404}}"#)
        let text = ServedFeed.text(at: feed.server.address)
        let rules = ["--rule", "http*", "--rule", "transcript-file*"] + Self.profiles
        let offline = await Run.of(["validate", "-", "--format", "concise"] + rules, input: text)
        #expect(offline.output == "")
        #expect(feed.server.log == [])
        let online = await Run.of(
            ["validate", "-", "--online", "--allow-private-hosts", "--format", "concise", "--retries", "0"] + rules,
            input: text)
        #expect(
            online.output == """
                stdin:9:12: error: the enclosure answers 404 [http-enclosure-status]
                stdin:10:21: error: there is no file '\(feed.server.address)/1.vtt' [transcript-file-missing]

                """)
        let refused = await Run.of(
            ["validate", "-", "--online", "--format", "concise", "--rule", "http-feed*"] + Self.profiles, input: text)
        #expect(refused.output == "")
        let wrong = await Run.of(["validate", "-", "--limit", "3"], input: text)
        #expect(wrong.status == 64)
    }
}
