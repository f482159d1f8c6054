import Foundation
import Testing

@testable import PodfeedCommands

@Suite(.serialized)
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
                    + "and 'x'", help: "add the lines to it")
            #expect(throws: error) { _ = try files.make() }
            files.add("x", at: folder.path("a.mp3"))
            let help =
                "move \(folder.path("a.mp3")) away, or choose another name; add the lines to \(folder.path("less"))"
            #expect(#expect(throws: CannotRun.self) { _ = try files.make() }?.help == help)
        }
    }

    @Test func `A copy of a link is a file, and what is there as the part of another stays`() async throws {
        try await Folder.temporary { folder in
            try folder.write("sound", to: "a.mp3")
            try folder.write("sound", to: "there.mp3")
            try folder.write("somebody's", to: ".b.mp3.part")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("link.mp3"), withDestinationPath: "a.mp3")
            var files = NewFiles()
            files.add(copyOf: folder.path("link.mp3"), at: folder.path("b.mp3"))
            files.add(copyOf: folder.path("link.mp3"), at: folder.path("there.mp3"))
            files.add("text", at: folder.path("c.txt"))
            #expect(try files.make() == [folder.path("b.mp3"), folder.path("c.txt")])
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(".")).sorted()
            #expect(names == [".b.mp3.part", "a.mp3", "b.mp3", "c.txt", "link.mp3", "there.mp3"])
            let type = try FileManager.default.attributesOfItem(atPath: folder.path("b.mp3"))[.type]
            #expect(type as? FileAttributeType == .typeRegular)
        }
    }

    @Test func `What appears in the meantime is not replaced`() async throws {
        try await Folder.temporary { folder in
            try folder.write("sound", to: "a.mp3")
            var files = NewFiles()
            files.add("x", at: folder.path("new/x"))
            files.add(copyOf: folder.path("a.mp3"), at: folder.path("x"))
            files.add("x", at: folder.path("y"))
            try folder.write("other", to: "x")
            #expect(throws: CannotRun.self) { _ = try files.make() }
            try FileManager.default.removeItem(atPath: folder.path("x"))
            try folder.write("other", to: "y")
            #expect(throws: CannotRun.self) { _ = try files.make() }
            #expect(try String(contentsOfFile: folder.path("y"), encoding: .utf8) == "other")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(".")).sorted() == ["a.mp3", "y"])
        }
    }

    @Test func `Of a file that can't be written nothing stays`() async throws {
        try await Folder.temporary { folder in
            try folder.write("sound", to: "a.mp3")
            for text in [true, false] {
                var files = NewFiles()
                let long = folder.path(String(repeating: "x", count: 300))
                if text { files.add("x", at: long) } else { files.add(copyOf: folder.path("a.mp3"), at: long) }
                let error = #expect(throws: CannotRun.self) { _ = try files.make() }
                #expect(error?.message.hasPrefix("nothing was made, as a file can't be written: ") == true)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(".")) == ["a.mp3"])
        }
    }
}
