import Diagnostics
import PodcastModel
import Testing

struct EpisodeDescriptionTests {
    @Test func `the summary opens the description and is escaped`() throws {
        var episode = try Sample.episode("e", title: "E", summary: "a < b & c", date: "2025-04-25T04:00:00Z")
        episode.notes = ShowNotes(blocks: [Located("<p>x</p>"), Located("<ul></ul>")])
        #expect(episode.content.html == "<p>a &lt; b &amp; c</p>\n<p>x</p>\n<ul></ul>")
        #expect(episode.description() == episode.content)
        #expect(!episode.description().isCut)
    }

    @Test(
        arguments: [
            (limit: 27, blocks: 3, leftOut: nil), (limit: 26, blocks: 2, leftOut: "<ul></ul>"),
            (limit: 17, blocks: 2, leftOut: "<ul></ul>"), (limit: 16, blocks: 1, leftOut: "<p>é</p>"),
            (limit: 7, blocks: 1, leftOut: "<p>é</p>"),
        ] as [(limit: Int, blocks: Int, leftOut: String?)])
    func `a description is cut at a block`(limit: Int, blocks: Int, leftOut: String?) throws {
        var episode = try Sample.episode("e", title: "E", summary: "", date: "2025-04-25T04:00:00Z")
        episode.notes = ShowNotes(blocks: [Located("<p></p>"), Located("<p>é</p>"), Located("<ul></ul>")])
        let whole = episode.content.blocks
        let expected = EpisodeDescription(
            blocks: Array(whole.prefix(blocks)), leftOut: leftOut.map { Located($0) })
        #expect(episode.description(limit: limit) == expected)
    }

    @Test func `a summary that does not fit is cut after a word`() throws {
        let episode = try Sample.episode("e", title: "E", summary: "one & two & three", date: "2025-04-25T04:00:00Z")
        let whole = "<p>one &amp; two &amp; three</p>"
        #expect(episode.description(limit: 32).blocks == [Located(whole)])
        #expect(
            episode.description(limit: 31)
                == EpisodeDescription(blocks: [Located("<p>one &amp; two &amp;…</p>")], leftOut: Located(whole)))
        #expect(
            episode.description(limit: 15)
                == EpisodeDescription(blocks: [Located("<p>one…</p>")], leftOut: Located(whole)))
        #expect(episode.description(limit: 5) == EpisodeDescription(blocks: [], leftOut: Located(whole)))
    }
}
