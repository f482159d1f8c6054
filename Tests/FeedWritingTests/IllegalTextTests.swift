import Diagnostics
import FeedValues
import FeedWriting
import PodcastModel
import Testing

struct IllegalTextTests {
    @Test func `texts that XML cannot hold are findings at their places and nothing is written`() throws {
        var feed = try Sample.fullest()
        feed.channel.title.value = "Tea\u{1}"
        feed.channel.funding[0].value.label = "\u{FFFE}Give"
        feed.episodes[0].notes.blocks[1].value = "<p>one\ntwo\u{0}</p>"
        feed.episodes[0].season?.value.name = "a\u{FFFF}"
        var written: [[UInt8]] = []
        let error = #expect(throws: FeedWritingError.self) { try FeedWriter().write(feed) { written.append($0) } }
        #expect(written == [])
        #expect(
            error?.findings == [
                finding("'U+0001' after 'Tea' cannot stand in a feed", file: "show.yaml", line: 1, column: 8),
                finding(
                    "'U+FFFE' at the start of the text cannot stand in a feed", file: "show.yaml", line: 19, column: 8),
                finding("'U+0000' after 'two' cannot stand in a feed", file: "fullest.md", line: 33, column: 1),
                finding("'U+FFFF' after 'a' cannot stand in a feed", file: "fullest.md", line: 9, column: 1),
            ])
        #expect(error?.description == "show.yaml:1:8: 'U+0001' after 'Tea' cannot stand in a feed (and 3 more)")
    }

    private func finding(_ message: String, file: String, line: Int, column: Int) -> Finding {
        Finding(
            rule: "xml-control-character", severity: .error, message: message,
            at: SourceLocation(file: file, line: line, column: column),
            help: "remove the character: XML 1.0 has no way to write it (section 2.2)")
    }
}
