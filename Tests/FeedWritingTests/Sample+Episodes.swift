import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel
import Testing

extension Sample {
    /// An episode that says what every episode must say.
    static func episode(_ slug: String, title: String, summary: String = "A summary.", date: String) throws -> Episode {
        Episode(
            slug: Located(slug, from: origin(slug, 0).defaulted),
            title: Located(title, from: origin(slug, 2)),
            summary: Located(summary, from: origin(slug, 3)),
            date: Located(try #require(Timestamp(iso8601: date)), from: origin(slug, 4)),
            guid: Located("guid-of-\(slug)", from: origin(slug, 5)),
            enclosure: try enclosure(slug, "media/\(slug).mp3", "audio/mpeg"))
    }

    /// An episode that says everything.
    static func fullestEpisode() throws -> Episode {
        let slug = "fullest"
        var episode = try episode(
            slug, title: "茶 & “Biscuits”: <live>", summary: "Milk < tea & sugar.", date: "2025-05-09T04:30:00Z")
        episode.notes = ShowNotes(blocks: [
            Located("<p>Guests &amp; hosts ]]&gt; ]]></p>", from: origin(slug, 30)),
            Located("<ul>\n<li>one</li>\n</ul>", from: origin(slug, 32)),
        ])
        episode.updated = Located(try #require(Timestamp(iso8601: "2025-06-01T00:00:00Z")), from: origin(slug, 6))
        episode.link = Located(try address("tea/fullest"), from: origin(slug, 7))
        episode.season = Located(try #require(Season(2, name: "Steeped")), from: origin(slug, 8))
        episode.number = Located(7, from: origin(slug, 9))
        episode.people = [
            Located(
                Credit(
                    name: "Li & Söhne", role: try #require(PersonRole("guest")), link: try address("li"),
                    image: try address("li.jpg")), from: origin(slug, 10))
        ]
        episode.enclosure.duration = Located(
            try #require(MediaDuration(milliseconds: 61_500)), from: origin(slug, 20).derived)
        episode.alternates = [
            AlternateEnclosure(
                enclosure: try enclosure(slug, "media/fullest.m4a", "audio/x-m4a"),
                title: Located("AAC", from: origin(slug, 22))),
            AlternateEnclosure(enclosure: try enclosure(slug, "media/fullest.mp4", "video/mp4")),
        ]
        episode.image = Located(Artwork(address: try address("tea/fullest.jpg")), from: origin(slug, 11))
        episode.explicit = Located(true, from: origin(slug, 12))
        episode.chapters = Located(
            ChapterList(address: try address("tea/chapters/fullest.json"), chapters: []), from: origin(slug, 13))
        let vtt = try #require(MediaType("text/vtt"))
        episode.transcripts = [
            Located(
                Transcript(address: try address("t.vtt"), type: vtt, language: Language("en")),
                from: origin(slug, 14)),
            Located(Transcript(address: try address("u.vtt"), type: vtt), from: origin(slug, 15)),
        ]
        return episode
    }

    /// An episode that announces a season.
    static func trailer() throws -> Episode {
        var episode = try episode("trailer", title: "Soon: Tea", date: "2025-04-01T04:00:00Z")
        episode.type = Located(.trailer, from: origin("trailer", 6))
        episode.season = Located(try #require(Season(2)), from: origin("trailer", 7))
        return episode
    }

    private static func enclosure(_ slug: String, _ path: String, _ type: String) throws -> Enclosure {
        Enclosure(
            address: Located(try address("tea/" + path), from: origin(slug, 20)),
            bytes: Located(1_234_567, from: origin(slug, 20).derived),
            type: Located(try #require(MediaType(type)), from: origin(slug, 20).derived))
    }

    private static func origin(_ slug: String, _ line: Int) -> Origin {
        Origin(SourceLocation(file: "\(slug).md", line: line + 1, column: 1))
    }
}
