public import Diagnostics
public import FeedValues

/// What an episode may say beyond what most episodes say.
public struct EpisodeExtras: Sendable, Equatable {
    /// Places that it is about, or at which it was made.
    public var locations: [Located<Location>] = []
    /// The licence under which it may be used.
    public var license: Located<LicenseNotice>?
    /// Parts that stand for it.
    public var soundbites: [Located<Soundbite>] = []
    /// Places to support it.
    public var funding: [Located<Funding>] = []
    /// Statements for machines.
    public var texts: [Located<TextRecord>] = []
    /// Ways to pay while listening.
    public var payments: [Located<PaymentOffer>] = []
    /// Pictures for purposes.
    public var images: [Located<PodcastImage>] = []
    /// One picture in several sizes, for apps that read no other.
    public var imageSizes: [Located<SizedImage>] = []
    /// Where listeners talk about it.
    public var threads: [Located<SocialThread>] = []
    /// The room where listeners talk while it is on the air.
    public var chat: Located<ChatRoom>?
    /// Where it can be heard or seen, too.
    public var contentLinks: [Located<ContentLink>] = []
    /// Its number, where it is none that `Episode.number` can hold.
    public var fractionalNumber: Located<FractionalNumber>?
    /// What apps show in the place of its number, at most 32 characters.
    public var display: Located<String>?
    /// Its title as Apple shows it, without show and number (`itunes:title`).
    public var shortTitle: Located<String>?
    /// Whether directories are not to show it (`itunes:block`).
    public var isBlocked: Located<Bool>?
    /// Who wrote it (`dc:creator`).
    public var authors: [Located<String>] = []
    /// The countries in which it may be heard.
    public var restriction: Located<CountryRestriction>?
    /// The time in which it may be heard.
    public var availability: Located<Availability>?
    /// Whether its chapters stand in the feed, too (Podlove Simple Chapters).
    public var hasSimpleChapters = false
    /// Its description, where that is not made of summary and notes as far as the limit allows.
    public var description: StatedDescription?
    /// Whether it carries no media: its enclosure then means nothing.
    public var hasNoMedia = false
    /// Whether its item has no guid: what the episode has then serves this program alone.
    public var hidesGuid = false
    /// Whether its item has no date: what the episode has then only says where it stands.
    public var hidesDate = false
    /// Whether its item has no title.
    public var hidesTitle = false
    /// Elements that the model has no value for.
    public var foreign: [Located<ForeignElement>] = []
    /// Its notes in the feeds that have a header or footer of their own, in the order of the show's feeds.
    public var feedNotes: [FeedNotes] = []

    /// The instant up to which it is held back, whatever its date.
    public var embargo: Located<Timestamp>?
    /// The instant from which on no feed has it.
    public var expiry: Located<Timestamp>?

    /// Nothing.
    public init() {}
}
