import FeedValues
import FeedWriting
import Foundation
import PodcastModel
import Testing

struct ChaptersWriterTests {
    @Test func `chapters have the expected bytes`() throws {
        let list = ChapterList(
            address: try Sample.address("c.json"),
            chapters: [
                try chapter(0, "Intro"),
                try chapter(1_500, "茶 “&” <b>", link: "a?b=1&c=2", image: "i.jpg"),
                try chapter(61_050, "\"\\/\u{0}\u{1F}\u{7F}\t\r\n\u{2028}👩‍👧"),
                try chapter(3_600_001, "End"),
            ])
        try Golden.expect(ChaptersWriter().bytes(of: list), is: "chapters.json")
    }

    @Test func `no chapters make an empty list`() throws {
        let list = ChapterList(address: try Sample.address("c.json"), chapters: [])
        #expect(
            String(decoding: ChaptersWriter().bytes(of: list), as: UTF8.self) == """
                {
                  "version": "1.2.0",
                  "chapters": []
                }

                """)
    }

    @Test func `titles are read back as they were written`() throws {
        struct File: Decodable {
            struct Chapter: Decodable { var startTime: Double, title: String }
            var version: String
            var chapters: [Chapter]
        }
        let titles = [
            "", "\"", "\\", "\\u0041", "a\u{0}b\u{8}\u{C}", "\u{7F}\u{80}\u{FFFE}\u{10FFFF}", "👩‍👩‍👧‍👦", "שלום",
        ]
        let chapters = try titles.enumerated().map { try chapter($0.offset * 1001, $0.element) }
        let list = ChapterList(address: try Sample.address("c.json"), chapters: chapters)
        let file = try JSONDecoder().decode(File.self, from: Data(ChaptersWriter().bytes(of: list)))
        #expect(file.version == "1.2.0")
        #expect(file.chapters.map(\.title) == titles)
        #expect(file.chapters.map(\.startTime) == titles.indices.map { Double($0 * 1001) / 1000 })
    }

    private func chapter(
        _ milliseconds: Int, _ title: String, link: String? = nil, image: String? = nil
    ) throws -> Chapter {
        Chapter(
            start: try #require(MediaDuration(milliseconds: milliseconds)), title: title,
            link: try link.map { try #require(WebAddress("https://example.com/\($0)")) },
            image: try image.map { try #require(WebAddress("https://example.com/\($0)")) })
    }
}
