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

    /// The prefixes that extensions may have.
    var prefixes = ForeignPrefixes.standard

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

    /// What `show.yaml` says, and what was found in it.
    mutating func open() -> OpenShow {
        let file = source.definition.source
        for problem in source.definition.document.problems { assets.log.report(problem, in: file) }
        if !source.id.isSlug {
            assets.log.report(
                .slug, "the folder '\(source.id)' must be made of a to z, 0 to 9 and hyphens", in: file, at: .start)
        }
        checkReserved(source.id, at: .start)
        let basics = ShowBasics(
            id: source.id, folder: source.folder, zone: .utc, guid: mainGuid(nil).value, series: nil,
            allowedHosts: nil)
        var show = OpenShow(source, basics: basics)
        show.decoded.privateTokens = source.definition.privateTokens
        if let fields = rootFields() { readShow(fields, into: &show) }
        show.outputs = assets.outputs
        show.log = assets.log
        return show
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

    private mutating func readShow(_ fields: Fields, into show: inout OpenShow) {
        fields.require(ShowReader.required, of: "the show", &assets.log)
        show.decoded.ruleSettings = fields.ruleSettings(context.knownRules, of: source.id, &assets.log)
        let zone = zone(fields)
        let id = source.id
        assets.mediaPlace = fields.mediaPlace(of: id, over: context.mediaPlace, &assets.log)
        var reader = ChannelReader(fields: fields, showId: id, folder: id, zone: zone, assets: assets)
        let namespaces = fields.namespaces(&reader.assets.log)
        if !namespaces.isEmpty { reader.prefixes = ForeignPrefixes(namespaces) }
        var draft = reader.draft { "\(id)/\($0.fileName)" }
        if !namespaces.isEmpty { draft.extras.append { $0.namespaces = namespaces } }
        assets = reader.assets
        let stated = fields.guid(&assets.log)
        let guid = mainGuid(stated)
        checkReleased(stated, fields, feed: "main")
        reportDerived(guid.value, fields, key: "title", feed: "main", path: "\(id)/feed.xml")
        let seriesDescriptions = seriesDescriptions(fields)
        show.descriptions = feedDescriptions(fields)
        prefixes = reader.prefixes
        show.series = seriesDescriptions.map { decodedSeries($0, feeds: show.descriptions, show: draft) }
        var basics = ShowBasics(
            id: id, folder: source.folder, zone: zone, guid: guid.value, title: draft.title?.value,
            author: draft.author?.value, language: draft.language?.value.description,
            series: incomplete.contains("series") ? nil : show.series,
            allowedHosts: allowedHosts(fields, draft.link?.value))
        basics.hasSimpleChapters = fields.bool("simple-chapters", &assets.log)?.value ?? false
        basics.mediaPlace = assets.mediaPlace
        basics.seasonNames = seasonNames(fields)
        basics.hasWholeDescriptions = fields.bool("whole-descriptions", &assets.log)?.value ?? false
        basics.prefixes = reader.prefixes
        basics.transcriptFormats = transcriptFormats(fields)
        basics.words = NotesWords.of(basics.language)
        let style: Located<TimeCodeLinks.Style>? = fields.choice("time-codes", &assets.log)
        basics.linksTimeCodes = style?.value == .link
        show.decoded.feedsAreKnown = !incomplete.contains("feeds")
        show.definitions = definitions(
            show.descriptions,
            on: FeedBasis(show: draft, guid: guid, series: show.series, zone: basics.zone), into: &show.decoded)
        basics.frames = frames(draft, series: show.series, feeds: show.definitions, basics.allowedHosts)
        show.basics = basics
        show.channel = draft.channel(guid: guid, defaults: fields.source.origin(.start))
    }

    /// The headers and footers of the notes, of which what is wrong is reported.
    private mutating func frames(
        _ draft: ChannelDraft, series: [Series], feeds: [FeedDefinition], _ allowedHosts: Set<String>?
    ) -> NotesFrames {
        let facts = NotesFacts(
            site: context.site.value, network: context.networkTitle, title: draft.title?.value ?? source.id,
            link: draft.link?.value, author: draft.author?.value, language: draft.language?.value.description,
            people: (draft.people ?? []).map(\.value), funding: (draft.funding ?? []).map(\.value))
        let frames = NotesFrames(
            of: source.id, series: series, feeds: feeds, facts: facts, context.templates)
        for template in frames.templates {
            for problem in template.problems(under: LinkPolicy(allowedHosts: allowedHosts)) {
                assets.log.report(problem.check, problem.message, in: template.source, at: problem.place)
            }
        }
        let shown = frames.templates.reduce(into: Set<String>()) { $0.formUnion($1.shows) }
        for address in draft.addresses(among: shown, feeds: feeds) {
            assets.log.report(
                shown: address, in: source.definition.source, under: LinkPolicy(allowedHosts: allowedHosts))
        }
        return frames
    }

    private mutating func transcriptFormats(_ fields: Fields) -> [TranscriptFormat] {
        let names = fields.list("transcript-formats", &assets.log) ?? []
        return names.compactMap { node in
            guard let name = fields.text(of: node, "transcript-formats", &assets.log) else { return nil }
            if let format = TranscriptFormat(rawValue: name.value) { return format }
            let known = TranscriptFormat.allCases.map(\.rawValue).joined(separator: ", ")
            assets.report(
                .transcriptType, "'\(name.value.shortened)' is no format of transcripts: write some of \(known)",
                node.place)
            return nil
        }
    }

    private func mainGuid(_ stated: Located<FeedValues.UUID>?) -> Located<FeedValues.UUID> {
        if let stated { return stated }
        let origin = source.definition.source.origin(.start).defaulted
        if let known = context.released.feedGuids["\(source.id)/main"] { return Located(known, from: origin) }
        let address = context.site.value.appending(path: "\(source.id)/feed.xml")
        return Located(FeedValues.UUID.podcastFeed(address: address), from: origin)
    }

    /// Reports a guid of a feed that is not the one with which it was released.
    mutating func checkReleased(_ stated: Located<FeedValues.UUID>?, _ fields: Fields, feed: String) {
        guard let stated, let known = context.released.feedGuids["\(source.id)/\(feed)"], known != stated.value,
            let place = fields.node("guid")?.place
        else { return }
        assets.log.report(
            .guidReleased,
            "'guid' is '\(stated.value)', but the feed was released as '\(known)': apps and directories would take it for "
                + "another show", in: fields.source, at: place)
    }

    /// Reports that nobody wrote the guid of the show or a feed, at the line of a key.
    mutating func reportDerived(
        _ guid: FeedValues.UUID, _ fields: Fields, key: String, feed: String, path: String
    ) {
        guard !fields.states("guid"), context.released.feedGuids["\(source.id)/\(feed)"] == nil,
            context.site.value != .placeholder, let place = fields.node(key)?.place
        else { return }
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
}

extension ChannelDraft {
    /// The addresses of the show and its feeds that templates show, by the names of the values that they show.
    fileprivate func addresses(among shown: Set<String>, feeds: [FeedDefinition]) -> [Located<WebAddress>] {
        var addresses: [Located<WebAddress>] = []
        if shown.contains("show.link"), let link { addresses.append(link) }
        if shown.contains("show.people.link") { addresses += (people ?? []).compactMap(\.link) }
        if shown.contains("show.funding.url") { addresses += (funding ?? []).map(\.link) }
        if shown.contains("feed.link") {
            // Of those that have none of their own it is the show's.
            addresses += feeds.filter(\.hasOwnNotes).map(\.channel.link).filter { $0.value != link?.value }
        }
        return addresses
    }
}
