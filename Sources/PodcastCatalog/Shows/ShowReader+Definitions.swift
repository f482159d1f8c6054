import Diagnostics
import Digests
import FeedValues
import Foundation
import PodcastModel

extension ShowReader {
    /// What the feeds of a show have in common.
    struct FeedBasis {
        /// What the show says of itself.
        var show: ChannelDraft
        /// The guid of the main feed.
        var guid: Located<FeedValues.UUID>
        /// The series of the show.
        var series: [Series]
        /// The zone in which dates are read.
        var zone: TimeZone
    }

    /// The feeds of the show, as far as they are right.
    mutating func definitions(
        _ feeds: [Description], on basis: FeedBasis, into decoded: inout DecodedShow
    ) -> [FeedDefinition] {
        feeds.compactMap { feed in
            let token = feed.fields?.token("private", &assets.log)
            // Where others would get its files, nothing is written.
            if token == nil, feed.fields?.states("private") == true { return nil }
            let folder = token.map { "\(PrivateToken.folder)/\($0.value)" } ?? (feed.isMain ? source.id : feed.id)
            if token != nil { decoded.folders[feed.id] = folder }
            let output = OutputFile(path: "\(folder)/feed.xml", content: .feed(show: source.id, id: feed.id, page: 1))
            let address = context.site.derive { _ in assets.plan(output, at: feed.fields?.place ?? .start) }
            let stated = feed.fields.map {
                statement($0, isMain: feed.isMain && token == nil, folder, series: basis.series, zone: basis.zone)
            }
            let selection = stated?.selection ?? EpisodeSelection()
            let draft = basis.show.overlaid(by: inheritance(from: selection, series: basis.series))
                .overlaid(by: stated?.draft ?? ChannelDraft())
            decoded.podrolls[feed.id] = draft.podroll
            decoded.publishers[feed.id] = draft.publisher
            decoded.remoteItems[feed.id] = draft.remoteItems
            let made = guid(of: feed, at: address.value, stated: stated?.guid, isPrivate: token != nil)
            var channel = draft.channel(
                guid: stated?.guid ?? (feed.isMain ? basis.guid : made),
                defaults: source.definition.source.origin(.start))
            if !feed.isMain { channel?.extras.forget(of: feed.fields) }
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

    /// The guid that a feed has when it states none; one that was released stays.
    private mutating func guid(
        of feed: Description, at address: WebAddress, stated: Located<FeedValues.UUID>?, isPrivate: Bool
    ) -> Located<FeedValues.UUID> {
        let place = feed.fields?.place ?? .start
        let known = context.released.feedGuids["\(source.id)/\(feed.id)"]
        // That of a private feed is not made of its token, which may be changed.
        let lasting = "\(PrivateToken.folder)/\(source.id)/\(feed.id)/feed.xml"
        let basis = isPrivate ? context.site.value.appending(path: lasting) : address
        let made = Located(
            known ?? FeedValues.UUID.podcastFeed(address: basis),
            from: source.definition.source.origin(place).defaulted)
        guard let fields = feed.fields else { return made }
        checkReleased(stated, fields, feed: feed.id)
        if !feed.isMain, !isPrivate {
            reportDerived(made.value, fields, key: "id", feed: feed.id, path: "\(feed.id)/feed.xml")
        }
        return made
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
        feed.shortAfter = fields.int("short-after", in: 0...Fields.counts.upperBound, &assets.log)?.value
        feed.timing.delay = fields.span("offset", &assets.log)?.value ?? 0
        feed.timing.lifetime = fields.span("expire", &assets.log)?.value
        let paging: Located<FeedDefinition.Paging>? = fields.choice("pages", &assets.log)
        feed.paging = paging?.value ?? .numbered
        guard let place = fields.node("pages")?.place, let paging else { return }
        if let conflict = feed.conflict(with: fields) {
            assets.log.report(.pages, "'pages: \(paging.value.rawValue)' \(conflict)", in: fields.source, at: place)
        }
    }
}

extension ShowReader.Description {
    /// Whether it is the feed that every show has.
    fileprivate var isMain: Bool { id == "main" }
}

extension FeedDefinition {
    /// What speaks against its way of paging, as the end of a sentence; `nil` when nothing does.
    fileprivate func conflict(with fields: Fields) -> String? {
        let lacksSize = fields.states("page-size") ? nil : "needs 'page-size'"
        // What loses its oldest episodes.
        let loses = ["limit", "expire"].first(where: fields.states).map { "excludes '\($0)'" }
        switch paging {
        case .numbered: return lacksSize
        case .complete: return fields.states("page-size") ? "excludes 'page-size'" : loses
        case .archive:
            if let problem = lacksSize ?? loses { return problem }
            guard let shortAfter, let pageSize, shortAfter > pageSize.value else { return nil }
            return "needs a 'short-after' of no more than 'page-size'"
        }
    }
}
