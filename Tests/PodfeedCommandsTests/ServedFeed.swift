import Foundation
import LoopbackWeb

/// A feed with all that it names on a server of loopback: without changes, nothing is wrong with how it is served.
struct ServedFeed {
    let server: LoopbackServer

    /// A server of the feed with changes to how paths are answered, as JSON: `{"/1.mp3": {"status": 404}}`.
    init(
        changes: String = "{}", _ encryption: LoopbackServer.Encryption = .none, listeningTo host: String = "127.0.0.1"
    ) throws {
        let scheme = if case .none = encryption { "http" } else { "https" }
        let address = "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):PORT"
        var table: [String: [String: Any]] = [
            "/feed.xml": [
                "body": ServedFeed.text(at: address), "gzip": true,
                "headers": ["Content-Type": "application/rss+xml; charset=utf-8", "Cache-Control": "max-age=300"],
            ],
            "/cover.jpg": ["size": 10, "headers": ["Content-Type": "image/jpeg"]],
            "/1.mp3": ["size": 200, "headers": ["Content-Type": "audio/mpeg"]],
            "/1.vtt": [
                "body": "WEBVTT\n\n", "headers": ["Content-Type": "text/vtt", "Access-Control-Allow-Origin": "*"],
            ],
            "/1.json": [
                "body": "{}",
                "headers": ["Content-Type": "application/json+chapters", "Access-Control-Allow-Origin": "*"],
            ],
            "/": ["body": "tea", "headers": ["Content-Type": "text/html"]],
            "/notes": ["body": "tea", "head": ["status": 405]],
            "/hub": ["status": 400],
            "/robots.txt": ["body": "User-agent: *\nDisallow: /private\n"],
        ]
        let changed = try JSONSerialization.jsonObject(with: Data(changes.utf8)) as? [String: [String: Any]] ?? [:]
        for (path, change) in changed { table[path, default: [:]].merge(change) { $1 } }
        let json = try JSONSerialization.data(withJSONObject: table, options: [.withoutEscapingSlashes])
        server = try LoopbackServer(String(decoding: json, as: UTF8.self), encryption, listeningTo: host)
    }

    /// The address of the feed.
    var address: String { server.address + "/feed.xml" }

    /// The feed, with addresses at a server.
    static func text(at address: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
        xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
        <title>Tea</title>
        <atom:link rel="self" href="\(address)/feed.xml"/>
        <atom:link rel="hub" href="\(address)/hub"/>
        <link>\(address)/</link>
        <itunes:image href="\(address)/cover.jpg"/>
        <item><title>One</title>
        <enclosure url="\(address)/1.mp3" length="200" type="audio/mpeg"/>
        <podcast:transcript url="\(address)/1.vtt" type="text/vtt"/>
        <podcast:chapters url="\(address)/1.json" type="application/json+chapters"/>
        <description>&lt;a href="\(address)/notes"&gt;Notes&lt;/a&gt;</description>
        </item></channel></rss>

        """
    }
}
