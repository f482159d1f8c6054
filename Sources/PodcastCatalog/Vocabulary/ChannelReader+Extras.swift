import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension ChannelReader {
    private typealias Change = @Sendable (inout ChannelExtras) -> Void

    /// What few shows say, each key as a change to what is inherited.
    ///
    /// - Parameter folder: where pictures go in the site.
    mutating func extras(folder: String) -> [@Sendable (inout ChannelExtras) -> Void] {
        guard KeyList.channelExtras.contains(where: fields.states) else { return [] }
        return sharedChanges(folder: folder) + audienceChanges() + directoryChanges()
    }

    /// What episodes may say, too.
    private mutating func sharedChanges(folder: String) -> [Change] {
        var changes: [Change] = []
        if fields.states("location") {
            let locations = fields.locations(&assets.log)
            changes.append { $0.locations = locations }
        }
        if let license = fields.license(&assets.log) { changes.append { $0.license = license } }
        if fields.states("value") {
            let payments = fields.payments(.value, end: nil, &assets.log)
            changes.append { $0.payments = payments }
        }
        if fields.states("images") {
            let images = assets.images(fields, folder: folder)
            changes.append { $0.images = images }
        }
        if fields.states("srcset") {
            let sizes = assets.imageSizes(fields, folder: folder)
            changes.append { $0.imageSizes = sizes }
        }
        if fields.states("extensions") {
            let elements = fields.foreignElements(prefixes, &assets.log)
            changes.append { $0.foreign = elements }
        }
        if let restriction = fields.restriction(&assets.log) { changes.append { $0.restriction = restriction } }
        return changes
    }

    /// Where listeners talk, and when something is to be heard.
    private mutating func audienceChanges() -> [Change] {
        var changes: [Change] = []
        if fields.states("social") {
            let threads = fields.threads(&assets.log)
            changes.append { $0.threads = threads }
        }
        if let chat = fields.chat(&assets.log) { changes.append { $0.chat = chat } }
        if let frequency = updateFrequency() { changes.append { $0.updateFrequency = frequency } }
        if let podping = fields.bool("podping", &assets.log) { changes.append { $0.usesPodping = podping } }
        if fields.states("live-items") {
            let items = liveItems()
            changes.append { $0.liveItems = items }
        }
        return changes
    }

    /// What directories are told.
    private mutating func directoryChanges() -> [Change] {
        var changes: [Change] = []
        if fields.states("block") {
            let blocks = fields.blocks(&assets.log)
            changes.append { $0.blocks = blocks }
        }
        if let title = fields.title("itunes-title", &assets.log) { changes.append { $0.shortTitle = title } }
        if let address = fields.address("new-feed-url", &assets.log) { changes.append { $0.newAddress = address } }
        if let complete = fields.bool("complete", &assets.log) { changes.append { $0.isComplete = complete } }
        if let code = fields.line("apple-podcasts-verify", &assets.log) {
            changes.append { $0.appleVerification = code }
        }
        if let entry = fields.fields("spotify", .spotify, &assets.log) {
            if let limit = entry.int("limit", in: Fields.counts, &assets.log) {
                changes.append { $0.spotifyLimit = limit }
            }
            let countries = entry.oneOrMore("country-of-origin").compactMap {
                entry.country($0, "country-of-origin", &assets.log)
            }
            let origin = entry.origin("country-of-origin")
            if !countries.isEmpty { changes.append { $0.countriesOfOrigin = Located(countries, from: origin) } }
        }
        return changes
    }

    private mutating func updateFrequency() -> Located<UpdateFrequency>? {
        guard let node = fields.node("update-frequency") else { return nil }
        guard case .mapping = node.content else {
            guard let label = fields.tagText("update-frequency", &assets.log) else { return nil }
            return UpdateFrequency(label.value).map { Located($0, from: label.origin) }
        }
        guard let entry = fields.fields("update-frequency", .updateFrequency, &assets.log) else { return nil }
        entry.require(["label"], of: "'update-frequency'", &assets.log)
        let label = entry.tagText("label", &assets.log)
        let start = entry.date("dtstart", in: zone, &assets.log)
        let rule = entry.text("rrule", &assets.log)
        guard let label else { return nil }
        if let frequency = UpdateFrequency(label.value, rule: rule?.value, start: start?.value) {
            return Located(frequency, from: label.origin)
        }
        if let rule, let place = entry.node("rrule")?.place {
            assets.log.report(
                .recurrence, "'\(rule.value.shortened)' is no rule of recurrence that apps can follow",
                in: fields.source, at: place, help: UpdateFrequency.help(for: rule.value, hasStart: start != nil))
        }
        return nil
    }

    /// The feed of the publisher: an id of the catalogue, or a mapping.
    mutating func publisher() -> PodrollEntry? {
        guard let node = fields.node("publisher") else { return nil }
        return feedReference(node, "publisher")
    }

    /// Other feeds, or items of them, that belong to the feed.
    mutating func remoteItems() -> [PodrollEntry]? {
        fields.list("remote-items", &assets.log)?.compactMap { feedReference($0, "remote-items") }
    }

    /// A feed by its id in the catalogue, or described in full.
    mutating func feedReference(_ node: YAMLNode, _ key: String) -> PodrollEntry? {
        if case .mapping = node.content { return fields.remoteItem(node, &assets.log).map(PodrollEntry.item) }
        return fields.text(of: node, key, &assets.log).map { .feed(id: $0.value, place: node.place) }
    }
}

extension ChannelExtras {
    /// Leaves out what a show says of its main feed alone, where another feed doesn't state it itself.
    mutating func forget(of fields: Fields?) {
        if fields?.states("new-feed-url") != true { newAddress = nil }
        if fields?.states("itunes-title") != true { shortTitle = nil }
        if fields?.states("apple-podcasts-verify") != true { appleVerification = nil }
    }
}

extension UpdateFrequency {
    /// What to do about a rule of recurrence with a flaw.
    fileprivate static func help(for rule: String, hasStart: Bool) -> String? {
        let parsed = RecurrenceRule.parse(rule)
        guard parsed.flaws.isEmpty else { return nil }
        return parsed.count != nil && !hasStart
            ? "add 'dtstart': COUNT counts from there" : "write UNTIL with a time, such as 20261231T000000Z"
    }
}
