import Diagnostics
import FeedValues

extension HTTPRules {
    private static func until(_ text: String) -> OnlineVisit {
        .answered {
            $0.tlsVersion = "TLSv1.3"
            $0.certificateEnd = Timestamp(iso8601: text)
        }
    }

    static let encryption: [Rule] = [
        Rule(
            "http-tls-invalid", .http, .error, [.apple, .spotify], of: OnlineRole.allCases, .eachHost,
            summary: "The certificate of each host is valid, for this name, and vouched for.",
            why: """
                Apps and directories refuse the connection: no feed, no media, no artwork, for everybody at once. \
                Browsers forgive a missing certificate in between; apps don't.
                """,
            help: "renew the certificate, and send the certificates between it and the authority along",
            source: "Apple, Podcasts connection requirements for hosting; RFC 9110, section 4.3.4",
            w3c: ["HttpsProtocolError"], supersedes: ["http-tls-expiring"],
            passing: [(.feed, until("2027-01-01T00:00:00Z"))],
            failing: [
                (.feed, .failed(.certificate, "the certificate of example.com has expired")),
                (.media, until("2025-12-31T23:59:59Z")),
            ]
        ) { use, clock in
            if let fault = use.visit.fault { return fault.kind == .certificate ? "\(fault.words)" : nil }
            guard let end = use.visit.mainAnswer?.certificateEnd, let clock, clock.isPast(end) else { return nil }
            return "the certificate of \(use.host) has expired: it was valid until \(end.rfc5322)"
        },
        Rule(
            "http-tls-expiring", .http, .warning, [.apple, .spotify], of: OnlineRole.allCases, .eachHost,
            summary: "The certificate of each host is valid for two more weeks.",
            why: """
                Certificates renew themselves a month ahead. One with less than two weeks left is mostly one whose \
                renewal fails without anybody noticing, and on its last day the show is gone from all apps.
                """,
            help: "see why the certificate was not renewed, and renew it",
            source: "Apple, Podcasts connection requirements for hosting", w3c: ["HttpsProtocolWarning"],
            passing: [(.feed, until("2026-01-15T00:00:00Z"))], failing: [(.feed, until("2026-01-14T23:59:59Z"))]
        ) { use, clock in
            guard let end = use.visit.mainAnswer?.certificateEnd, let clock,
                clock.isPast(end.advanced(bySeconds: -14 * 86_400)), !clock.isPast(end)
            else { return nil }
            return "the certificate of \(use.host) is valid until \(end.rfc5322) only"
        },
        Rule(
            "http-tls-old", .http, .warning, .all, of: OnlineRole.allCases, .eachHost,
            summary: "Each host encrypts with TLS 1.2 or newer.",
            why: "TLS 1.0 and 1.1 were given up in 2021: systems of today refuse to connect.",
            help: "switch on TLS 1.2 and 1.3 at the host", source: "RFC 8996", w3c: ["HttpsProtocolWarning"],
            supersedes: ["http-feed-status", "http-enclosure-status"],
            passing: [(.feed, .answered { $0.tlsVersion = "TLSv1.2" })],
            failing: [(.feed, .answered { $0.tlsVersion = "TLSv1.1" })]
        ) { use, _ in
            guard let version = use.visit.mainAnswer?.tlsVersion,
                ["SSLv3", "TLSv1", "TLSv1.0", "TLSv1.1"].contains(version)
            else { return nil }
            return "\(use.host) encrypts with nothing newer than \(version)"
        },
        Rule(
            "http-ipv4-missing", .http, .warning, .all, of: [.feed] + files, .eachHost,
            summary: "Each host has an address of IPv4.",
            why:
                "Many networks still have IPv4 alone, and so have some directories: a host with IPv6 only is not there for them.",
            help: "give the host an A record beside the AAAA record", source: "Podfeed",
            passing: [(.feed, .answered())], failing: [(.media, .answered(.range, 206) { $0.lacksIPv4 = true })]
        ) { use, _ in
            guard use.visit.mainAnswer?.lacksIPv4 ?? use.visit.fault?.lacksIPv4 ?? false else { return nil }
            return "\(use.host) has addresses of IPv6 alone"
        },
    ]
}
