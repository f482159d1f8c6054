import FeedValues
import LoopbackWeb
import Testing

@testable import WebAccess

/// What is not on the public net is not asked: the server's log shows that nothing came.
@Suite(.serialized)
struct AddressRefusalTests {
    private static let names = [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1", "0.0.0.0", "localhost",
        "localhost.", "a.localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]", "[::127.0.0.1]",
    ]

    @Test(arguments: names)
    func `no form of an address of this machine is asked`(_ host: String) throws {
        let server = try LoopbackServer(#"{"/": {"body": "secret"}}"#)
        let address = try #require(WebAddress("http://\(host):\(server.port)/"))
        let outcome = try ask(WebRequest(.get, address), loopbackOptions { $0.allowsPrivateHosts = false })
        guard case .refusedAddress = outcome.reason else {
            Issue.record("\(outcome)")
            return
        }
        #expect(server.log == [])
    }

    @Test(arguments: [
        "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8", "198.18.0.1",
        "224.0.0.1", "255.255.255.255", "192.0.2.1", "[fc00::1]", "[fd00::1]", "[fe80::1]", "[fec0::1]", "[ff02::1]",
        "[2001:db8::1]", "[100::1]", "[2001::1]", "[64:ff9b:1::1]",
    ])
    func `no address of another private net is asked`(_ host: String) throws {
        let address = try #require(WebAddress("http://\(host)/"))
        let outcome = try ask(WebRequest(.get, address), loopbackOptions { $0.allowsPrivateHosts = false })
        #expect(outcome.reason == .refusedAddress(host))
    }

    @Test func `a name that leads here is refused when its address is known, also the second of several`() throws {
        let server = try LoopbackServer(#"{"/": {"body": "secret"}}"#)
        for addresses in ["127.0.0.1", "192.0.2.9,127.0.0.1", "[::ffff:127.0.0.1]", "[::1],127.0.0.1"] {
            let options = loopbackOptions {
                $0.allowsPrivateHosts = false
                $0.hostAddresses = ["feeds.example.org:\(server.port):\(addresses)"]
            }
            let address = try #require(WebAddress("http://feeds.example.org:\(server.port)/"))
            let outcome = try ask(WebRequest(.get, address), options)
            guard case .refusedAddress = outcome.reason else {
                Issue.record("\(addresses): \(outcome)")
                return
            }
        }
        #expect(server.log == [])
    }

    @Test(arguments: [
        "http://169.254.169.254/latest/meta-data/", "http://[::ffff:127.0.0.1]:PORT/secret",
        "http://2130706433:PORT/secret", "//localhost:PORT/secret", "http://[::1]:PORT/secret",
    ])
    func `a hop is judged as the first address is`(_ target: String) throws {
        let server = try LoopbackServer("{\"/\": {\"location\": \"\(target)\"}, \"/secret\": {}}")
        // The name stands for a public host: what is behind it alone may be asked.
        let options = loopbackOptions {
            $0.allowsPrivateHosts = false
            $0.hostAddresses = ["feeds.example.org:\(server.port):127.0.0.1"]
            $0.trustedHosts = ["feeds.example.org"]
        }
        let address = try #require(WebAddress("http://feeds.example.org:\(server.port)/"))
        let outcome = try ask(WebRequest(.get, address, mostRedirects: 5), options)
        guard case .refusedAddress = outcome.reason else {
            Issue.record("\(outcome)")
            return
        }
        #expect(server.log == ["GET /"])
    }

    @Test(arguments: ["file:///etc/passwd", "gopher://127.0.0.1/", "javascript:alert(1)", "ftp://example.org/"])
    func `a hop leads to the web or nowhere`(_ target: String) throws {
        let server = try LoopbackServer("{\"/\": {\"location\": \"\(target)\"}}")
        let outcome = try ask(WebRequest(.get, address(server, "/"), mostRedirects: 5))
        #expect(outcome.reason == .refusedTarget(target))
    }
}
