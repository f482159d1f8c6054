import Diagnostics
import FeedValues
import PodcastModel

extension EpisodeReader {
    /// Reads the notes of the episode as its feeds carry them: with what stands before and behind the text of its file.
    mutating func readNotes(of episode: inout Episode) {
        judgeLinks(of: episode)
        let body = body(linking: timeCodes(of: episode))
        var values: [String: Any]?
        episode.notes = ShowNotes(blocks: blocks(of: episode, around: body, show.frames.frames, nil, &values))
        guard !show.frames.feeds.isEmpty else { return }
        var own: [FeedNotes] = []
        for feed in show.frames.feeds where feed.selection.includes(episode) {
            let notes = ShowNotes(blocks: blocks(of: episode, around: body, feed.frames, feed.facts, &values))
            own.append(FeedNotes(feed: feed.facts.id, numbering: feed.numbering, notes: notes))
        }
        guard !own.isEmpty else { return }
        var extras = episode.extras ?? EpisodeExtras()
        extras.feedNotes = own
        episode.extras = extras
    }

    /// The notes of the file itself, of which what is wrong is reported.
    mutating func body(linking timeCodes: TimeCodeLinks? = nil) -> [Located<String>] {
        let policy = LinkPolicy(allowedHosts: show.allowedHosts)
        let body = NotesRenderer(source.body, firstLine: source.bodyLine, links: policy, timeCodes: timeCodes)
        for problem in body.problems {
            assets.log.report(problem.check, problem.message, in: source.source, at: problem.place)
        }
        return body.blocks.map { Located($0.html, from: source.source.origin($0.place)) }
    }

    /// Judges the addresses that templates show, but for those of links and chapters, which were when they were read.
    private mutating func judgeLinks(of episode: Episode) {
        guard show.frames.usesEpisode else { return }
        let isShown = { [show] (name: String) in
            show.frames.show(name, ofEpisodeIn: episode.series?.value)
        }
        var addresses: [Located<WebAddress>] = []
        if isShown("link"), let link = episode.link { addresses.append(link) }
        if isShown("people.link") { addresses += episode.people.compactMap(\.link) }
        if isShown("funding.url") { addresses += (episode.extras?.funding ?? []).map(\.link) }
        if isShown("transcripts.url") { addresses += episode.transcripts.map { $0.derive(\.address) } }
        let policy = LinkPolicy(allowedHosts: show.allowedHosts)
        for address in addresses { assets.log.report(shown: address, in: source.source, under: policy) }
    }

    private func timeCodes(of episode: Episode) -> TimeCodeLinks? {
        guard said.linksTimeCodes ?? show.linksTimeCodes else { return nil }
        return TimeCodeLinks(page: episode.link?.value, end: episode.enclosure.duration?.value)
    }

    /// The notes: what opens them, the header, the text of the file, links, and the footer.
    ///
    /// - Parameter values: the values of the episode, made when a template asks for them.
    private func blocks(
        of episode: Episode, around body: [Located<String>], _ frames: [String: NotesFrames.Frame],
        _ feed: NotesFacts.Feed?, _ values: inout [String: Any]?
    ) -> [Located<String>] {
        let frame = frames[episode.series?.value ?? ""] ?? frames[""]
        var blocks = said.head(before: body, in: frame, show)
        blocks += rendered(frame?.header, of: episode, feed, &values)
        blocks += body
        if !(frame?.shows("episode.links.url") ?? false) { blocks += said.linkList(show) }
        blocks += rendered(frame?.footer, of: episode, feed, &values)
        return blocks
    }

    private func rendered(
        _ part: NotesFrames.Part?, of episode: Episode, _ feed: NotesFacts.Feed?, _ known: inout [String: Any]?
    ) -> [Located<String>] {
        guard let part else { return [] }
        if let blocks = part.blocks { return blocks }
        let own = known ?? TemplateValues.episode(episode, said, show)
        known = own
        let series = show.series?.first { $0.id == episode.series?.value }
        var values = show.frames.facts.values(series: series?.title.value, feed: feed)
        values["episode"] = own
        return part.template.blocks(values)
    }
}
