import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

/// What a show, a series or a feed says of itself, before it is known what it inherits.
struct ChannelDraft: Sendable {
    var title: Located<String>?
    var description: Located<String>?
    var link: Located<WebAddress>?
    var language: Located<Language>?
    var author: Located<String>?
    var owner: Owner?
    var copyright: Located<String>?
    var categories: [Located<Category>]?
    var explicit: Located<Bool>?
    var type: Located<ShowType>?
    var image: Located<Artwork>?
    var hasNoImage = false
    var locked: Located<Bool>?
    var medium: Located<DeclaredMedium>?
    var people: [Located<Credit>]?
    var funding: [Located<Funding>]?
    var texts: [Located<TextRecord>]?
    var podroll: [PodrollEntry]?
    var publisher: PodrollEntry?
    var remoteItems: [PodrollEntry]?
    var extras: [@Sendable (inout ChannelExtras) -> Void] = []

    /// This, with what another states in place of its own.
    func overlaid(by other: ChannelDraft) -> ChannelDraft {
        var draft = self
        draft.title = other.title ?? title
        draft.description = other.description ?? description
        draft.link = other.link ?? link
        draft.language = other.language ?? language
        draft.author = other.author ?? author
        draft.owner = other.owner ?? owner
        draft.copyright = other.copyright ?? copyright
        draft.categories = other.categories ?? categories
        draft.explicit = other.explicit ?? explicit
        draft.type = other.type ?? type
        draft.image = other.hasNoImage ? nil : other.image ?? image
        draft.hasNoImage = other.hasNoImage || other.image == nil && hasNoImage
        draft.locked = other.locked ?? locked
        draft.medium = other.medium ?? medium
        draft.people = other.people ?? people
        draft.funding = other.funding ?? funding
        draft.texts = other.texts ?? texts
        draft.podroll = other.podroll ?? podroll
        draft.publisher = other.publisher ?? publisher
        draft.remoteItems = other.remoteItems ?? remoteItems
        draft.extras = extras + other.extras
        return draft
    }

    /// The channel, when nothing that every feed must say is missing; what names other feeds is left empty.
    ///
    /// - Parameter defaults: where a value that nobody wrote would be set.
    func channel(guid: Located<UUID>, defaults: Origin) -> Channel? {
        guard let title, let description, let link, let language, let author, let categories,
            let explicit, image != nil || hasNoImage
        else { return nil }
        var channel = Channel(
            title: title, description: description, link: link, language: language, author: author,
            categories: categories, explicit: explicit, image: image, guid: guid)
        channel.owner = owner
        channel.copyright = copyright
        channel.type = type ?? Located(.episodic, from: defaults.defaulted)
        channel.locked = locked
        channel.medium = medium ?? Located(.items(.podcast), from: defaults.defaulted)
        channel.people = people ?? []
        channel.funding = funding ?? []
        channel.texts = texts ?? []
        for change in extras { change(&channel.extras) }
        return channel
    }
}
