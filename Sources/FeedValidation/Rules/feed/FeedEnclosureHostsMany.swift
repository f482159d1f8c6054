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
    // The hosts as they were written, for nearly all have been seen before.
    private var seen: Set<Int> = []
    private static let most = 10

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isFeedItem, let host = HostsCheck.host(of: item, &inspection) else { return nil }
        return Fingerprint(host).mark
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard hosts.count <= HostsCheck.most, !seen.contains(item.mark),
            let host = HostsCheck.host(of: item.element, &inspection)
        else { return }
        if seen.count < 1000 { seen.insert(item.mark) }
        let name = host.asciiLowercased
        if !hosts.contains(name) { hosts.append(name) }
    }

    private static func host(of item: Element, _ inspection: inout Inspection) -> Substring? {
        guard let enclosure = item.child("enclosure"), let host = inspection.parts(of: enclosure).url?.host,
            !host.isEmpty
        else { return nil }
        return host
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
