import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct FeedSearchTests {
    /// A folder with some feeds and other things, removed when the test is over.
    private final class Yard: Sendable {
        let path: String

        init() throws {
            path = FileManager.default.temporaryDirectory.appending(path: "yard-\(UUID())").path()
            let folders = ["b/deep", ".hidden", "a.xml folder"]
            for folder in folders {
                try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
            }
            let files = [
                "feed.xml", "z.RSS", "notes.txt", "old.rss.gz", "b/feed.xml", "b/deep/feed.xml", ".hidden/feed.xml",
                "b/.feed.xml", "[1].xml", "a.xml folder/x.xml",
            ]
            for file in files {
                try Data("<rss/>".utf8).write(to: URL(filePath: "\(path)/\(file)"))
            }
            try FileManager.default.createSymbolicLink(atPath: "\(path)/b/round", withDestinationPath: "..")
            try FileManager.default.createSymbolicLink(atPath: "\(path)/linked.xml", withDestinationPath: "feed.xml")
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        /// What an argument finds, with paths from the yard on.
        func found(_ argument: String) throws -> [String] {
            try FeedSource.all(argument: "\(path)/\(argument)").map { String($0.name.dropFirst(path.count + 1)) }
        }
    }

    private let yard: Yard

    init() throws { yard = try Yard() }

    @Test func `A hyphen is what is piped in`() throws {
        #expect(try FeedSource.all(argument: "-") == [.standardInput])
    }

    @Test(arguments: ["", "/"])
    func `A folder is searched for feeds, and links to folders and hidden names are left alone`(end: String) throws {
        #expect(try yard.found("b" + end) == ["b/deep/feed.xml", "b/feed.xml"])
        let all = [
            "[1].xml", "a.xml folder/x.xml", "b/deep/feed.xml", "b/feed.xml", "feed.xml", "linked.xml", "old.rss.gz",
            "z.RSS",
        ]
        #expect(try yard.found("." + end).map { String($0.dropFirst(2)) } == all)
    }

    @Test(arguments: [
        ("*.xml", ["[1].xml", "feed.xml", "linked.xml"]),
        ("*", ["[1].xml", "feed.xml", "linked.xml", "notes.txt", "old.rss.gz", "z.RSS"]),
        ("**/feed.xml", ["b/deep/feed.xml", "b/feed.xml", "feed.xml"]),
        ("b/**", ["b/deep/feed.xml", "b/feed.xml"]),
        ("**/b/**/*.xml", ["b/deep/feed.xml", "b/feed.xml"]),
        ("?/f*d.xml", ["b/feed.xml"]),
        ("[a-c]/deep/../feed.xml", ["b/deep/../feed.xml"]),
        ("[!a]*/feed.xml", ["b/feed.xml"]),
        (".h*/*.xml", [".hidden/feed.xml"]),
        ("*.[xr][ms][ls]", ["[1].xml", "feed.xml", "linked.xml"]),
        ("[1].xml", ["[1].xml"]),
    ])
    func `A pattern finds the files that fit, in order`(pattern: String, expected: [String]) throws {
        #expect(try yard.found(pattern) == expected)
    }

    @Test func `A file that is named is taken whatever its name`() throws {
        #expect(try yard.found("notes.txt") == ["notes.txt"])
        #expect(try yard.found("no/such.xml") == ["no/such.xml"])
    }

    @Test func `What finds nothing says so`() {
        #expect(throws: CannotRun("no file fits '\(yard.path)/*.opml'")) { try yard.found("*.opml") }
        let endings = ".xml, .rss, .xml.gz, .rss.gz"
        let folder = "\(yard.path)/.hidden/none"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(throws: CannotRun("no feed is in the folder '\(folder)': names of feeds end with \(endings)")) {
            try yard.found(".hidden/none")
        }
    }

    @Test func `A pattern that fits long names badly is no work`() throws {
        let name = String(repeating: "a", count: 200)
        try Data().write(to: URL(filePath: "\(yard.path)/\(name)"))
        let pattern = String(repeating: "*a", count: 60) + "b"
        #expect(throws: CannotRun.self) { try yard.found(pattern) }
    }

    @Test func `Folders make a report of each feed, and what is named twice makes one`() async throws {
        let feed = "\(yard.path)/b/feed.xml"
        let arguments = ["validate", "--format", "concise", "--fail-on", "never"]
        let once = await Run.of(arguments + ["\(yard.path)/b/deep/feed.xml", feed])
        #expect(await Run.of(arguments + ["\(yard.path)/b", "\(yard.path)/*/feed.xml", feed]) == once)
        #expect(once.status == 0)
    }

    @Test func `A folder without feeds does not keep the others from being reported`() async throws {
        let run = await Run.of(["validate", "--quiet", "\(yard.path)/*.none", "-"], input: "<rss>")
        let other = await Run.of(["validate", "--quiet", "-"], input: "<rss>")
        let complaint = "podfeed: error: no file fits '\(yard.path)/*.none'\n"
        #expect(run == Run(output: other.output, error: complaint, status: 2))
    }
}
