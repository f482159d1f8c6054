import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel
import Testing

/// Feeds for tests, whose values come from lines of a `show.yaml` and of front matter that exist nowhere.
enum Sample {
    /// The smallest feed: what every feed must say, and one episode.
    static func smallest() throws -> Feed {
        let episode = try episode("first", title: "First", date: "2025-04-25T04:00:00Z")
        return try feed(channel: channel(), episodes: [episode])
    }

    /// A feed without episodes.
    static func empty() throws -> Feed { try feed(channel: channel(), episodes: []) }

    /// A feed that says everything that a feed of ours can say.
    static func fullest() throws -> Feed {
        var episodes = [try fullestEpisode(), try episode("second", title: "Zwei", date: "2025-05-02T04:00:00Z")]
        episodes.append(try trailer())
        return try feed(channel: fullestChannel(), episodes: episodes)
    }

    /// One of the feeds by its name.
    static func named(_ name: String) throws -> Feed {
        switch name {
        case "empty": try empty()
        case "smallest": try smallest()
        case "vocabulary": try vocabulary()
        default: try fullest()
        }
    }

    /// A feed of a channel and episodes.
    static func feed(channel: Channel, episodes: [Episode]) throws -> Feed {
        Feed(address: try show(address("tea/feed.xml"), 2), channel: channel, episodes: episodes)
    }

    /// An address below the site.
    static func address(_ path: String) throws -> WebAddress {
        try #require(WebAddress("https://podcasts.example.com")).appending(path: path)
    }

    /// A value from a line of the show's file.
    static func show<Value>(_ value: Value, _ line: Int) -> Located<Value> {
        Located(value, from: Origin(SourceLocation(file: "show.yaml", line: line, column: 8)))
    }

    /// A channel that says what every channel must say.
    static func channel() throws -> Channel {
        Channel(
            title: show("Tea & Biscuits", 1),
            description: show("News of <tea>, of \"biscuits\" & of both.", 3),
            link: try show(address("tea/"), 4),
            language: try show(#require(Language("en")), 5),
            author: show("The Tea Board", 6),
            categories: [try show(#require(Category("Arts", "Food")), 7), try show(#require(Category("News")), 8)],
            explicit: show(false, 9),
            image: try show(Artwork(address: address("tea/cover.jpg")), 10),
            guid: try show(#require(UUID("917393e3-1b1e-5cef-ace4-edaa54e1f810")), 11))
    }

    /// A channel that says everything.
    static func fullestChannel() throws -> Channel {
        var channel = try channel()
        channel.owner = Owner(name: show("Ann O'Nym", 12), email: show("ann@example.com", 13))
        channel.copyright = show("The Tea Board", 14)
        channel.type = show(.serial, 15)
        channel.locked = show(true, 16)
        channel.medium = show(.items(.podcast), 17)
        channel.people = [show(Credit(name: "Ann O'Nym", link: try address("ann?a=1&b=2")), 18)]
        channel.funding = [show(Funding(address: try address("give"), label: "Give & take"), 19)]
        channel.texts = [show(TextRecord(purpose: "verify", value: "abc"), 20), show(TextRecord(value: "plain"), 21)]
        let guid = try #require(UUID("c73b1a23-1c28-5edb-94c3-10d1745d0877"))
        channel.podroll = [
            show(
                RemoteItem(feedGuid: guid, feedAddress: try address("o.xml"), title: "Other", medium: .items(.music)),
                22),
            show(RemoteItem(feedGuid: guid), 23),
        ]
        return channel
    }
}
