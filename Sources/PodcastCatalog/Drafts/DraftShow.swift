import Diagnostics
package import FeedValues
import Foundation
import PodcastModel

/// A show as far as a new episode of it needs to know.
package struct DraftShow: Sendable {
    /// An episode as far as the next one needs to know.
    private struct Numbered {
        var season: Int?
        var number: Int
    }

    let source: ShowSource
    let basics: ShowBasics
    let type: ShowType?
    let asOf: Timestamp

    /// Its id.
    package var id: String { basics.id }

    /// The ids of its series.
    package var series: [String] { basics.series?.map(\.id) ?? [] }

    /// The language that it states.
    package var language: String? { basics.language }

    /// The name of its zone, as `Europe/Berlin`.
    package var zoneName: String { basics.zone == .utc ? "UTC" : basics.zone.identifier }

    /// The date on its calendar, as `2025-04-25`.
    package var today: String { String(localTime(asOf).prefix(10)) }

    /// What its clock shows at an instant, as `2025-04-25 18:00`.
    package func localTime(_ time: Timestamp) -> String {
        let offset = basics.zone.secondsFromGMT(
            for: Date(timeIntervalSince1970: TimeInterval(time.secondsSinceEpoch)))
        let text = CivilDateTime(time, offsetSeconds: offset).description
        return String(text.prefix(10)) + " " + String(text.dropFirst(11).prefix(5))
    }

    /// The instant that a date means in its zone, when it is after now.
    package func release(of date: String) -> Timestamp? {
        guard let written = WrittenDate(date) else { return nil }
        if let offset = written.offsetSeconds {
            return later(written.civil.timestamp(offsetSeconds: offset))
        }
        switch basics.zone.instants(of: written.civil) {
        case .none: return nil
        case .one(let time), .two(let time): return later(time)
        }
    }

    private func later(_ time: Timestamp) -> Timestamp? { time > asOf ? time : nil }

    /// The path of the file of an episode that has a slug by its name or by its key.
    package func file(ofSlug slug: String) -> String? {
        let stem = source.episodeNames.map { String($0.dropLast(3)) }.first { stem in
            let episode = self.episode(stem)
            return (episode.matter.root?["slug"]?.text ?? episode.slug) == slug
        }
        return stem.map { FileSystem.join(source.episodeFolder, $0 + ".md") }
    }

    /// The season and number that the next episode would have; `nil` where its neighbours have none.
    ///
    /// - Parameters:
    ///   - series: the id of its series, if it is of one.
    ///   - season: its season, if it is stated.
    package func next(in series: String?, season: Int?) -> (season: Int?, number: Int)? {
        let known = numbered(in: series)
        // Files are named for their dates, so that the last one is the newest.
        let season = season ?? known.last?.season
        let numbers = known.filter { $0.season == season }.map(\.number)
        if let last = numbers.max() { return (season, last + 1) }
        let type = series.flatMap { id in basics.series?.first { $0.id == id }?.type.value } ?? type
        return type == .serial || !known.isEmpty ? (season, 1) : nil
    }

    private func numbered(in series: String?) -> [Numbered] {
        source.episodeNames.compactMap { name in
            guard let root = episode(String(name.dropLast(3))).matter.root, root["series"]?.text == series,
                root["type"]?.text ?? EpisodeType.full.rawValue == EpisodeType.full.rawValue,
                let number = root["episode"]?.text.flatMap({ Int($0) }), Fields.numbers.contains(number)
            else { return nil }
            return Numbered(season: root["season"]?.text.flatMap { Int($0) }, number: number)
        }
    }

    private func episode(_ stem: String) -> EpisodeSource {
        let path = FileSystem.join(source.episodeFolder, stem + ".md")
        return EpisodeSource(RawText(at: path, within: source.folder), stem: stem)
    }
}
