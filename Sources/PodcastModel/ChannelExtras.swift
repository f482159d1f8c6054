public import Diagnostics
public import FeedValues
public import FeedVocabulary

/// What a feed may say of its show beyond what most feeds say.
public struct ChannelExtras: Sendable, Equatable {
    /// Places that it is about, or at which it is made.
    public var locations: [Located<Location>] = []
    /// The licence under which it may be used.
    public var license: Located<LicenseNotice>?
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
    /// The platforms that may not show it, or may.
    public var blocks: [Located<ServiceBlock>] = []
    /// How often new episodes appear.
    public var updateFrequency: Located<UpdateFrequency>?
    /// Whether each change is told by Podping.
    public var usesPodping: Located<Bool>?
    /// The feed of its publisher.
    public var publisher: Located<RemoteItem>?
    /// Other feeds, or items of them, that belong to it.
    public var remoteItems: [Located<RemoteItem>] = []
    /// Broadcasts that are announced, on the air or over.
    public var liveItems: [LiveItem] = []
    /// Its title as Apple shows it (`itunes:title`).
    public var shortTitle: Located<String>?
    /// The address to which it has moved (`itunes:new-feed-url`).
    public var newAddress: Located<WebAddress>?
    /// Whether there will be no more episodes (`itunes:complete`).
    public var isComplete: Located<Bool>?
    /// What Apple gives out to prove that a feed is one's own (`itunes:applepodcastsverify`).
    public var appleVerification: Located<String>?
    /// How many of the newest episodes Spotify is to show (`spotify:limit`), above 0.
    public var spotifyLimit: Located<Int>?
    /// The countries from which it comes, the most important first (`spotify:countryOfOrigin`).
    public var countriesOfOrigin: Located<[CountryCode]>?
    /// The countries in which it may be heard (`media:restriction`).
    public var restriction: Located<CountryRestriction>?
    /// The namespaces that its feed declares for elements that the model has no value for.
    public var namespaces: [ForeignNamespace] = []
    /// Elements that the model has no value for.
    public var foreign: [Located<ForeignElement>] = []

    /// Nothing.
    public init() {}

    /// Whether Apple may not show it.
    public var isBlockedAtApple: Located<ServiceBlock>? {
        let own = blocks.first { $0.value.service == "apple" } ?? blocks.first { $0.value.service == nil }
        return own.flatMap { $0.value.isBlocked ? $0 : nil }
    }
}
