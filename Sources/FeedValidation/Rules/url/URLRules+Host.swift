import Diagnostics
import FeedValues

extension URLRules {
    static let hostMissing = Rule(
        "url-host-missing", .url, .error, .all,
        summary: "An http or https address names a host.",
        why: "Without a host there is nobody to ask for the file.",
        help: "write the name of the server, such as 'https://example.com/1.mp3'",
        source: "RFC 9110, section 4.2.1 http URI Scheme; W3C Feed Validator, InvalidLink",
        w3c: ["InvalidLink"],
        passing: [
            .item("<link>https://example.com/</link>"),
            .item("<podcast:funding url=\"mailto:jo@example.com\">Tip</podcast:funding>"),
        ],
        failing: [
            .item("<link>↓https:///a</link>"), .item("<link>↓https:a.html</link>"),
            .item("<podcast:transcript ↓url=\"http://:8080/1.vtt\" type=\"text/vtt\"/>"),
        ],
        check: .addresses(without: .hostMissing, message: "has no host"))

    static let hostWithoutDot = Rule(
        "url-host-without-dot", .url, .error, .all,
        summary: "The host of an address has a dot in its name, or is an address in numbers.",
        why: "A name without a dot is known inside some house only: nobody outside gets anything.",
        help: "write the full name of the server, such as 'www.example.com'",
        source: "RFC 6762, section 11; Podfeed",
        passing: [
            .item("<link>https://example.com/</link>"), .item("<link>https://[2606:4700::1111]/a</link>"),
            .item("<link>http://localhost:8080/</link>"), .item("<link>http://0x7f000001/</link>"),
        ],
        failing: [
            .item("<link>↓https://www/example.com/</link>"),
            .item("<podcast:transcript ↓url=\"http://nas:8080/1.vtt\" type=\"text/vtt\"/>"),
        ],
        check: .unusualAddresses { address, inspection in
            let reference = address.reference
            guard reference.isHTTP, reference.hostKind == .singleLabel, !reference.flaws.contains(.hostInvalid) else {
                return
            }
            inspection.report("the host of \(reference.text.quoted) has no dot in its name", at: address.place)
        })

    static let hostInvalid = Rule(
        "url-host-invalid", .url, .error, .all,
        summary: "The host of an address is a name or a number that there can be, its port a number up to 65535.",
        why: "No name server has an empty label, a space or a comma in a name: the address leads nowhere at all.",
        help: "correct the name of the server",
        source: "RFC 3986, section 3.2.2 Host and section 3.2.3 Port; W3C Feed Validator, InvalidLink",
        w3c: ["InvalidLink"],
        supersedes: ["url-unescaped-character"],
        passing: [
            .item("<link>https://a_b.example.com:8443/</link>"), .item("<link>https://müsli.example/</link>"),
            .item("<link>www.example..com</link>"),
        ],
        failing: [
            .item("<link>↓https://example..com/</link>"), .item("<link>↓https://www,example.com/</link>"),
            .item("<link>↓https://exa mple.com/</link>"), .item("<link>↓https://example.com:99999/</link>"),
            .item("<media:player ↓url=\"https://example.com:port/\"/>"),
        ],
        check: .unusualAddresses { address, inspection in
            let reference = address.reference
            guard reference.isHTTP else { return }
            if reference.flaws.contains(.hostInvalid) {
                inspection.report(
                    "the host of \(reference.text.quoted) is neither a name nor an address", at: address.place)
            } else if reference.flaws.contains(.portInvalid) {
                inspection.report(
                    "the port of \(reference.text.quoted) is not a number up to 65535", at: address.place,
                    help: "correct the port, or leave it out")
            }
        })
}
