import Foundation
import Testing

/// Whatever holds the chapters of an episode, a build notices that it has changed.
@Suite(.serialized)
struct ChapterCacheTests {
    /// A change to the files of a catalogue.
    private struct Change {
        var name: String
        var files: [String: String?] = [:]
        var copies: [String: String] = [:]

        init(_ name: String, _ files: [String: String?] = [:], copies: [String: String] = [:]) {
            (self.name, self.files, self.copies) = (name, files, copies)
        }
    }

    private static let stem = "Feeds/tea/episodes/2025-04-25-first-flush"
    private static let title = "title: First Flush\n"

    private static func episode(_ chapters: String, notes: String = "Notes.") -> [String: String?] {
        [
            stem + ".md":
                "---\n\(title)summary: Water.\ndate: 2025-04-25\nmedia: ../media/first-flush.mp3\n\(chapters)---\n\n\(notes)\n"
        ]
    }

    private static func yaml(_ image: String) -> String {
        "- { start: 0, title: One, image: \(image) }\n- { start: 1, title: Two }\n"
    }

    private static let changes = [
        Change("a file beside", [stem + ".chapters.yaml": yaml("../one.jpg")], copies: ["one.jpg": "cover.jpg"]),
        Change("another picture in the file", copies: ["one.jpg": "gray.jpg"]),
        Change("another name of the picture", [stem + ".chapters.yaml": yaml("../two.jpg")]),
        Change("the picture is there", copies: ["two.jpg": "cover.jpg"]),
        Change("a second file beside", [stem + ".psc": "<chapters><chapter start='0' title='P'/></chapters>"]),
        Change("the first file is gone", [stem + ".chapters.yaml": nil]),
        Change("another text of the same size", [stem + ".psc": "<chapters><chapter start='1' title='P'/></chapters>"]),
        Change("a text in its place", [stem + ".psc": nil, stem + ".chapters.txt": "0:00 One\n0:01 Two\n"]),
        Change(
            "JSON in its place",
            [
                stem + ".chapters.txt": nil,
                stem + ".chapters.json": #"{ "chapters": [{ "startTime": 0, "title": "J", "img": "../one.jpg" }] }"#,
            ]),
        Change(
            "from the notes",
            episode("chapters: notes\n", notes: "0:00 N").merging([
                stem + ".chapters.json": String?.none
            ]) { $1 }),
        Change("other notes", episode("chapters: notes\n", notes: "0:01 N")),
        Change("from the media file, which has none", episode("chapters: embedded\n")),
        Change("the media file has some", copies: ["media/first-flush.mp3": "chapters:One"]),
        Change("it has others", copies: ["media/first-flush.mp3": "chapters:Two"]),
        Change("a file by its name", episode("chapters: ../parts.json\n")),
        Change("the file is there", ["Feeds/tea/parts.json": #"{ "chapters": [{ "startTime": 0, "title": "A" }] }"#]),
        Change("in the media file, too", copies: ["media/first-flush.mp3": "chapters:A"]),
        Change("others in the media file", copies: ["media/first-flush.mp3": "chapters:B"]),
        Change("none", episode("")),
    ]

    @Test func `Builds after each change are those of a catalogue without a cache`() async throws {
        let workplace = try Workplace(copying: try #require(GoldenShow.all.first { $0.name == "minimal" }).original)
        for change in Self.changes {
            for (name, text) in change.files {
                if let text {
                    try workplace.write(name, text)
                } else {
                    try FileManager.default.removeItem(atPath: workplace.path(name))
                }
            }
            for (name, original) in change.copies { try await copy(original, to: name, in: workplace.path) }
            let warm = try await build(in: workplace.path)
            let again = try await build(in: workplace.path)
            #expect(again.status == warm.status, "\(change.name)")
            let site = try workplace.files("public")
            try FileManager.default.removeItem(atPath: workplace.path(".podfeed"))
            let cold = try await build(in: workplace.path)
            #expect(told(cold) == told(warm), "\(change.name)")
            #expect(try workplace.files("public") == site, "\(change.name)")
        }
    }

    private func build(in path: String) async throws -> Tool {
        try await Tool.podfeed(["build", "--format", "text", "--as-of", "2026-01-01"], in: path)
    }

    /// What is told but for whether the site was there before.
    private func told(_ tool: Tool) -> String {
        (tool.output + tool.error).replacing("replaced,", with: "unchanged,").replacing("made", with: "unchanged,")
    }

    private func copy(_ original: String, to name: String, in path: String) async throws {
        let target = path + "/Feeds/tea/" + name
        let media = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Media").path
        try? FileManager.default.removeItem(atPath: target)
        guard let title = original.split(separator: ":").dropFirst().first else {
            return try FileManager.default.copyItem(atPath: media + "/" + original, toPath: target)
        }
        let list = ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=\(title)\n"
        try Data(list.utf8).write(to: URL(filePath: path + "/list.txt"))
        let run = try await Tool.run(
            "ffmpeg",
            [
                "-v", "error", "-i", media + "/tone.mp3", "-i", "list.txt", "-map", "0:a", "-map_chapters", "1", "-c",
                "copy", target,
            ], in: path)
        #expect(run.status == 0, "\(run.error)")
    }
}
