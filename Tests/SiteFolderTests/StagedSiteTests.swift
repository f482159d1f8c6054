import Foundation
import SystemPackage
import Testing

@testable import SiteFolder

struct StagedSiteTests {
    /// Builds a site of some files.
    @discardableResult
    private func build(_ path: String, _ files: [String: String]) throws -> SiteChange {
        var site = try StagedSite.stage(at: path)
        for (name, text) in files { try site.write(name, Array(text.utf8)) }
        return try site.commit()
    }

    private func error(_ body: () throws -> Void) -> SiteFolderError? {
        do {
            try body()
            return nil
        } catch {
            return error as? SiteFolderError
        }
    }

    @Test("The first build makes the folder and the list of its files") func create() throws {
        let yard = try Yard()
        try yard.write("source.mp3", "sound")
        var site = try StagedSite.stage(at: yard.site)
        try site.write("show/feed.xml", Array("<rss/>".utf8))
        try site.copy("show/media/a b.mp3", from: yard.path("source.mp3"), bytes: 5)
        try site.write("show/chapters.json") { file in
            try file.append(Array("{".utf8))
            try file.append(Array("}".utf8))
        }
        #expect(try String(contentsOfFile: site.stagedPath("show/feed.xml"), encoding: .utf8) == "<rss/>")
        #expect(yard.names == [".public.lock", ".public.next", "source.mp3"])
        #expect(try site.commit() == .created)
        #expect(
            yard.tree() == [
                ".podfeed-manifest":
                    "podfeed-manifest 1\n2 show/chapters.json\n6 show/feed.xml\n5 show/media/a b.mp3\n",
                "show/": "", "show/feed.xml": "<rss/>", "show/chapters.json": "{}", "show/media/": "",
                "show/media/a b.mp3": "sound",
            ])
        #expect(yard.names == ["public", "source.mp3"])
        #expect(try yard.inode("source.mp3") != yard.inode("public/show/media/a b.mp3"))
    }

    @Test("A later build replaces the folder and keeps the files whose bytes are the same") func replace() throws {
        let yard = try Yard()
        try build(yard.site, ["same": "1", "changed": "1", "gone/a": "1", "streamed": "1", "copied": "1"])
        try yard.write("source", "1")
        let before = try ["same", "streamed", "copied"].map { try yard.inode("public/" + $0) }
        var site = try StagedSite.stage(at: yard.site)
        try site.write("same", Array("1".utf8))
        try site.write("changed", Array("2".utf8))
        try site.write("streamed") { try $0.append(Array("1".utf8)) }
        try site.copy("copied", from: yard.path("source"))
        #expect(try site.commit() == .replaced)
        #expect(
            yard.tree() == [
                ".podfeed-manifest": "podfeed-manifest 1\n1 changed\n1 copied\n1 same\n1 streamed\n",
                "same": "1", "changed": "2", "streamed": "1", "copied": "1",
            ])
        #expect(try ["same", "streamed", "copied"].map { try yard.inode("public/" + $0) } == before)
        #expect(yard.names == ["public", "source"])
    }

    @Test("The same bytes leave the folder alone") func unchanged() throws {
        let yard = try Yard()
        try build(yard.site, ["a/b": "1", "c": ""])
        try yard.write("public/CNAME", "x")
        let before = try FileManager.default.attributesOfItem(atPath: yard.site)
        #expect(try build(yard.site, ["a/b": "1", "c": ""]) == .unchanged)
        let after = try FileManager.default.attributesOfItem(atPath: yard.site)
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
        #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
        #expect(yard.names == ["public"])
        #expect(try build(yard.site, ["a/b": "1"]) == .replaced)
    }

    @Test("A file that was changed or removed by hand is made again") func tampered() throws {
        let yard = try Yard()
        try build(yard.site, ["a": "1", "b": "1"])
        try yard.write("public/a", "2")
        #expect(try build(yard.site, ["a": "1", "b": "1"]) == .replaced)
        try FileManager.default.removeItem(atPath: yard.path("public/b"))
        #expect(try build(yard.site, ["a": "1", "b": "1"]) == .replaced)
        try FileManager.default.removeItem(atPath: yard.path("public/b"))
        try FileManager.default.createSymbolicLink(atPath: yard.path("public/b"), withDestinationPath: "a")
        #expect(try build(yard.site, ["a": "1", "b": "1"]) == .replaced)
        #expect(yard.tree() == [".podfeed-manifest": "podfeed-manifest 1\n1 a\n1 b\n", "a": "1", "b": "1"])
    }

    @Test("What was put in by hand is carried over and not listed") func carryOver() throws {
        let yard = try Yard()
        try build(yard.site, ["show/feed.xml": "1", "show/old": "1"])
        try yard.write("public/CNAME", "example.com")
        try yard.write("public/show/by hand/note", "n")
        try FileManager.default.createDirectory(atPath: yard.path("public/empty"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: yard.path("public/away"), withDestinationPath: "/nowhere")
        try build(yard.site, ["show/feed.xml": "2"])
        #expect(
            yard.tree() == [
                ".podfeed-manifest": "podfeed-manifest 1\n1 show/feed.xml\n", "CNAME": "example.com",
                "show/": "", "show/feed.xml": "2", "show/by hand/": "", "show/by hand/note": "n", "empty/": "",
                "away": "-> /nowhere",
            ])
    }

    @Test("A name that is no UTF-8 is carried over") func oddName() throws {
        let yard = try Yard()
        try build(yard.site, ["a": "1"])
        let odd = FilePath(yard.site).appending(FilePath(platformString: [0x66, -1, 0]).components)
        let file = try FileDescriptor.open(odd, .writeOnly, options: .create, permissions: .ownerReadWrite)
        try file.close()
        try build(yard.site, ["a": "2"])
        #expect(try Stat(odd).size == 0)
    }

    @Test(
        "A file of the site does not replace one that was put in by hand",
        arguments: [
            ("CNAME", "'CNAME' was put into the site by hand, and the build makes 'CNAME'"),
            ("cname", "'CNAME' was put into the site by hand, and the build makes 'cname'"),
            ("away/feed.xml", "'away' was put into the site by hand, and the build makes 'away'"),
            ("own", "'own' is a folder of the site, too"),
        ])
    func collision(_ path: String, _ message: String) throws {
        let yard = try Yard()
        try build(yard.site, ["a": "1"])
        try yard.write("public/CNAME", "example.com")
        try yard.write("public/own/note", "n")
        try yard.write("elsewhere/x", "x")
        try FileManager.default.createSymbolicLink(
            atPath: yard.path("public/away"), withDestinationPath: yard.path("elsewhere"))
        let before = yard.tree()
        #expect(error { try build(yard.site, [path: "2"]) }?.message == message)
        #expect(yard.tree() == before)
        #expect(yard.tree("elsewhere") == ["x": "x"])
        #expect(yard.names == ["elsewhere", "public"])
    }

    @Test("A folder that no build has made is refused") func foreign() throws {
        let yard = try Yard()
        try yard.write("public/thesis.txt", "years of work")
        #expect(
            error { try build(yard.site, ["a": "1"]) }?.description
                == "'\(yard.site)' is not empty and has no '.podfeed-manifest', so no build has made it; "
                + "move it away, or empty it")
        #expect(yard.tree() == ["thesis.txt": "years of work"])
        try yard.write("file", "1")
        #expect(
            error { try build(yard.path("file"), [:]) }?.message == "'\(yard.path("file"))' is not a folder")
        #expect(yard.names == ["file", "public"])
    }

    @Test("An empty folder is taken, with its mode") func emptyFolder() throws {
        let yard = try Yard()
        try FileManager.default.createDirectory(
            atPath: yard.site, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        #expect(try build(yard.site, [:]) == .replaced)
        #expect(try build(yard.site, ["a": "1"]) == .replaced)
        let mode = try FileManager.default.attributesOfItem(atPath: yard.site)[.posixPermissions] as? Int
        #expect(mode == 0o750)
    }

    @Test("A link to the folder stays a link") func symbolicLink() throws {
        let yard = try Yard()
        try FileManager.default.createDirectory(atPath: yard.path("www"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: yard.site, withDestinationPath: "www")
        #expect(try build(yard.site, ["a": "1"]) == .replaced)
        #expect(yard.tree("www")["a"] == "1")
        #expect(yard.names == ["public", "www"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: yard.site) == "www")
    }

    @Test("Whatever a build does before its end, the old site stays whole", arguments: 0..<6)
    func abandoned(_ step: Int) throws {
        let yard = try Yard()
        try build(yard.site, ["a": "1", "b": "1"])
        let before = yard.tree()
        var site = try StagedSite.stage(at: yard.site)
        if step > 0 { try site.write("a", Array("1".utf8)) }
        if step > 1 { try site.write("b", Array("2".utf8)) }
        if step > 2 { try? site.write("c") { _ in throw Errno.noSpace } }
        if step > 3 { try? site.copy("d", from: yard.path("absent")) }
        if step > 4 { try? site.write("../e", []) }
        #expect(yard.tree() == before)
        site.discard()
        #expect(yard.tree() == before)
        #expect(yard.names == ["public"])
    }

    @Test("A build that is killed leaves the old site whole and its lock free") func kill() async throws {
        let yard = try Yard()
        try build(yard.site, ["a": "1", "b": "1"])
        let before = yard.tree()
        let path = yard.site
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            var site = try StagedSite.stage(at: path)
            try site.write("a", Array("2".utf8))
            Foundation.kill(getpid(), SIGKILL)
            site.discard()
        }
        #expect(yard.tree() == before)
        #expect(yard.names == [".public.lock", ".public.next", "public"])
        #expect(try build(yard.site, ["a": "2", "b": "1"]) == .replaced)
        #expect(yard.names == ["public"])
    }

    @Test("What a killed build left is removed by the next") func killed() throws {
        let yard = try Yard()
        try build(yard.site, ["a": "1"])
        try yard.write(".public.next/deep/half", "h")
        try yard.write(".public.old/a", "0")
        try yard.write(".public.lock", "1\n")
        try build(yard.site, ["a": "2"])
        #expect(yard.names == ["public"])
        #expect(yard.tree() == [".podfeed-manifest": "podfeed-manifest 1\n1 a\n", "a": "2"])
    }

    @Test("Where folders cannot be exchanged, two steps do, and a kill between them is mended") func twoSteps() throws {
        let yard = try Yard()
        try build(yard.site, ["a": "1"])
        try yard.write(".public.next/a", "2")
        try SitePlace(at: yard.site).replaceInTwoSteps()
        #expect(yard.tree() == ["a": "2"])
        #expect(yard.tree(".public.old")["a"] == "1")

        try FileManager.default.removeItem(atPath: yard.site)
        #expect(try build(yard.site, ["a": "1"]) == .unchanged)
        #expect(yard.names == ["public"])
    }

    @Test("Two builds at once: the second is refused, and none is hurt") func busy() throws {
        let yard = try Yard()
        var first = try StagedSite.stage(at: yard.site)
        let process = ProcessInfo.processInfo.processIdentifier
        #expect(
            error { try build(yard.site, ["a": "2"]) }
                == SiteFolderError(
                    .busy, "another build (process \(process)) is writing '\(yard.site)'",
                    help: "wait until it has ended"))
        try build(yard.path("other"), ["a": "3"])
        try first.write("a", Array("1".utf8))
        #expect(try first.commit() == .created)
        #expect(yard.tree()["a"] == "1")
        #expect(try build(yard.site, ["a": "2"]) == .replaced)
    }

    @Test("A reader finds the feed whole while builds follow one another") func reader() async throws {
        let yard = try Yard()
        let generations = (0..<60).map { String(repeating: "\($0 % 10)", count: 100_000 + $0) }
        try build(yard.site, ["feed.xml": generations[0]])
        let path = yard.path("public/feed.xml")
        let known = Set(generations)
        let (reads, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let reader = Task.detached {
            var strange = 0
            while !Task.isCancelled {
                let data = FileManager.default.contents(atPath: path) ?? Data()
                if !known.contains(String(decoding: data, as: UTF8.self)) { strange += 1 }
                signal.yield()
            }
            return strange
        }
        // Each build waits for a read, so that the reader is at work all the while, however busy the machine is.
        var finished = reads.makeAsyncIterator()
        for text in generations.dropFirst() {
            await finished.next()
            try build(yard.site, ["feed.xml": text])
        }
        reader.cancel()
        #expect(await reader.value == 0)
    }

    @Test("A file that could not be written is not in the site, and the error says why") func noSpace() throws {
        let yard = try Yard()
        var site = try StagedSite.stage(at: yard.site)
        do {
            try site.write("a") { file in
                try file.append([1, 2, 3])
                throw Errno.noSpace
            }
        } catch let error as SiteFolderError {
            #expect(
                error
                    == SiteFolderError(
                        .system, "cannot write '\(yard.path(".public.next/a"))' (No space left on device)",
                        help: "free some space and build again"))
        }
        #expect(try site.commit() == .created)
        #expect(yard.tree() == [".podfeed-manifest": "podfeed-manifest 1\n"])
    }

    @Test("A source that is absent, a folder or has changed is an error") func badSource() throws {
        let yard = try Yard()
        try yard.write("source", "12345")
        let path = yard.path("source")
        #expect(
            error {
                var site = try StagedSite.stage(at: yard.site)
                try site.copy("a", from: path, bytes: 4)
            }?.message == "'\(path)' has 5 bytes, it had 4 when the build began")
        #expect(
            error {
                var site = try StagedSite.stage(at: yard.site)
                try site.copy("a", from: path + "s")
            }?.message == "cannot read '\(path)s' (No such file or directory)")
        let folder = yard.path
        #expect(
            error {
                var site = try StagedSite.stage(at: yard.site)
                try site.copy("a", from: folder)
            }?.message == "'\(folder)' is no regular file")
        #expect(yard.names == ["source"])
    }

    @Test("A folder whose parent is absent or cannot be written is an error") func badParent() throws {
        let yard = try Yard()
        #expect(
            error { try build(yard.path("no/public"), [:]) }?.message
                == "cannot open '\(yard.path("no"))' (No such file or directory)")
        #expect(error { try build("/", [:]) }?.message == "'/' cannot be the output folder")
        #expect(error { try build("", [:]) }?.message == "'' cannot be the output folder")
        #if os(Linux)
            #expect(
                error { try build("/sys/podfeed-site", [:]) }?.description
                    == "cannot write '/sys/.podfeed-site.lock' (Permission denied); make the folder writable")
        #endif
    }

    @Test("Paths that differ in case only, or are made twice, are an error") func sameName() throws {
        let yard = try Yard()
        var site = try StagedSite.stage(at: yard.site)
        try site.write("Show/Cover.jpg", [])
        var messages: [String] = []
        for path in ["Show/cover.jpg", "Show/Cover.jpg", "Show", "Show/Cover.jpg/x"] {
            do { try site.write(path, []) } catch let error as SiteFolderError { messages.append(error.message) }
        }
        #expect(
            messages == [
                "'Show/Cover.jpg' and 'Show/cover.jpg' differ in case only, which many disks and servers ignore",
                "'Show/Cover.jpg' is made twice, or is a folder of the site, too",
                "'Show' is a folder of the site, too",
                "'Show/Cover.jpg' is made twice, or is a folder of the site, too",
            ])
    }

    @Test("The same files give the same bytes in any order") func order() throws {
        let yard = try Yard()
        let names = ["é", "b", "a/z", "a-b", "日本", "B2"]
        for (folder, names) in [("one", names), ("two", names.reversed())] {
            var site = try StagedSite.stage(at: yard.path(folder))
            for name in names { try site.write(name, Array(name.utf8)) }
            _ = try site.commit()
        }
        #expect(yard.tree("one") == yard.tree("two"))
        #expect(
            try yard.text("one/.podfeed-manifest") == "podfeed-manifest 1\n2 B2\n3 a-b\n3 a/z\n1 b\n2 é\n6 日本\n")
    }
}
