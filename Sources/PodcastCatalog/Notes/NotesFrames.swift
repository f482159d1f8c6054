import Diagnostics
import FeedValues
import PodcastModel

/// What stands around the notes of a show's episodes: headers and footers, as far as they are the same for many.
struct NotesFrames: Sendable {
    /// A header or a footer.
    struct Part: Sendable {
        /// The template.
        var template: NotesTemplate
        /// What comes of it, where that is the same for all episodes.
        var blocks: [Located<String>]?
    }

    /// What stands before and behind notes.
    struct Frame: Sendable {
        /// What stands before them.
        var header: Part?
        /// What stands behind them.
        var footer: Part?

        /// Whether one of them shows a value, so that it need not be shown again.
        func shows(_ name: String) -> Bool { [header, footer].contains { $0?.template.shows.contains(name) ?? false } }
    }

    /// The frames of a feed that has its own.
    struct OfFeed: Sendable {
        /// The feed.
        var facts: NotesFacts.Feed
        /// How it numbers the episodes of a series.
        var numbering: FeedDefinition.Numbering
        /// Which episodes it carries.
        var selection: EpisodeSelection
        /// The frames by series, that of no series by an empty id.
        var frames: [String: Frame]
    }

    /// The frames by series, that of no series by an empty id.
    var frames: [String: Frame] = [:]
    /// The feeds that have frames of their own, in the order of the show's feeds.
    var feeds: [OfFeed] = []
    /// What templates may say of the show.
    var facts = NotesFacts()
    /// Whether a template says something of the episode.
    private(set) var usesEpisode = false

    /// No headers, no footers.
    init() {}

    /// The headers and footers of a show, rendered as far as they are the same for all episodes.
    ///
    /// - Parameter feeds: the feeds of the show.
    init(
        of show: String, series: [Series], feeds: [FeedDefinition], facts: NotesFacts, _ templates: NotesTemplates
    ) {
        guard !templates.isEmpty else { return }
        self.facts = facts
        let all = [nil] + series.map(Optional.some)
        let made = { (feed: NotesFacts.Feed?) in
            all.reduce(into: [String: Frame]()) { frames, one in
                frames[one?.id ?? ""] = facts.frame(of: show, series: one, feed: feed, templates)
            }
        }
        frames = made(nil)
        for feed in feeds where feed.hasOwnNotes {
            let own = NotesFacts.Feed(
                id: feed.id, title: feed.channel.title.value, link: feed.channel.link.value)
            self.feeds.append(
                OfFeed(facts: own, numbering: feed.numbering, selection: feed.selection, frames: made(own)))
        }
        usesEpisode = self.templates.contains(where: \.usesEpisode)
    }

    /// Whether the header or footer of an episode shows a value of it, in any feed.
    ///
    /// - Parameters:
    ///   - name: the name within the episode, such as `people.link`.
    ///   - series: the id of its series, if it is of one.
    func show(_ name: String, ofEpisodeIn series: String?) -> Bool {
        guard usesEpisode else { return false }
        return ([frames] + feeds.map(\.frames)).contains {
            ($0[series ?? ""] ?? $0[""])?.shows("episode." + name) ?? false
        }
    }

    /// The templates in force, each once.
    var templates: [NotesTemplate] {
        var byFile: [String: NotesTemplate] = [:]
        for frame in frames.values + feeds.flatMap(\.frames.values) {
            for part in [frame.header, frame.footer] {
                guard let template = part?.template else { continue }
                byFile[template.source.file] = template
            }
        }
        return byFile.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension NotesFacts {
    fileprivate func frame(
        of show: String, series: Series?, feed: Feed?, _ templates: NotesTemplates
    ) -> NotesFrames.Frame {
        let parts = NotesTemplates.Part.allCases.map { part in
            templates.template(part, show: show, series: series?.id, feed: feed?.id).map { template in
                let isSame = !template.usesEpisode
                return NotesFrames.Part(
                    template: template,
                    blocks: isSame ? template.blocks(values(series: series?.title.value, feed: feed)) : nil)
            }
        }
        return NotesFrames.Frame(header: parts[0], footer: parts[1])
    }
}

extension NotesTemplate {
    /// The blocks of HTML that it makes of some values.
    func blocks(_ values: [String: Any]) -> [Located<String>] {
        let text = Array(markdown(values).utf8)
        // What is wrong with it was said when it was read, and links that values bring along are judged at their keys.
        return NotesRenderer(text[...], firstLine: 1, links: LinkPolicy()).blocks.map { block in
            Located(block.html, from: source.origin(keepsLines ? block.place : .start).derived)
        }
    }
}
