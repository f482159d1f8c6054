import Diagnostics
import FeedRelease
import FeedValues

/// Where all shows stand, as an object for programs.
enum StatusJSON {
    /// The text of the object.
    static func text(_ report: StatusReport, asOf now: Timestamp) -> String {
        var writer = JSONWriter()
        writer.object { object in
            object.member("version", 1)
            object.member("asOf", now.iso8601)
            object.member("target", report.target)
            object.key("shows")
            object.array { shows in
                for show in report.shows { shows.object { write(show, to: &$0) } }
            }
        }
        return writer.text + "\n"
    }

    private static func write(_ show: ShowStatus, to object: inout JSONWriter) {
        object.member("show", show.id)
        object.member("title", show.title)
        object.member("timeZone", show.zone)
        object.key("counts")
        object.object { counts in
            for state in EpisodeStatus.State.allCases where show.count(state) > 0 {
                counts.member(state.rawValue, show.count(state))
            }
        }
        object.member("next", show.next?.identity.description)
        object.key("feeds")
        object.array { feeds in
            for feed in show.feeds {
                feeds.object { object in
                    object.member("path", feed.path)
                    if let isLive = feed.isLive { object.member("live", isLive) }
                }
            }
        }
        object.key("episodes")
        object.array { episodes in
            for episode in show.episodes { episodes.object { write(episode, to: &$0) } }
        }
    }

    private static func write(_ episode: EpisodeStatus, to object: inout JSONWriter) {
        object.member("identity", episode.identity.description)
        object.member("state", episode.state.rawValue)
        object.member("title", episode.title)
        object.member("date", episode.date?.iso8601)
        object.member("localDate", episode.localDate)
        if !episode.fields.isEmpty { object.member("fields", episode.fields) }
        if !episode.faults.isEmpty { object.member("faults", episode.faults) }
        if !episode.notes.isEmpty { object.member("notes", episode.notes) }
    }
}
