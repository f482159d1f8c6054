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
            places[id.value] = place
            descriptions.append(Description(id: id.value, fields: fields))
        }
        return descriptions
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

    /// The feeds of the show, as far as they are right.
    mutating func definitions(
        _ feeds: [Description], show: ChannelDraft, guid: Located<FeedValues.UUID>, series: [Series],
        zone: TimeZone, into decoded: inout DecodedShow
    ) -> [FeedDefinition] {
        feeds.compactMap { feed in
            let feedIsMain = feed.id == "main"
            let token = feed.fields?.token("private", &assets.log)
            let publicFolder = feedIsMain ? source.id : feed.id
            let folder = token.map { "\(PrivateToken.folder)/\($0.value)" } ?? publicFolder
            // Where others would get its files, nothing is written.
            if token == nil, feed.fields?.states("private") == true { return nil }
            if token != nil { decoded.folders[feed.id] = folder }
            let place = feed.fields?.place ?? .start
            let output = OutputFile(path: "\(folder)/feed.xml", content: .feed(show: source.id, id: feed.id, page: 1))
            let address = context.site.derive { _ in assets.plan(output, at: place) }
            let stated = feed.fields.map {
                statement($0, isMain: feedIsMain && token == nil, folder, series: series, zone: zone)
            }
            let selection = stated?.selection ?? EpisodeSelection()
            let draft = show.overlaid(by: inheritance(from: selection, series: series))
                .overlaid(by: stated?.draft ?? ChannelDraft())
            decoded.podrolls[feed.id] = draft.podroll
            decoded.publishers[feed.id] = draft.publisher
            decoded.remoteItems[feed.id] = draft.remoteItems
            let known = context.released.feedGuids["\(source.id)/\(feed.id)"]
            // The guid of a private feed stays when its address is changed.
            let basis = token.map { _ in
                context.site.value.appending(path: "\(PrivateToken.folder)/\(source.id)/\(feed.id)/feed.xml")
            }
            let made = Located(
                known ?? FeedValues.UUID.podcastFeed(address: basis ?? address.value),
                from: source.definition.source.origin(place).defaulted)
            if let fields = feed.fields {
                checkReleased(stated?.guid, fields, feed: feed.id)
                if !feedIsMain, token == nil {
                    reportDerived(made.value, fields, key: "id", feed: feed.id, path: output.path)
                }
            }
            var channel = draft.channel(
                guid: stated?.guid ?? (feedIsMain ? guid : made), defaults: source.definition.source.origin(.start))
            if !feedIsMain { channel?.extras.forget(of: feed.fields) }
            if let token { hide(&channel, by: token, feed.fields) }
            return channel.map { channel in
                var definition = FeedDefinition(
                    id: feed.id, address: address, selection: selection, numbering: stated?.numbering ?? .stated,
                    pageSize: stated?.pageSize, channel: channel)
                definition.isPrivate = token != nil
                definition.hasOwnNotes = context.templates.hasOwn(feed.id, of: source.id)
                if let fields = feed.fields { timing(fields, of: &definition) }
                return definition
            }
        }
    }

    /// Blocks a private feed everywhere, and has it announced nowhere.
    private mutating func hide(_ channel: inout Channel?, by token: Located<String>, _ fields: Fields?) {
        for key in ["block", "podping"] {
            guard let fields, fields.states(key), let place = fields.node(key)?.place else { continue }
            assets.log.report(
                .privateFeed, "'\(key)' says nothing of a private feed, which is blocked and not announced",
                in: fields.source, at: place, help: "remove it")
        }
        channel?.extras.blocks = [token.derive { _ in ServiceBlock() }]
        channel?.extras.usesPodping = nil
    }

    /// Reads when a feed has episodes, and how it is divided.
    private mutating func timing(_ fields: Fields, of feed: inout FeedDefinition) {
        feed.shortAfter = fields.int("short-after", atLeast: 0, &assets.log)?.value
        feed.timing.delay = fields.span("offset", &assets.log)?.value ?? 0
        feed.timing.lifetime = fields.span("expire", &assets.log)?.value
        let paging: Located<FeedDefinition.Paging>? = fields.choice("pages", &assets.log)
        feed.paging = paging?.value ?? .numbered
        guard let place = fields.node("pages")?.place, let paging else { return }
        let conflict: String? =
            switch paging.value {
            case .numbered: fields.states("page-size") ? nil : "needs 'page-size'"
            case .complete: ["page-size", "limit", "expire"].first(where: fields.states).map { "excludes '\($0)'" }
            case .archive:
                !fields.states("page-size")
                    ? "needs 'page-size'"
                    : ["limit", "expire"].first(where: fields.states).map { "excludes '\($0)'" }
                        ?? (feed.shortAfter ?? 0 > feed.pageSize?.value ?? .max
                            ? "needs a 'short-after' of no more than 'page-size'" : nil)
            }
        if let conflict {
            assets.log.report(.pages, "'pages: \(paging.value.rawValue)' \(conflict)", in: fields.source, at: place)
        }
    }

    /// What a feed states.
    private struct Statement {
        var draft: ChannelDraft
        var selection: EpisodeSelection
        var guid: Located<FeedValues.UUID>?
        var numbering: FeedDefinition.Numbering?
        var pageSize: Located<Int>?
    }

    private mutating func statement(
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
            numbering: numbering?.value, pageSize: fields.int("page-size", &assets.log))
    }

    /// What a feed of one series inherits from it.
    private func inheritance(from selection: EpisodeSelection, series: [Series]) -> ChannelDraft {
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
        selection.limit = fields.int("limit", &assets.log)?.value
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
