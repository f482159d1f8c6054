import Diagnostics
import FeedValues
import PodcastModel

extension ShowBasics {
    /// The footer of an episode: that of its series, else that of the show.
    func footer(
        series: String?, title: String?, _ context: CatalogContext, _ log: inout FindingLog
    ) -> [Located<String>] {
        guard let footer = template(series: series, context), footer.problem == nil else { return [] }
        let seriesTitle = self.series?.first { $0.id == series }?.title.value
        let markdown = footer.markdown(
            Footer.Values(
                showTitle: self.title ?? id, showLink: (link ?? context.site.value).description,
                seriesTitle: seriesTitle ?? "",
                episodeTitle: title ?? "", site: context.site.value.description))
        let policy = LinkPolicy(allowedHosts: allowedHosts)
        let rendered = NotesRenderer(Array(markdown.utf8)[...], firstLine: 1, links: policy)
        for problem in rendered.problems {
            let place = Place(line: problem.place.line, column: 1)
            log.report(problem.check, problem.message, in: footer.source, at: place)
        }
        return rendered.blocks.map { Located($0.html, from: footer.source.origin($0.place).derived) }
    }

    /// Renders the footers that are the same for all episodes.
    mutating func prepareFooters(_ context: CatalogContext, _ log: inout FindingLog) {
        for id in [nil] + (series ?? []).map({ Optional($0.id) }) {
            guard let template = template(series: id, context), !template.usesEpisode else { continue }
            footers[id ?? ""] = footer(series: id, title: nil, context, &log)
        }
    }

    private func template(series: String?, _ context: CatalogContext) -> Footer? {
        series.flatMap { context.footers[$0] } ?? context.footers[id]
    }
}
