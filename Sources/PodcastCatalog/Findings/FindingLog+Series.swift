import Diagnostics
import FeedValues
import PodcastModel

extension FindingLog {
    /// Reports that a show has no such series.
    mutating func reportUnknownSeries(_ id: Located<String>, among series: [Series], in source: SourceText) {
        let place = Place(line: id.location.line, column: id.location.column, length: id.value.unicodeScalars.count)
        let nearest = Spelling.nearest(to: id.value, in: series.map(\.id))
        report(
            .seriesUnknown, "the show has no series '\(id.value.shortened)'", in: source, at: place,
            help: nearest.map { "did you mean '\($0)'?" })
    }
}
