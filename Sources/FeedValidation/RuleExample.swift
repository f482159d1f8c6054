/// A feed, or a part of one, that shows what a rule means.
///
/// In an example that fails, `↓` stands before each place that the rule finds.
public struct RuleExample: Sendable, Hashable {
    /// What the text is a part of.
    public enum Placement: Sendable, Hashable {
        /// The text is a whole document.
        case document
        /// The text stands in the channel of an otherwise empty feed.
        case channel
        /// The text stands in the only item of an otherwise empty feed.
        case item
    }

    /// How the text becomes bytes.
    public enum Encoding: Sendable, Hashable {
        /// UTF-8 without a byte order mark.
        case utf8
        /// UTF-8 behind a byte order mark.
        case utf8WithMark
        /// ISO-8859-1; the text may only hold what that has.
        case latin1
        /// UTF-16, little end first, behind a byte order mark.
        case utf16
    }

    /// How the text becomes bytes.
    public var encoding = Encoding.utf8
    /// Where the text belongs.
    public var placement: Placement
    /// The text, with its marks.
    public var text: String
    /// To how many bytes the document is filled up, with white space at its end.
    public var size = 0
    /// How many empty items the channel has beyond those of the text, where their number matters.
    public var furtherItems = 0
    /// The files that the text names, of which something is known.
    public var assets: [Asset] = []
    /// The addresses that were asked, of which something is known.
    package var visits: [Visit] = []

    /// A whole document, filled up with white space where its size matters.
    static func document(_ text: String, as encoding: Encoding = .utf8, size: Int = 0) -> RuleExample {
        RuleExample(encoding: encoding, placement: .document, text: text, size: size)
    }
    /// Elements of a channel.
    package static func channel(_ text: String) -> RuleExample { RuleExample(placement: .channel, text: text) }
    /// Elements of an item.
    static func item(_ text: String) -> RuleExample { RuleExample(placement: .item, text: text) }

    /// The whole document that the example stands for, its marks still in it.
    public var document: String {
        let whole =
            switch placement {
            case .document: text
            case .channel: RuleExample.wrap(text)
            case .item: RuleExample.wrap("<item>\n\(text)\n</item>")
            }
        guard furtherItems > 0, let end = whole.firstRange(of: "</channel>")?.lowerBound else { return whole }
        return whole[..<end] + String(repeating: "<item/>", count: furtherItems) + whole[end...]
    }

    private static func wrap(_ inner: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
        xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:psc="http://podlove.org/simple-chapters" xmlns:media="http://search.yahoo.com/mrss/" \
        xmlns:spotify="http://www.spotify.com/ns/rss" xmlns:fh="http://purl.org/syndication/history/1.0">
        <channel>
        \(inner)
        </channel>
        </rss>

        """
    }
}
