import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

/// Reads what a show or a feed says of itself.
struct ChannelReader {
    /// The keys and values.
    let fields: Fields
    /// The pictures that they name.
    var assets: AssetReader

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
        draft.image = fields.node("image").flatMap { assets.picture($0, fields, isArtwork: true, output: output) }
        draft.locked = fields.bool("locked", &assets.log)
        draft.medium = fields.choice("medium", &assets.log)
        draft.people = fields.credits(in: &assets)
        draft.funding = funding()
        draft.texts = texts()
        draft.podroll = podroll()
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

    private mutating func funding() -> [Located<Funding>]? {
        fields.fieldsOfEach("funding", .funding, &assets.log)?.compactMap { entry in
            entry.require(["url", "label"], of: "a place to support the show", &assets.log)
            let address = entry.address("url", &assets.log)
            let label = entry.line("label", &assets.log)
            guard let address, let label else { return nil }
            return Located(Funding(address: address.value, label: label.value), from: address.origin)
        }
    }

    private mutating func texts() -> [Located<TextRecord>]? {
        fields.fieldsOfEach("txt", .text, &assets.log)?.compactMap { entry in
            entry.require(["value"], of: "a statement", &assets.log)
            let purpose = entry.line("purpose", &assets.log)
            guard let value = entry.text("value", &assets.log) else { return nil }
            return Located(TextRecord(purpose: purpose?.value, value: value.value), from: value.origin)
        }
    }

    private mutating func podroll() -> [PodrollEntry]? {
        guard let nodes = fields.list("podroll", &assets.log) else { return nil }
        var entries: [PodrollEntry] = []
        for node in nodes {
            if case .mapping = node.content {
                if let item = remoteItem(node) { entries.append(.item(item)) }
            } else if let id = fields.text(of: node, "podroll", &assets.log) {
                entries.append(.feed(id: id.value, place: node.place))
            }
        }
        return entries
    }

    private mutating func remoteItem(_ node: YAMLNode) -> Located<RemoteItem>? {
        guard let entry = Fields(node, in: fields.source, keys: .remoteItem, log: &assets.log) else { return nil }
        entry.require(["guid"], of: "a recommended feed", &assets.log)
        let guid = entry.guid(&assets.log)
        let address = entry.address("url", &assets.log)
        let title = entry.line("title", &assets.log)
        let medium: Located<Medium>? = entry.choice("medium", &assets.log)
        guard let guid else { return nil }
        return Located(
            RemoteItem(
                feedGuid: guid.value, feedAddress: address?.value, title: title?.value, medium: medium?.value),
            from: guid.origin)
    }
}
