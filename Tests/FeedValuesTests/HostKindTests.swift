import FeedValues
import Testing

@Suite("Hosts")
struct HostKindTests {
    @Test(
        arguments: [
            ("feeds.host.fm", .publicName), ("host.fm.", .publicName), ("notexample.com", .publicName),
            ("example.com", .example), ("cdn.Example.ORG", .example), ("a.example", .example), ("192.0.2.7", .example),
            ("[2001:db8::1]", .example),
            ("a.test", .reservedName), ("invalid", .reservedName), ("x.onion", .reservedName),
            ("localhost", .localName), ("LOCALHOST.", .localName), ("nas.local", .localName),
            ("a.internal", .localName),
            ("router.home.arpa", .localName), ("intranet", .singleLabel),
            ("127.0.0.1", .privateAddress), ("127.1", .privateAddress), ("0x7f000001", .privateAddress),
            ("0177.0.0.01", .privateAddress), ("2130706433", .privateAddress), ("0", .privateAddress),
            ("10.1.2.3", .privateAddress), ("172.31.255.255", .privateAddress), ("192.168.1.5", .privateAddress),
            ("169.254.169.254", .privateAddress), ("100.64.0.1", .privateAddress), ("224.0.0.1", .privateAddress),
            ("[::1]", .privateAddress), ("[::]", .privateAddress), ("[fd00::1]", .privateAddress),
            ("[fe80::1%25eth0]", .privateAddress), ("[::ffff:10.0.0.1]", .privateAddress),
            ("172.32.0.1", .publicAddress), ("8.8.8.8", .publicAddress), ("[2606:4700::1111]", .publicAddress),
            ("[::ffff:8.8.8.8]", .publicAddress),
            ("256.1.1.1", .publicName), ("1.2.3.4.5", .publicName), ("0x", .privateAddress), ("08.1.1.1", .publicName),
        ] as [(String, HostKind)])
    func `are told apart by their text`(host: String, kind: HostKind) {
        #expect(HostKind(host) == kind)
    }
}
