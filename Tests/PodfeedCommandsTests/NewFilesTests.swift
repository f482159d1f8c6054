import Foundation
import Testing

@testable import PodfeedCommands

struct NewFilesTests {
    @Test func `Files are made with their folders`() async throws {
        try await Folder.temporary { folder in
            try folder.write("sound", to: "a.mp3")
            var files = NewFiles()
            files.add("x", at: folder.path("one/two/x.txt"))
            files.add(copyOf: folder.path("a.mp3"), at: folder.path("one/b.mp3"))
            #expect(try files.make() == [folder.path("one/two/x.txt"), folder.path("one/b.mp3")])
            #expect(try String(contentsOfFile: folder.path("one/two/x.txt"), encoding: .utf8) == "x")
            #expect(try String(contentsOfFile: folder.path("one/b.mp3"), encoding: .utf8) == "sound")
        }
    }

    @Test func `When one can't be made, none is, and no folder stays`() async throws {
        try await Folder.temporary { folder in
            try folder.write("", to: "file")
            var files = NewFiles()
            files.add("x", at: folder.path("new/deep/x.txt"))
            files.add("y", at: folder.path("file/y.txt"))
            let error = #expect(throws: CannotRun.self) { _ = try files.make() }
            #expect(error?.message.hasPrefix("nothing was made, as a file can't be written: ") == true)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(".")) == ["file"])
        }
    }

    @Test func `What is there stands in the way, a link that leads nowhere, too`() async throws {
        try await Folder.temporary { folder in
            try folder.write("mine", to: "a")
            try FileManager.default.createSymbolicLink(atPath: folder.path("b"), withDestinationPath: "nowhere")
            var files = NewFiles()
            for name in ["a", "b", "c"] { files.add("x", at: folder.path(name)) }
            let error = CannotRun(
                "nothing was made, as these stand in the way: \(folder.path("a")), \(folder.path("b"))",
                help: "move them away, or choose another name")
            #expect(throws: error) { _ = try files.make() }
            #expect(try String(contentsOfFile: folder.path("a"), encoding: .utf8) == "mine")
            #expect(!FileManager.default.fileExists(atPath: folder.path("c")))
        }
    }

    @Test func `The same bytes, and all of the lines, are no obstacle`() async throws {
        try await Folder.temporary { folder in
            for name in ["a.mp3", "b.mp3"] { try folder.write("sound", to: name) }
            try folder.write(".DS_Store\npublic/\n  .podfeed/  \n", to: ".gitignore")
            try folder.write("public/\n", to: "less")
            var files = NewFiles()
            files.add(copyOf: folder.path("a.mp3"), at: folder.path("b.mp3"))
            files.add(lines: ["public/", ".podfeed/"], at: folder.path(".gitignore"))
            #expect(try files.make() == [])
            files.add(lines: ["public/", ".podfeed/", "x"], at: folder.path("less"))
            let error = CannotRun(
                "nothing was made, as this stands in the way: \(folder.path("less")), which lacks the lines '.podfeed/' "
                    + "and 'x'", help: "move it away, or choose another name")
            #expect(throws: error) { _ = try files.make() }
        }
    }
}
