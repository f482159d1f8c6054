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
        // Notes may open with the advisory in words of their own.
        if let advisory, !(blocks.first?.value.hasPrefix("<p><strong>Content advisory") ?? false) {
            var html = HTMLBuffer()
            html.append("<p><strong>Content advisory:</strong> ")
            html.append(escaping: advisory.value.utf8.span)
            html.append("</p>")
            blocks.insert(Located(html.text, from: advisory.origin.derived), at: 0)
        }
        let footer = show.footers[series ?? ""] ?? show.footer(series: series, title: title, context, &assets.log)
        return ShowNotes(blocks: blocks + footer)
    }
}
