import Diagnostics
import FeedValues
import FeedWriting
import PodcastModel
import Testing

/// Items that are changed in their bytes are what would be written of the changed episode.
struct FeedItemFormTests {
    private static func episode(_ notes: [String], summary: String) throws -> Episode {
        Episode(
            slug: Located("tide"), title: Located("<pubDate> & content:encoded"), summary: Located(summary),
            notes: ShowNotes(blocks: notes.map { Located($0) }),
            date: Located(Timestamp(secondsSinceEpoch: 1_745_553_600)),
            guid: Located("</content:encoded>"),
            enclosure: Enclosure(
                address: Located(try #require(WebAddress("https://example.com/tide.mp3"))), bytes: Located(1_000_000),
                type: Located(try #require(MediaType("audio/mpeg")))))
    }

    @Test(arguments: [
        [], ["<p>One</p>"], ["<p>]]&gt; and ]]></p>", "<ul><li>a\nb</li></ul>"],
        ["<p>\(String(repeating: "wave ", count: 900))</p>", "<p>More</p>"],
    ])
    func `An item without notes, or released later, has the same bytes as one that is written so`(
        notes: [String]
    ) throws {
        let writer = FeedWriter()
        for summary in ["What the tide leaves behind.", "]]> <b>[x]</b>", String(repeating: "sea ", count: 1200)] {
            let episode = try Self.episode(notes, summary: summary)
            var short = episode
            short.notes = ShowNotes(blocks: [])
            short.notes.areLeftOut = true
            #expect(writer.item(episode).withoutNotes == writer.item(short))
            var later = episode
            later.date = Located(Timestamp(secondsSinceEpoch: 1_745_812_800))
            #expect(writer.item(episode).released(at: later.date.value) == writer.item(later))
            #expect(writer.item(episode).released(at: later.date.value).withoutNotes != writer.item(short))
        }
    }
}
