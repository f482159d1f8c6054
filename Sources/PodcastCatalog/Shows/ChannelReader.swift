import Diagnostics
import FeedValues
import FeedVocabulary
import Foundation
import PodcastModel

/// Reads what a show or a feed says of itself.
struct ChannelReader {
    /// The keys and values.
    let fields: Fields
    /// The id of the show, in whose folder its media go out.
    let showId: String
    /// The folder of the feed in the site.
    let folder: String
    /// The zone in which its dates are read.
    let zone: TimeZone
    /// The pictures that they name.
    var assets: AssetReader
    /// The prefixes that its extensions may have.
    var prefixes = ForeignPrefixes.standard

    /// What is said.
    ///
    /// - Parameter output: makes the place of the cover in the site.
    mutating func draft(output: (LocalPath) -> String) -> ChannelDraft {
        var draft = ChannelDraft()
        draft.title = fields.title("title", &assets.log)
        draft.description = fields.text("description", &assets.log)
        draft.link = fields.address("link", &assets.log)
        draft.language = fields.language(&assets.log)
        draft.author = fields.line("author", &assets.log)
        draft.owner = owner()
        draft.copyright = fields.line("copyright", &assets.log)
        draft.categories = categories()
        draft.explicit = fields.bool("explicit", &assets.log)
        draft.type = fields.choice("type", &assets.log)
        draft.hasNoImage = fields.isFalse("image")
        draft.image =
            draft.hasNoImage
            ? nil : fields.node("image").flatMap { assets.picture($0, fields, isArtwork: true, output: output) }
        draft.locked = fields.bool("locked", &assets.log)
        draft.medium = fields.medium(&assets.log)
        draft.people = fields.credits(in: &assets)
        draft.funding = fields.funding(&assets.log)
        draft.texts = fields.texts(&assets.log)
        draft.podroll = podroll()
        draft.publisher = publisher()
        draft.remoteItems = remoteItems()
        draft.extras = extras(folder: "\(folder)/images")
        return draft
    }

    private mutating func owner() -> Owner? {
        guard let owner = fields.fields("owner", .owner, &assets.log) else { return nil }
        owner.require(["name", "email"], of: "the owner", &assets.log)
        let name = owner.line("name", &assets.log)
        let email = owner.parsed("email", .mailbox, "one mailbox", &assets.log) { EmailAddress($0)?.description }
        guard let name, let email else { return nil }
        return Owner(name: name, email: email)
    }

    private mutating func podroll() -> [PodrollEntry]? {
        fields.list("podroll", &assets.log)?.compactMap { feedReference($0, "podroll") }
    }
}
