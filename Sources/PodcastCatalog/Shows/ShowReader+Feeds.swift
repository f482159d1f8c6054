import Diagnostics
import Digests
import FeedValues
import Foundation
import PodcastModel

extension ShowReader {
    /// A series or a feed as `show.yaml` describes it.
    struct Description: Sendable {
        /// The id.
        var id: String
        /// The keys and values; `nil` for the main feed when nobody describes it.
        var fields: Fields?
    }

    /// The series, each id once.
    mutating func seriesDescriptions(_ fields: Fields) -> [Description] {
        descriptions("series", .series, in: fields, required: ["id", "title"])
    }

    /// The feeds, each id once, the main one first.
    mutating func feedDescriptions(_ fields: Fields) -> [Description] {
        let stated = descriptions("feeds", .feed, in: fields, required: ["id"])
        let main = stated.first { $0.id == "main" } ?? Description(id: "main", fields: nil)
        return [main] + stated.filter { $0.id != "main" }
    }

    private mutating func descriptions(
        _ key: String, _ keys: KeyList, in fields: Fields, required: [String]
    ) -> [Description] {
        var places: [String: Place] = [:]
        var descriptions: [Description] = []
        let stated = fields.list(key, &assets.log)
        if stated == nil, fields.states(key) { incomplete.insert(key) }
        for node in stated ?? [] {
            guard let fields = Fields(node, in: fields.source, keys: keys, log: &assets.log) else {
                incomplete.insert(key)
                continue
            }
            fields.require(required, of: keys.subject, &assets.log)
            guard let id = fields.slug("id", &assets.log), let place = fields.node("id")?.place else {
                incomplete.insert(key)
                continue
            }
            if let first = places[id.value] {
                let note = assets.log.note("the first '\(id.value)'", in: fields.source, at: first)
                assets.log.report(
                    .idDuplicate, "two \(key) have the id '\(id.value)'",
                    in: fields.source, at: place, notes: [note])
                continue
            }
            if key == "feeds" { checkReserved(id.value, at: place) }
            places[id.value] = place
            descriptions.append(Description(id: id.value, fields: fields))
        }
        return descriptions
    }

    /// Reports an id whose folder in the site is that of private feeds, in which nothing else may lie.
    mutating func checkReserved(_ id: String, at place: Place) {
        guard id == PrivateToken.folder else { return }
        assets.log.report(
            .slug, "the id '\(id)' is that of the folder of private feeds", in: source.definition.source, at: place,
            help: "give it another id")
    }

    /// A series of the show.
    mutating func decodedSeries(_ description: Description, feeds: [Description], show: ChannelDraft) -> Series {
        let title = Located(description.id, from: source.definition.source.origin(.start).defaulted)
        let type = show.type ?? title.derive { _ in .episodic }
        guard let fields = description.fields else { return Series(id: description.id, title: title, type: type) }
        let draft = seriesDraft(description, output: cover(for: description, feeds))
        var series = Series(id: description.id, title: draft.title ?? title, type: draft.type ?? type)
        series.description = draft.description
        series.season = fields.int("season", &assets.log)
        series.image = draft.image
        return series
    }

    /// What a series says in place of the show.
    private mutating func seriesDraft(_ description: Description, output: (LocalPath) -> String) -> ChannelDraft {
        guard let fields = description.fields else { return ChannelDraft() }
        var draft = ChannelDraft()
        draft.title = fields.title("title", &assets.log)
        draft.description = fields.text("description", &assets.log)
        draft.type = fields.choice("type", &assets.log)
        draft.image = fields.node("image").flatMap { assets.picture($0, fields, isArtwork: true, output: output) }
        return draft
    }

    /// The place of a series' cover: beside the first feed that carries it alone, else in the show's folder.
    private func cover(for series: Description, _ feeds: [Description]) -> (LocalPath) -> String {
        let feed = feeds.first { feed in
            guard let own = feed.fields?.node("include")?["series"] else { return false }
            // What a private feed holds has an address that is nobody's else.
            return feed.id != "main" && feed.fields?.states("private") != true
                && own.elements.map(\.text) == [series.id]
        }
        let show = source.id
        return { path in feed.map { "\($0.id)/cover.\(path.fileExtension)" } ?? "\(show)/\(path.fileName)" }
    }

    /// What a feed states.
    struct Statement {
        var draft: ChannelDraft
        var selection: EpisodeSelection
        var guid: Located<FeedValues.UUID>?
        var numbering: FeedDefinition.Numbering?
        var pageSize: Located<Int>?
    }

    mutating func statement(
        _ fields: Fields, isMain: Bool, _ folder: String, series: [Series], zone: TimeZone
    ) -> Statement {
        var reader = ChannelReader(
            fields: fields, showId: source.id, folder: folder, zone: zone, assets: assets)
        reader.prefixes = prefixes
        let draft = reader.draft { isMain ? "\(folder)/\($0.fileName)" : "\(folder)/cover.\($0.fileExtension)" }
        assets = reader.assets
        let numbering: Located<FeedDefinition.Numbering>? = fields.choice("numbering", &assets.log)
        return Statement(
            draft: draft, selection: selection(fields, series: series, zone: zone), guid: fields.guid(&assets.log),
            numbering: numbering?.value, pageSize: fields.int("page-size", in: Fields.counts, &assets.log))
    }

    /// What a feed of one series inherits from it.
    func inheritance(from selection: EpisodeSelection, series: [Series]) -> ChannelDraft {
        var draft = ChannelDraft()
        guard let ids = selection.series, ids.count == 1, let one = series.first(where: { ids.contains($0.id) }) else {
            return draft
        }
        draft.title = one.title
        draft.description = one.description
        draft.type = one.type
        draft.image = one.image
        return draft
    }

    private mutating func selection(_ fields: Fields, series: [Series], zone: TimeZone) -> EpisodeSelection {
        var selection = EpisodeSelection()
        let include = fields.fields("include", .selection, &assets.log)
        let exclude = fields.fields("exclude", .selection, &assets.log)
        selection.series = include.flatMap { seriesIds($0, series) }
        let tags =
            (include?.oneOrMoreTexts("tags", &assets.log) ?? []) + (fields.oneOrMoreTexts("tags", &assets.log) ?? [])
        if !tags.isEmpty { selection.tags = Set(tags.map(\.value)) }
        selection.excludedSeries = exclude.flatMap { seriesIds($0, series) } ?? []
        selection.excludedTags = Set((exclude?.oneOrMoreTexts("tags", &assets.log) ?? []).map(\.value))
        selection.since = fields.date("since", in: zone, &assets.log)?.value
        selection.until = fields.date("until", in: zone, &assets.log)?.value
        selection.limit = fields.int("limit", in: Fields.counts, &assets.log)?.value
        return selection
    }

    private mutating func seriesIds(_ fields: Fields, _ series: [Series]) -> Set<String>? {
        guard let ids = fields.oneOrMoreTexts("series", &assets.log) else { return nil }
        for id in ids where !incomplete.contains("series") && !series.contains(where: { $0.id == id.value }) {
            assets.log.reportUnknownSeries(id, among: series, in: fields.source)
        }
        return Set(ids.map(\.value))
    }
}
