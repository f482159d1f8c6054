import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension TemplateValues {
    /// The values of templates that tell of an episode.
    static func episode(_ episode: Episode, _ said: NotesExtras, _ show: ShowBasics) -> [String: Any] {
        let date = CivilDateTime(episode.date.value, in: show.zone)
        return [
            "title": text(episode.title.value), "link": address(episode.link?.value),
            "type": text(episode.type.value.rawValue),
            "season": number(episode.season?.value.number),
            "number": number(episode.number?.value),
            "duration": text(episode.enclosure.duration?.value.plainClock),
            "date": text(date.day), "long-date": text(show.words.longDate(date)),
            "year": number(date.year),
            "people": people(episode.people.map(\.value)),
            "funding": funding((episode.extras?.funding ?? []).map(\.value)),
            "links": said.links.map {
                ["title": text($0.title), "url": address($0.address.value)]
            },
            "transcripts": episode.transcripts.map {
                [
                    "url": address($0.value.address),
                    "language": text($0.value.language?.description),
                ]
            },
            "chapters": (episode.chapters?.value.chapters ?? []).map {
                [
                    "start": text($0.start.plainClock), "title": text($0.title),
                    "link": address($0.link),
                ]
            },
            "corrections": said.corrections.map { change($0, show) },
            "updated": updated(episode, said, show) ?? Absent(),
        ]
    }

    /// The newest change that is not the release itself.
    private static func updated(
        _ episode: Episode, _ said: NotesExtras, _ show: ShowBasics
    ) -> [String: Any]? {
        guard let time = episode.updated?.value else { return nil }
        let date = CivilDateTime(time, in: show.zone)
        return [
            "date": text(date.day), "long-date": text(show.words.longDate(date)),
            "text": text(said.update?.text.value),
        ]
    }

    private static func change(_ change: NotesExtras.Change, _ show: ShowBasics) -> [String: Any] {
        let date = change.date.map { CivilDateTime($0, in: show.zone) }
        return [
            "date": text(date?.day),
            "long-date": text(date.map { show.words.longDate($0) }),
            "text": text(change.text.value),
        ]
    }
}

extension CivilDateTime {
    /// The day alone, as `2025-08-25`.
    fileprivate var day: String { String(description.prefix(10)) }
}

extension MediaDuration {
    /// The time in whole seconds as notes write it: `1:02:03`, `12:34`.
    fileprivate var plainClock: String {
        let text = clock.prefix { $0 != "." }
        guard milliseconds < 3_600_000 else { return String(text) }
        return String(text.dropFirst(milliseconds < 600_000 ? 3 : 2))
    }
}
