/// A family of rules, whose name begins the ids of most of them.
public enum RuleGroup: String, Sendable, CaseIterable {
    /// Document, encoding, XML.
    case xml
    /// Namespaces.
    case ns
    /// The root element of RSS.
    case rssRoot = "rss-root"
    /// RSS 2.0 elements of the channel.
    case rssChannel = "rss-channel"
    /// The RSS 2.0 image of the channel.
    case rssImage = "rss-image"
    /// RSS 2.0 elements of an item.
    case rssItem = "rss-item"
    /// The guid of an item.
    case guid
    /// The enclosure of an item.
    case enclosure
    /// Dates of RFC 5322.
    case date
    /// iTunes elements of the channel.
    case itunesChannel = "itunes-channel"
    /// iTunes elements of an item.
    case itunesItem = "itunes-item"
}
