import Foundation
import PodfeedCommands
import Subprocess
import Testing

@testable import MediaProbing

@Suite(.serialized)
struct ChaptersCommandTests {
    private static let list = """
        - { start: "0:00:00.000", title: "The gate: ü 茶 🎧", link: "https://a.example/?b=1&c=2" }
        - { start: "0:00:00.400", image: "https://a.example/2.jpg", toc: false }
        - { start: "0:00:00.800", end: "0:00:01.300", title: "Two =;#\\\\ one" }
        - { start: "0:00:02.001", title: "\\"Three\\"", location: { name: "Here", geo: "geo:1,2", osm: "N1" } }

        """

    private static func chapters(_ arguments: String...) async -> Run { await Run.of(["chapters"] + arguments) }

    /// A folder with the list and a media file of some seconds.
    private static func inFolder(tone: String? = nil, _ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(list.utf8).write(to: folder.appending(path: "list.yaml"))
        if let tone {
            let media = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../ShowsTests/Media")
            try FileManager.default.copyItem(
                at: media.appending(path: tone).standardizedFileURL, to: folder.appending(path: tone))
        }
        try await body(folder.path)
    }

    @Test(arguments: ["json", "yaml"])
    func `YAML, another format and back are equal`(form: String) async throws {
        try await Self.inFolder { folder in
            let other = await Self.chapters(folder + "/list.yaml", "--as", form)
            #expect(other.error == "")
            let file = folder + "/other." + form
            try Data(other.output.utf8).write(to: URL(filePath: file))
            #expect(await Self.chapters(file, "--as", "yaml") == Run(output: Self.list))
            #expect(await Self.chapters(file, "--as", form) == other)
        }
    }

    @Test(arguments: ["psc", "text"])
    func `A format with less to say and JSON and back are equal`(form: String) async throws {
        try await Self.inFolder { folder in
            let first = await Self.chapters(folder + "/list.yaml", "--as", form)
            #expect(
                first.error == "podfeed: left out, as \(form) can't say them: chapters out of lists, ends, places"
                    + (form == "text" ? ", pictures\n" : "\n"))
            let file = folder + "/one." + (form == "text" ? "txt" : form)
            try Data(first.output.utf8).write(to: URL(filePath: file))
            let json = await Self.chapters(file, "--as", "json")
            try Data(json.output.utf8).write(to: URL(filePath: folder + "/one.json"))
            #expect(await Self.chapters(folder + "/one.json", "--as", form) == Run(output: first.output))
        }
    }

    @Test func `Titles that lines would give back as others are named`() async throws {
        try await Self.inFolder { folder in
            let file = folder + "/titles.yaml"
            let titles = [
                "- One", "12:30 Two", "Three <https://a.example/>", ": Four", "– Five", "| Six", "#7 (8) 9:00 - ok",
            ]
            let list = titles.enumerated().map { "- { start: \"0:0\($0.offset)\", title: \"\($0.element)\" }\n" }
            try Data(list.joined().utf8).write(to: URL(filePath: file))
            let run = await Self.chapters(file)
            #expect(
                run.error == "podfeed: left out, as text can't say them: the title '- One' as it stands and 5 more\n")
            #expect(run.output.split(separator: "\n").count == 7)
            try Data(list[1].utf8).write(to: URL(filePath: file))
            let one = await Self.chapters(file)
            #expect(one.error == "podfeed: left out, as text can't say them: the title '12:30 Two' as it stands\n")
        }
    }

    @Test func `What is embedded in an MP3 is read back, and all else stays`() async throws {
        try await Self.inFolder(tone: "tone.mp3") { folder in
            let (tone, copy) = (folder + "/tone.mp3", folder + "/copy.mp3")
            let before = try Data(contentsOf: URL(filePath: tone))
            let run = await Self.chapters(folder + "/list.yaml", "--media", tone, "--into", copy)
            let outcome = "\(copy): 4 chapters, sound and picture as before; left out: pictures, places\n"
            #expect(run == Run(output: outcome))
            #expect(try Data(contentsOf: URL(filePath: tone)) == before)
            let back = Self.list.replacing(", image: \"https://a.example/2.jpg\"", with: "")
                .replacing(", location: { name: \"Here\", geo: \"geo:1,2\", osm: \"N1\" }", with: "")
            #expect(await Self.chapters(copy, "--as", "yaml") == Run(output: back))
            let again = await Self.chapters(folder + "/list.yaml", "--media", copy, "--in-place", "--format", "json")
            #expect(
                again
                    == Run(
                        output:
                            "{\"version\":1,\"file\":\"\(copy)\",\"chapters\":4,\"left-out\":[\"pictures\",\"places\"]}\n"
                    ))
            #expect(await Self.chapters(copy, "--as", "yaml") == Run(output: back))
            let after = try Data(contentsOf: URL(filePath: copy))
            let (old, new) = (try #require(ID3Tag([UInt8](before))), try #require(ID3Tag([UInt8](after))))
            #expect(!old.frames.isEmpty && new.version == old.version)
            #expect(new.frames.prefix(old.frames.count) == old.frames[...])
            #expect(new.frames.dropFirst(old.frames.count).map(\.id) == ["CTOC"] + Array(repeating: "CHAP", count: 4))
            let sound = before.dropFirst(MP3Layout(ofFile: tone).tagBytes)
            #expect(after.dropFirst(MP3Layout(ofFile: copy).tagBytes) == sound)
            #expect(after.count == sound.count + (try #require(new.bytes?.count)))
        }
    }

    @Test func `Pictures of chapters stay in an MP3, and are named when they do not`() async throws {
        try await Self.inFolder(tone: "tone.mp3") { folder in
            let tone = folder + "/tone.mp3"
            _ = await Self.chapters(folder + "/list.yaml", "--media", tone, "--in-place")
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: tone)))
            var tag = try #require(ID3Tag(bytes))
            let size = MP3Layout(ofFile: tone).tagBytes
            let last = tag.frames.count - 1
            let picture = ID3Tag.Frame(id: "APIC", body: [0] + Array("image/png\0".utf8) + [0, 0, 1, 2, 3])
            tag.frames[last].body += ID3Tag.bytes(of: [picture], tag.version)
            try Data(try #require(tag.bytes) + bytes.dropFirst(size)).write(to: URL(filePath: tone))
            let again = await Self.chapters(folder + "/list.yaml", "--media", tone, "--in-place")
            let outcome = "\(tone): 4 chapters, sound and picture as before; left out: pictures, places"
            #expect(again == Run(output: outcome + "\n"))
            #expect(ID3Tag(ofFile: tone) == tag)
            let told = await Self.chapters(tone, "--as", "json")
            #expect(told.error == "podfeed: left out, as json can't say them: pictures inside the media file\n")
            let file = folder + "/moved.txt"
            try Data("0:02 Three\n".utf8).write(to: URL(filePath: file))
            let moved = await Self.chapters(file, "--media", tone, "--in-place")
            let lost = "\(tone): 1 chapter, sound and picture as before; left out: pictures of the old chapters\n"
            #expect(moved == Run(output: lost))
        }
    }

    /// An MP4 with a tag and a track of data, of which ffmpeg knows some.
    private static func clip(with track: String, _ folder: String) async throws -> String {
        let clip = folder + "/\(track).mp4"
        let tool = MediaTool(.name("ffmpeg"), from: "ffmpeg", timeout: .seconds(300))
        let made = try await tool.run([
            "-v", "error", "-i", "file:\(folder)/clip.mp4", "-c", "copy", "-timecode", "01:00:00:00", "-movflags",
            "use_metadata_tags", "-metadata", "mood=calm", "file:" + clip,
        ])
        #expect(made?.isSuccess == true)
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: clip)))
        for range in bytes.ranges(of: Array("tmcd".utf8)) { bytes.replaceSubrange(range, with: track.utf8) }
        try Data(bytes).write(to: URL(filePath: clip))
        return clip
    }

    @Test func `A track of data that would be lost is refused, and a tag that is lost is named`() async throws {
        try await Self.inFolder(tone: "clip.mp4") { folder in
            let list = folder + "/list.txt"
            try Data("0:00 One\n".utf8).write(to: URL(filePath: list))
            let (data, copy) = (try await Self.clip(with: "mebx", folder), folder + "/copy.mp4")
            let reason = "holds a track of data ('mebx'), which ffmpeg does not copy; export it without that track"
            let refused = await Self.chapters(list, "--media", data, "--into", copy)
            #expect(refused == Run(error: "podfeed: error: '\(data)' \(reason)\n", status: 2))
            let run = await Self.chapters(list, "--media", try await Self.clip(with: "tmcd", folder), "--into", copy)
            let lost = "the tag 'mood', the tag 'timecode'"
            #expect(run == Run(output: "\(copy): 1 chapter, sound and picture as before; left out: \(lost)\n"))
        }
    }

    @Test(arguments: ["tone.m4a", "clip.mp4"])
    func `What is embedded in an MP4 is read back`(name: String) async throws {
        try await Self.inFolder(tone: name) { folder in
            let (tone, copy) = (folder + "/" + name, folder + "/copy-" + name)
            let run = await Self.chapters(folder + "/list.yaml", "--media", tone, "--into", copy)
            let rest = "chapters out of lists, links, ends, pictures, places"
            #expect(run == Run(output: "\(copy): 3 chapters, sound and picture as before; left out: \(rest)\n"))
            let back = """
                - { start: "0:00:00.000", title: "The gate: ü 茶 🎧" }
                - { start: "0:00:00.800", title: "Two =;#\\\\ one" }
                - { start: "0:00:02.001", title: "\\"Three\\"" }

                """
            #expect(await Self.chapters(copy, "--as", "yaml") == Run(output: back))
            let again = await Self.chapters(copy, "--in-place", "--quiet")
            #expect(again == Run())
            #expect(await Self.chapters(copy, "--as", "yaml") == Run(output: back))
        }
    }

    @Test func `The chapters of an episode are shown and embedded`() async throws {
        try await Catalogue.copied { catalogue in
            let copy = catalogue.folder + "/copy.mp3"
            let episode = ["chapters", "-C", catalogue.folder, "deep-dive/whampoa-forged"]
            let shown = await Run.of(episode)
            #expect(shown.error == "")
            #expect(shown.output.hasPrefix("00:00:00.000 "))
            let run = await Run.of(episode + ["--into", copy])
            let count = shown.output.split(separator: "\n").count
            #expect(run == Run(output: "\(copy): \(count) chapters, sound and picture as before\n"))
            #expect(await Self.chapters(copy) == shown)
        }
    }

    @Test(arguments: [
        ("- { start: \"0:05\" }", "catalog-key-missing"),
        ("- { start: \"0:05\", title: One, link: \"https://\" }", "catalog-address"),
        ("- { start: \"0:05\", title: One, image: none.jpg }", "catalog-file-missing"),
    ])
    func `A chapter of an episode that is wrong in any way is told, and none is written`(
        chapter: String, rule: String
    ) async throws {
        try await Catalogue.copied { catalogue in
            let file = "Feeds/deep-dive/episodes/2025-08-25-whampoa-forged.chapters.yaml"
            try catalogue.edit(file) {
                $0.replacing("- { start: \"0:15.892\"", with: chapter + "\n- { start: \"0:15.892\"")
            }
            let media = try catalogue.files("Feeds/deep-dive/media")
            let run = await Run.of([
                "chapters", "-C", catalogue.folder, "deep-dive/whampoa-forged", "--in-place", "--format", "concise",
            ])
            #expect(run.status == 1)
            #expect(run.output.contains("/" + file + ":2:"), "\(run)")
            #expect(run.output.split(separator: "\n").count == 1 && run.output.hasSuffix("[\(rule)]\n"), "\(run)")
            #expect(try catalogue.files("Feeds/deep-dive/media") == media)
        }
    }

    @Test(arguments: [
        ("chapters: []\n", "catalog-value-type"), ("chapters: ../../none.yaml\n", "catalog-path-outside"),
    ])
    func `What an episode says wrongly of its chapters is told`(key: String, rule: String) async throws {
        try await Catalogue.copied { catalogue in
            let file = "Feeds/deep-dive/episodes/2025-08-25-whampoa-forged"
            try catalogue.remove(file + ".chapters.yaml")
            try catalogue.edit(file + ".md") { $0.replacing("\nsummary:", with: "\n\(key)summary:") }
            let run = await Run.of([
                "chapters", "-C", catalogue.folder, "deep-dive/whampoa-forged", "--format", "concise",
            ])
            #expect(run.status == 1)
            #expect(run.output.split(separator: "\n").count == 1 && run.output.hasSuffix("[\(rule)]\n"), "\(run)")
        }
    }

    @Test func `Chapters that are wrong are told and not written`() async throws {
        try await Self.inFolder(tone: "tone.mp3") { folder in
            let file = folder + "/wrong.txt"
            try Data("0:02 One\n0:01 Two\nThree\n0:03 Four\n".utf8).write(to: URL(filePath: file))
            let run = await Self.chapters(
                file, "--media", folder + "/tone.mp3", "--into", folder + "/c.mp3", "--format", "concise")
            let told = """
                \(file):2:1: error: the chapter at 0:00:01.000 follows one at 0:00:02.000 [catalog-chapter-order]
                \(file):3:1: error: the line does not begin with a time [catalog-chapter-stamp]
                \(file):4:1: error: the chapter begins at 0:00:03.000, the episode ends at 0:00:02.535 \
                [catalog-chapter-beyond-end]

                """
            #expect(run == Run(output: told, status: 1))
            #expect(!FileManager.default.fileExists(atPath: folder + "/c.mp3"))
        }
    }

    @Test func `What can't be done is told with what to do`() async throws {
        try await Self.inFolder(tone: "tone.m4a") { folder in
            let tone = folder + "/tone.m4a"
            let late = folder + "/late.txt"
            try Data("0:01 One\n".utf8).write(to: URL(filePath: late))
            let runs = [
                (["nothing"], "there is no file 'nothing'; name a file, or an episode as <show>/<slug>"),
                ([tone], "'\(tone)' has no chapters; name another source"),
                (
                    [folder + "/list.yaml", "--into", folder + "/c.mp3"],
                    "no media file of '\(folder)/list.yaml' is here; name it with --media"
                ),
                (
                    [folder + "/list.yaml", "--media", tone, "--into", tone],
                    "'\(tone)' is there already; remove it, or name another copy"
                ),
                (
                    [late, "--media", tone, "--into", folder + "/c.m4a"],
                    "'\(tone)' begins with a chapter, as every MP4 does; add a chapter at 0:00, such as the opening"
                ),
            ]
            for (arguments, message) in runs {
                let run = await Run.of(["chapters"] + arguments)
                #expect(run == Run(error: "podfeed: error: \(message)\n", status: 2))
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(names == ["late.txt", "list.yaml", "tone.m4a"])
        }
    }

    @Test(arguments: [
        ["--into", "a", "--in-place", "x"], ["--as", "json", "--into", "a", "x"], ["--media", "a", "x"], [""],
        ["--as", "xml", "x"],
    ])
    func `Options that exclude each other are refused`(arguments: [String]) async {
        #expect(await Run.of(["chapters"] + arguments).status == 64)
    }
}
