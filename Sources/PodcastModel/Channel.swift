public import Diagnostics
public import FeedValues
public import FeedVocabulary

/// What a feed says of its show as a whole.
public struct Channel: Sendable, Equatable {
    /// The title of the show.
    public var title: Located<String>
    /// What the show is about, in plain text.
    public var description: Located<String>
    /// The page of the show.
    public var link: Located<WebAddress>
    /// The language that is spoken.
    public var language: Located<Language>
    /// Who makes it, as listeners read it.
    public var author: Located<String>
    /// Who answers for it towards directories.
    public var owner: Owner?
    /// Who holds the rights, without the word copyright, sign or year (PSP-1).
    public var copyright: Located<String>?
    /// Apple's categories, the most fitting first.
    public var categories: [Located<Category>]
    /// Whether episodes are explicit unless they say otherwise.
    public var explicit: Located<Bool>
    /// Whether episodes stand alone or follow one another.
    public var type: Located<ShowType>
    /// The cover; `nil` only where it is said that there is none.
    public var image: Located<Artwork>?
    /// The lasting identity of the feed (`podcast:guid`).
    public var guid: Located<UUID>
    /// Whether other hosts may import the feed (`podcast:locked`), with the address to ask.
    public var locked: Located<Bool>?
    /// What kind of content it carries (`podcast:medium`).
    public var medium: Located<DeclaredMedium>
    /// People who belong to the show as a whole.
    public var people: [Located<Credit>]
    /// Places to support the show.
    public var funding: [Located<Funding>]
    /// Statements for machines and directories (`podcast:txt`).
    public var texts: [Located<TextRecord>]
    /// Feeds that the show recommends (`podcast:podroll`).
    public var podroll: [Located<RemoteItem>]
    /// What it says beyond what most feeds say.
    public var extras = ChannelExtras()

    /// A channel with what every feed must say; the rest is set afterwards.
    public init(
        title: Located<String>,
        description: Located<String>,
        link: Located<WebAddress>,
        language: Located<Language>,
        author: Located<String>,
        categories: [Located<Category>],
        explicit: Located<Bool>,
        image: Located<Artwork>?,
        guid: Located<UUID>
    ) {
        self.title = title
        self.description = description
        self.link = link
        self.language = language
        self.author = author
        self.categories = categories
        self.explicit = explicit
        self.type = Located(.episodic, from: title.origin.defaulted)
        self.image = image
        self.guid = guid
        self.medium = Located(.items(.podcast), from: title.origin.defaulted)
        self.people = []
        self.funding = []
        self.texts = []
        self.podroll = []
    }
}
