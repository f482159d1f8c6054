import Diagnostics
import Digests
import FeedValues
import FeedVocabulary
import Foundation
import PodcastModel

/// Reads a show from its folder's texts.
struct ShowReader {
    /// What the catalogue is read with.
    let context: CatalogContext
    /// The texts.
    let source: ShowSource
    /// The files that `show.yaml` names, and what was found in it.
    var assets: AssetReader

    /// The lists of `show.yaml`, `series` or `feeds`, of which not all could be read.
    var incomplete: Set<String> = []

    private static let required = [
        "title", "description", "link", "language", "author", "categories", "explicit", "image",
    ]

    /// A reader of one show.
    init(_ source: ShowSource, context: CatalogContext) {
        self.context = context
        self.source = source
        assets = AssetReader(
            context: context, boundary: source.folder, folder: [], source: source.definition.source)
    }

    /// The show and what was found.
    mutating func read() -> DecodedShow {
        let file = source.definition.source
        for problem in source.definition.document.problems { assets.log.report(problem, in: file) }
        if !source.id.isSlug {
            assets.log.report(
                .slug, "the folder '\(source.id)' must be made of a to z, 0 to 9 and hyphens", in: file, at: .start)
        }
        for stray in source.strays { assets.log.report(stray) }
        var decoded = DecodedShow(
            show: nil, podrolls: [:], source: file, outputs: [], findings: [])
        if let fields = rootFields() {
            readShow(fields, into: &decoded)
        } else {
            let basics = ShowBasics(
                id: source.id, folder: source.folder, zone: .utc, guid: mainGuid(nil).value, series: nil,
                allowedHosts: nil)
            _ = episodes(basics, into: &decoded)
        }
        decoded.outputs += assets.outputs
        decoded.findings += assets.log.findings
        return decoded
    }

    private mutating func rootFields() -> Fields? {
        guard !source.definition.document.isBroken else { return nil }
        guard let root = source.definition.document.root else {
            assets.log.report(
                .showMissing, "the show.yaml is empty", in: source.definition.source, at: .start,
                help: "write the keys of the show: \(ShowReader.required.joined(separator: ", "))")
            return nil
        }
        return Fields(root, in: source.definition.source, keys: .show, log: &assets.log)
    }

    private mutating func readShow(_ fields: Fields, into decoded: inout DecodedShow) {
        fields.require(ShowReader.required, of: "the show", &assets.log)
        decoded.ruleSettings = fields.ruleSettings(context.knownRules, of: source.id, &assets.log)
        var reader = ChannelReader(fields: fields, assets: assets)
        let id = source.id
        let draft = reader.draft { "\(id)/\($0.fileName)" }
        assets = reader.assets
        let guid = mainGuid(fields.guid(&assets.log))
        reportDerived(guid.value, fields, key: "title", path: "\(id)/feed.xml")
        let descriptions = seriesDescriptions(fields)
        let feeds = feedDescriptions(fields)
        let series = descriptions.map { decodedSeries($0, feeds: feeds, show: draft) }
        var basics = ShowBasics(
            id: id, folder: source.folder, zone: zone(fields), guid: guid.value, title: draft.title?.value,
            link: draft.link?.value, language: draft.language?.value.description,
            series: incomplete.contains("series") ? nil : series,
            allowedHosts: allowedHosts(fields, draft.link?.value))
        basics.prepareFooters(context, &assets.log)
        decoded.feedsAreKnown = !incomplete.contains("feeds")
        let definitions = definitions(
            feeds, show: draft, guid: guid, series: series, zone: basics.zone, into: &decoded)
        let episodes = episodes(basics, into: &decoded)
        let waiting = definitions.filter { feed in
            !episodes.released.contains(where: feed.selection.includes)
                && episodes.heldBack.contains(where: feed.selection.includes)
        }
        for feed in waiting { hold(back: feed, describedBy: feeds, in: &decoded) }
        guard let channel = draft.channel(guid: guid, defaults: fields.source.origin(.start)) else { return }
        decoded.show = Show(
            id: id, channel: channel, series: series, episodes: episodes.released,
            feeds: definitions.filter { feed in !waiting.contains { $0.id == feed.id } })
    }

    /// Leaves out a feed of which no episode is released yet: with its cover it would announce what is held back.
    private mutating func hold(
        back feed: FeedDefinition, describedBy descriptions: [Description], in decoded: inout DecodedShow
    ) {
        decoded.waitingFeeds.insert(feed.id)
        let folder = feed.id == "main" ? source.id : feed.id
        assets.outputs.removeAll { $0.file.path.hasPrefix("\(folder)/") }
        decoded.outputs.removeAll { $0.file.path.hasPrefix("\(folder)/") }
        assets.log.report(
            .feedHeldBack, "the feed '\(feed.id)' has no released episode yet and is not written",
            in: source.definition.source,
            at: descriptions.first { $0.id == feed.id }?.fields?.place ?? .start)
    }

    private func mainGuid(_ stated: Located<FeedValues.UUID>?) -> Located<FeedValues.UUID> {
        if let stated { return stated }
        let address = context.site.value.appending(path: "\(source.id)/feed.xml")
        let origin = source.definition.source.origin(.start).defaulted
        return Located(FeedValues.UUID.podcastFeed(address: address), from: origin)
    }

    /// Reports that nobody wrote the guid of the show or a feed, at the line of a key.
    mutating func reportDerived(_ guid: FeedValues.UUID, _ fields: Fields, key: String, path: String) {
        guard !fields.states("guid"), context.site.value != .placeholder, let place = fields.node(key)?.place else {
            return
        }
        let address = context.site.value.appending(path: path)
        assets.log.report(
            .guidDerived, "the guid is made of the address '\(address)', and changes with it", in: fields.source,
            at: place, help: "keep it: write 'guid: \(guid)'")
    }

    private mutating func zone(_ fields: Fields) -> TimeZone {
        let zone = fields.parsed("time-zone", .timeZone, "a time zone such as Asia/Shanghai", &assets.log) {
            TimeZone.named($0)
        }
        return zone?.value ?? .utc
    }

    private mutating func allowedHosts(_ fields: Fields, _ link: WebAddress?) -> Set<String>? {
        let own = fields.fields("links", .links, &assets.log)?.texts("allow", &assets.log)
        guard context.allowedHosts != nil || own != nil else { return nil }
        let listed = (own ?? []).map { $0.value.lowercased() }
        return (context.allowedHosts ?? []).union(listed)
            .union([link, context.site.value].compactMap { $0?.host.lowercased() })
    }

    private mutating func episodes(_ basics: ShowBasics, into decoded: inout DecodedShow) -> (
        released: [Episode], heldBack: [Episode]
    ) {
        let episodes = source.episodes.map(jobs: context.jobs) { [context] source in
            var reader = EpisodeReader(source, of: basics, context: context)
            return reader.read()
        }
        var duplicates = DuplicateCheck()
        let unique = episodes.filter { duplicates.admits($0) }
        decoded.findings += episodes.flatMap(\.findings) + duplicates.log.findings
        let released = unique.filter { !$0.isHeldBack && $0.episode != nil }
        decoded.outputs += released.flatMap(\.outputs)
        return (released.compactMap(\.episode), episodes.filter(\.isHeldBack).compactMap(\.episode))
    }
}
