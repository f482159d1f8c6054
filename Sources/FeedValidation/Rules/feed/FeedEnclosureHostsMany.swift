import Diagnostics
import FeedValues

extension Rule {
    static let feedEnclosureHostsMany = Rule(
        "feed-enclosure-hosts-many", .feed, .info, .all,
        summary: "The enclosures of a feed are on at most three hosts.",
        why: """
            Media that moved from host to host are easily forgotten: when the oldest of them closes, its episodes can \
            no longer be played, and nobody notices.
            """,
        help: "check that the files on the older hosts are still there",
        source: "Podfeed",
        passing: [
            .podcast(items(on: "a.example.com", "b.example.com", "c.example.com", "A.EXAMPLE.COM")),
            .podcast("<item><enclosure url=\"1.mp3\"/></item>"),
        ],
        failing: [
            .podcast(
                items(on: "a.example.com", "b.example.com", "c.example.com", "d.example.com"), marksChannel: true)
        ],
        check: .feed { HostsCheck() })

    private static func items(on hosts: String...) -> String {
        hosts.map { "<item><enclosure url=\"https://\($0)/1.mp3\" length=\"1\" type=\"audio/mpeg\"/></item>" }
            .joined(separator: "\n")
    }
}

/// Remembers the names of up to ten hosts.
private struct HostsCheck: FeedCheck {
    private var hosts: [String] = []
    private static let most = 10

    mutating func visit(_ item: Element, _ inspection: inout Inspection) {
        guard item.isFeedItem, hosts.count <= HostsCheck.most, let enclosure = item.child("enclosure"),
            let host = inspection.parts(of: enclosure).url?.host, !host.isEmpty
        else { return }
        // Nearly all hosts are known as they are written.
        guard !hosts.contains(where: { $0.utf8.elementsEqual(host.utf8) }) else { return }
        let name = host.asciiLowercased
        if !hosts.contains(name) { hosts.append(name) }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel, hosts.count > 3 else { return }
        let isCut = hosts.count > HostsCheck.most
        let names = hosts.prefix(HostsCheck.most).map(\.quoted).joined(separator: ", ")
        inspection.report(
            isCut
                ? "the enclosures are on more than \(HostsCheck.most) hosts: \(names), …"
                : "the enclosures are on \(hosts.count) hosts: \(names)",
            at: channel)
    }
}
