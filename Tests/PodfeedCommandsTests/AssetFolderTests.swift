import FeedValues
import Foundation
import Testing

@testable import PodfeedCommands

/// `podfeed validate --assets FOLDER --site ADDRESS`.
@Suite(.serialized)
struct AssetFolderTests {
    @Test(arguments: [
        ("https://example.com/pods/tea/1.mp3", "site/tea/1.mp3"),
        ("HTTP://EXAMPLE.com/pods/a%20b/%E6%96%B0.vtt?x=1#y", "site/a b/新.vtt"),
        ("https://example.com/pods//tea/./1.mp3", nil), ("https://example.com/pods/../secret", nil),
        ("https://example.com/pods/%2e%2e/secret", nil), ("https://example.com/pods/a%2Fb", nil),
        ("https://example.com/pods/100%.mp3", "site/100%.mp3"),
        ("https://example.com/pods/a%00b", nil), ("https://example.com/pods/", nil), ("https://example.com/pod", nil),
        ("https://example.com/podsx/1.mp3", nil), ("https://example.com:8080/pods/1.mp3", nil),
        ("https://op3.dev/e/example.com/pods/tea/1.mp3", "site/tea/1.mp3"),
        ("https://op3.dev/e/example.org/pods/tea/1.mp3", nil),
        ("https://example.org/pods/1.mp3", nil), ("/pods/1.mp3", nil), ("file:///pods/1.mp3", nil), ("", nil),
    ])
    func `An address below that of the site is a file in the folder`(_ address: String, _ file: String?) throws {
        for site in ["https://example.com/pods", "https://example.com/pods/"] {
            let folder = AssetFolder(path: "site", site: try #require(WebAddress(site)), jobs: 1)
            #expect(folder.file(at: address) == file)
        }
    }

    @Test func `The files that a feed names are looked at, and no others`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let chapters = """
            {"version": "1.2.0", "chapters": [
             {"startTime": "0", "title": "Bees", "img": "https://example.com/no.jpg"}]}
            """
        try Data(chapters.utf8).write(to: folder.appending(path: "1.json"))
        try Data("no sound".utf8).write(to: folder.appending(path: "1.mp3"))
        let feed = """
            <rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><item>
            <enclosure url="https://example.com/1.mp3" length="8" type="audio/mpeg"/>
            <enclosure url="https://example.org/1.mp3" length="8" type="audio/mpeg"/>
            <podcast:transcript url="https://example.com/1.vtt" type="text/vtt"/>
            <podcast:chapters url="https://example.com/1.json" type="application/json+chapters"/>
            </item></channel></rss>
            """
        let run = await Run.of(
            [
                "validate", "-", "--format", "concise", "--profile", "podcasting2", "--assets", folder.path, "--site",
                "https://example.com",
            ], input: feed)
        let rules = ["audio-", "art-", "transcript-", "chapters-"]
        let found = run.output.split(separator: "\n").filter { line in rules.contains { line.contains("[\($0)") } }
        let expected = """
            stdin:2:12: error: 'FOLDER/1.mp3' holds no audio or video that can be read [audio-unreadable]
            stdin:4:21: error: there is no file 'FOLDER/1.vtt' [transcript-file-missing]
            stdin:5:19: error: line 2: 'startTime' of chapter 1 is text, not a number [chapters-json-starttime]
            """
        // Names of temporary folders are long, and messages cut what they quote.
        let shown = found.map { line -> String in
            guard let start = line.range(of: "'/") else { return String(line) }
            let end = line[start.upperBound...].firstIndex(of: "'") ?? line.endIndex
            let name = line[start.upperBound..<end].split(separator: "/").last ?? ""
            return line[..<start.lowerBound] + "'FOLDER/\(name)" + line[end...]
        }
        #expect(shown.joined(separator: "\n") == expected)
    }

    @Test func `The folder needs the address at which it is served`() async {
        let run = await Run.of(["validate", "feed.xml", "--assets", "public"])
        let complaint = "podfeed: error: --assets needs --site: give the address at which the folder is served"
        #expect(run.error.split(separator: "\n").first == Substring(complaint))
        #expect(run.status == 64)
    }
}
