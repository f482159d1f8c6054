import Diagnostics
import FeedValues
import FeedVocabulary

/// Spotify's namespace.
enum SpotifyRules {
    static let all: [Rule] = [namespaceURI, limit, .spotifyCountryOfOrigin, access, .spotifyTitleFrontLoad]

    private static let source = "Spotify, podcast delivery specification"

    private static let namespaceURI = Rule(
        "spotify-namespace-uri", .spotify, .error, [.spotify],
        summary: "Spotify's namespace is declared by its address, to the letter.",
        why: "Parsers compare addresses letter by letter: with https or a slash at the end Spotify finds nothing.",
        help: "write xmlns:spotify=\"http://www.spotify.com/ns/rss\"",
        source: "Podcast namespace, existing namespaces",
        w3c: ["UnknownNamespace"],
        passing: [
            .feed("xmlns:spotify=\"http://www.spotify.com/ns/rss\""),
            .feed("xmlns:s=\"http://www.spotify.com/ns/rss\""),
        ],
        failing: [
            .feed("↓xmlns:spotify=\"https://www.spotify.com/ns/rss\""),
            .feed("↓xmlns:s=\"http://spotify.com/ns/rss/\""),
            .feed("↓xmlns:spotify=\"https://example.com/spotify\""),
        ],
        check: .exactAddress(ofPrefix: "spotify"))

    private static let limit = Rule(
        "spotify-limit-recentcount", .spotify, .error, [.spotify],
        summary: "A limit says how many of the newest episodes are shown: at least one.",
        why: "Spotify hides all older episodes. With nothing to read, or with zero, it hides them all or none.",
        help: "write recentCount=\"10\" with a number of your own, or take the element out",
        source: source,
        passing: [.channel("<spotify:limit recentCount=\"10\"/>")],
        failing: [
            .channel("↓<spotify:limit/>"), .channel("<spotify:limit ↓recentCount=\"0\"/>"),
            .channel("<spotify:limit ↓recentCount=\"all\"/>"),
        ],
        check: .element("spotify:limit") { limit, inspection in
            guard let count = limit["recentCount"] else {
                return inspection.report("the limit has no 'recentCount'", at: limit)
            }
            guard WholeNumber.parse(count) ?? 0 < 1 else { return }
            inspection.report("\(count.quoted) is not a number of episodes", at: limit, attribute: "recentCount")
        })

    private static let access = Rule(
        "spotify-access-structure", .spotify, .warning, [.spotify],
        summary: "spotify:access names a partner in the channel, and entitlements in an item.",
        why: """
            The element belongs to paid shows, where another house says who may listen. Without the partner's id or \
            the name of an entitlement nobody can be let in.
            """,
        help: """
            add <spotify:partner id="…"/> in the channel or <spotify:entitlement name="…"/> in the item; take the \
            element out where nobody pays
            """,
        source: "Spotify, Open Access",
        passing: [
            .channel("<spotify:access><spotify:partner id=\"a1\"/></spotify:access>"),
            .item("<spotify:access><spotify:entitlement name=\"plus\"/></spotify:access>"),
        ],
        failing: [
            .channel("↓<spotify:access/>"), .item("↓<spotify:access><spotify:partner id=\"a1\"/></spotify:access>"),
            .item("<spotify:access>↓<spotify:entitlement name=\"\"/></spotify:access>"),
        ],
        check: .element("spotify:access") { access, inspection in
            let (name, attribute) = access.isInItem ? ("spotify:entitlement", "name") : ("spotify:partner", "id")
            let children = access.children(name)
            if children.isEmpty { inspection.report("<spotify:access> has no <\(name)>", at: access) }
            for child in children where child[attribute]?.isXMLBlank ?? true {
                inspection.report("<\(name)> has no '\(attribute)'", at: child)
            }
        })
}
