public import Diagnostics
public import FeedValues

/// One episode of a show.
public struct Episode: Sendable, Equatable {
    /// What it is called in addresses, unique in the show; with the show's id it is the episode's identity.
    public var slug: Located<String>
    /// The headline.
    public var title: Located<String>
    /// Two or three sentences of plain text.
    public var summary: Located<String>
    /// The show notes.
    public var notes: ShowNotes
    /// When it is released.
    public var date: Located<Timestamp>
    /// When its content last changed.
    public var updated: Located<Timestamp>?
    /// Its lasting identity in every feed that carries it.
    public var guid: Located<String>
    /// Its page.
    public var link: Located<WebAddress>?
    /// What it is to its show.
    public var type: Located<EpisodeType>
    /// The season it belongs to.
    public var season: Located<Season>?
    /// Its number in the season or show.
    public var number: Located<Int>?
    /// The id of the special series that it belongs to.
    public var series: Located<String>?
    /// The people who are heard or who made it.
    public var people: [Located<Credit>]
    /// The media file that apps play.
    public var enclosure: Enclosure
    /// Other renditions of the same episode.
    public var alternates: [AlternateEnclosure]
    /// A picture of its own.
    public var image: Located<Artwork>?
    /// Whether it is explicit, where that differs from the show or is said again.
    public var explicit: Located<Bool>?
    /// Free key words, by which feeds select.
    public var tags: [Located<String>]
    /// The address of its JSON chapters.
    public var chapters: Located<ChapterList>?
    /// Its transcripts.
    public var transcripts: [Located<Transcript>]
    // None or one: kept apart so that episodes without it pay nothing for it.
    private var ownExtras: [EpisodeExtras] = []

    /// An episode with what every episode must have; the rest is set afterwards.
    public init(
        slug: Located<String>,
        title: Located<String>,
        summary: Located<String>,
        notes: ShowNotes = ShowNotes(blocks: []),
        date: Located<Timestamp>,
        guid: Located<String>,
        enclosure: Enclosure
    ) {
        self.slug = slug
        self.title = title
        self.summary = summary
        self.notes = notes
        self.date = date
        self.guid = guid
        self.type = Located(.full, from: title.origin.defaulted)
        self.people = []
        self.enclosure = enclosure
        self.alternates = []
        self.tags = []
        self.transcripts = []
    }
    /// What it says beyond what most episodes say; `nil` for most.
    public var extras: EpisodeExtras? {
        get { ownExtras.first }
        set { ownExtras = newValue.map { [$0] } ?? [] }
    }
}
