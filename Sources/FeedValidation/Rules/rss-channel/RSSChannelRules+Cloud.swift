import Diagnostics
import FeedValues

extension RSSChannelRules {
    static let cloudIncomplete = Rule(
        "rss-channel-cloud-incomplete", .rssChannel, .error, [.rss2],
        summary: "A cloud has domain, port, path, registerProcedure and protocol.",
        why:
            "A reader that wants to be told of new episodes calls the cloud with all five; with one missing it cannot.",
        help: "add the attributes, or remove <cloud>",
        source: "RSS 2.0, cloud sub-element of channel; W3C Feed Validator, MissingAttribute",
        w3c: ["MissingAttribute", "InvalidIntegerAttribute"],
        passing: [
            .channel(
                """
                <cloud domain="rpc.example.com" port="80" path="/RPC2" registerProcedure="" protocol="http-post"/>
                """)
        ],
        failing: [
            .channel("↓<cloud domain=\"rpc.example.com\"/>"),
            .channel(
                """
                <cloud domain="rpc.example.com" ↓port="http" path="/RPC2" registerProcedure="ping" protocol="soap"/>
                """),
        ],
        check: .inChannel("cloud") { cloud, inspection in
            let missing = ["domain", "port", "path", "registerProcedure", "protocol"].filter { cloud[$0] == nil }
            if !missing.isEmpty {
                let names = missing.map { "'\($0)'" }.joined(separator: ", ")
                inspection.report("cloud has no \(names)", at: cloud, w3c: ["MissingAttribute"])
            }
            guard let port = cloud["port"], !(1...65535).contains(WholeNumber.parse(port) ?? 0) else { return }
            inspection.report(
                "the port \(port.quoted) is not a whole number from 1 to 65535", at: cloud, attribute: "port",
                help: "write the number of the port, such as '80'", w3c: ["InvalidIntegerAttribute"])
        })

    static let cloudProtocol = Rule(
        "rss-channel-cloud-protocol", .rssChannel, .warning, [.rss2],
        summary: "The protocol of a cloud is xml-rpc, soap or http-post.",
        why: "Readers speak these three; with another they cannot register.",
        help: "write 'http-post', 'xml-rpc' or 'soap'",
        source: "RSS 2.0, cloud sub-element of channel",
        passing: [
            .channel(
                """
                <cloud domain="rpc.example.com" port="80" path="/RPC2" registerProcedure="" protocol="http-post"/>
                """)
        ],
        failing: [
            .channel(
                """
                <cloud domain="rpc.example.com" port="80" path="/RPC2" registerProcedure="" ↓protocol="rest"/>
                """)
        ],
        check: .inChannel("cloud") { cloud, inspection in
            guard let name = cloud["protocol"], !["xml-rpc", "soap", "http-post"].contains(name) else { return }
            inspection.report(
                "\(name.quoted) is none of xml-rpc, soap, http-post", at: cloud, attribute: "protocol")
        })

    static let ttlInvalid = Rule(
        "rss-channel-ttl-invalid", .rssChannel, .error, [.rss2],
        summary: "The ttl of a channel is a whole number of minutes.",
        why: "It tells readers how long to keep their copy; what is no number they ignore, or take for zero.",
        help: "write the number of minutes, such as '60'",
        source: "RSS 2.0, ttl sub-element of channel; W3C Feed Validator, InvalidPositiveInteger",
        w3c: ["InvalidPositiveInteger", "NotBlank"],
        passing: [.channel("<ttl>60</ttl>")],
        failing: [
            .channel("<ttl>↓1h</ttl>"), .channel("<ttl>↓0</ttl>"), .channel("<ttl>↓-1</ttl>"), .channel("↓<ttl/>"),
        ],
        check: .inChannel("ttl") { ttl, inspection in
            inspection.expect(1...Int.max, inTextOf: ttl, w3c: ttl.isBlank ? nil : ["InvalidPositiveInteger"])
        })

    static let ttlUnusual = Rule(
        "rss-channel-ttl-unusual", .rssChannel, .info, [.rss2],
        summary: "The ttl of a channel is between 15 minutes and a week.",
        why: """
            With less, readers ask for a feed that has nothing new; with more than 10080 minutes, a new episode may \
            reach listeners a week late.
            """,
        help: "write a number of minutes from 15 to 10080",
        source: "RSS 2.0, ttl sub-element of channel",
        passing: [.channel("<ttl>60</ttl>"), .channel("<ttl>15</ttl>"), .channel("<ttl>10080</ttl>")],
        failing: [.channel("<ttl>↓1</ttl>"), .channel("<ttl>↓525600</ttl>")],
        check: .inChannel("ttl") { ttl, inspection in
            guard let minutes = WholeNumber.parse(ttl.text), minutes > 0, !(15...10080).contains(minutes) else {
                return
            }
            inspection.report("the ttl is \(minutes) minutes, not 15 to 10080", inTextOf: ttl)
        })
}
