import FeedValues

/// How the old address is made to lead to the new one, at one kind of host.
package struct MoveRecipe: Hashable, Sendable {
    /// Where the feed lies.
    package var place: String
    /// What to do there, in words; lines of a configuration follow where there are any.
    package var words: String
    /// Lines to copy; empty where a menu does it.
    package var lines: [String]

    /// The recipes for two addresses: that of the host of the old one first, if it is known, then those for one's own
    /// servers; none where one of the addresses can't be read.
    package static func all(from old: String, to new: String) -> [MoveRecipe] {
        guard let from = WebAddress(old), WebAddress(new) != nil, isPlain(old), isPlain(new) else { return [] }
        let path = from.path.isEmpty ? "/" : String(from.path)
        let hosted = hosts.first { host in host.names.contains { isAt(from.host, $0) } }
        if let hosted { return [MoveRecipe(place: hosted.place, words: hosted.words + " Give it \(new).", lines: [])] }
        return [
            MoveRecipe(
                place: "nginx", words: "In the 'server' of \(from.host):",
                lines: ["location = \(path) { return 301 \(new); }"]),
            MoveRecipe(
                place: "Apache", words: "In its configuration, or in .htaccess with a path relative to the site:",
                lines: ["Redirect 301 \(path) \(new)"]),
            MoveRecipe(
                place: "Netlify, Cloudflare Pages", words: "In the file _redirects:", lines: ["\(path) \(new) 301"]),
            MoveRecipe(
                place: "a host of podcasts",
                words: "In the settings of the show, or by its support: a redirect with status 301 to \(new).",
                lines: []),
        ]
    }

    // What a line of a configuration would take for something else is left to people.
    private static func isPlain(_ address: String) -> Bool {
        address.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !Array("\"'`;{}$\\#*<>()|".utf8).contains(byte)
        }
    }

    private static func isAt(_ host: String, _ name: String) -> Bool {
        let host = host.lowercased()
        return host == name || host.hasSuffix("." + name)
    }

    private struct Host {
        var place: String
        var names: [String]
        var words: String
    }

    // Menus change: each is named by what it does, and support knows the rest.
    private static let hosts = [
        Host(
            place: "SoundCloud", names: ["soundcloud.com"],
            words: "Settings, Content, Subscriber redirect."),
        Host(
            place: "Podbean", names: ["podbean.com"],
            words: "Settings, Feed, Advanced Feed Options: redirect to a new feed."),
        Host(
            place: "Spotify for Creators", names: ["anchor.fm"],
            words: "Settings, Availability: redirect the RSS feed."),
        Host(
            place: "Buzzsprout", names: ["buzzsprout.com"],
            words: "Podcast Settings: redirect the podcast."),
        Host(
            place: "Libsyn", names: ["libsyn.com"],
            words: "The settings of the RSS feed under Distribution: redirect, with status 301."),
        Host(
            place: "Transistor", names: ["transistor.fm"],
            words: "Settings of the show: forward the RSS feed."),
        Host(
            place: "Acast", names: ["acast.com"],
            words: "Settings of the show, RSS: redirect to another host."),
        Host(
            place: "Megaphone", names: ["megaphone.fm"],
            words: "Settings of the podcast: the address of the new feed, with a redirect."),
        Host(
            place: "FeedBurner", names: ["feedburner.com", "feedproxy.google.com"],
            words: "Delete the feed with a redirect to its source, once the source is the new address."),
    ]
}
