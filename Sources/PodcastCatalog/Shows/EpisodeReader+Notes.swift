import Diagnostics
import FeedValues
import PodcastModel

extension EpisodeReader {
    /// The notes of the file, after the advisory and before the footer of the series or show.
    mutating func notes(title: String?, series: String?, advisory: Located<String>?) -> ShowNotes {
        let policy = LinkPolicy(allowedHosts: show.allowedHosts)
        let body = NotesRenderer(source.body, firstLine: source.bodyLine, links: policy)
        for problem in body.problems {
            assets.log.report(problem.check, problem.message, in: source.source, at: problem.place)
        }
        var blocks = body.blocks.map { Located($0.html, from: source.source.origin($0.place)) }
        if let advisory {
            var html = HTMLBuffer()
            html.append("<p><strong>Content advisory:</strong> ")
            html.append(escaping: advisory.value)
            html.append("</p>")
            blocks.insert(Located(html.text, from: advisory.origin.derived), at: 0)
        }
        return ShowNotes(blocks: blocks + footer(title: title, series: series, policy))
    }

    private func footer(title: String?, series: String?, _ policy: LinkPolicy) -> [Located<String>] {
        guard let footer = series.flatMap({ context.footers[$0] }) ?? context.footers[show.id],
            footer.problem == nil
        else { return [] }
        let seriesTitle = show.series?.first { $0.id == series }?.title.value
        let markdown = footer.markdown(
            Footer.Values(
                showTitle: show.title ?? show.id, showLink: show.link?.description ?? "",
                seriesTitle: seriesTitle ?? "", episodeTitle: title ?? "", site: context.site.value.description))
        let rendered = NotesRenderer(Array(markdown.utf8)[...], firstLine: 1, links: policy)
        return rendered.blocks.map { Located($0.html, from: footer.source.origin($0.place).derived) }
    }
}
