import Foundation
import SystemPackage
import Testing

@testable import SiteFolder

struct CopyMemoryTests {
    /// Builds a site of one copied file, as a command does.
    @discardableResult
    private func build(_ yard: borrowing Yard) throws -> SiteChange {
        var site = try StagedSite.stage(at: yard.site, copies: CopyMemory(readingFrom: yard.path("copies")))
        try site.copy("a b.mp3", from: yard.path("source.mp3"))
        let copies = site.copies
        let change = try site.commit()
        copies.save(of: yard.site)
        return change
    }

    /// Writes a file when the system's clock has gone on.
    private func write(_ name: String, _ text: String, _ yard: borrowing Yard) throws {
        Thread.sleep(forTimeInterval: 0.05)
        try yard.write(name, text)
        Thread.sleep(forTimeInterval: 0.05)
    }

    /// A site with `sound` in it, of which it is noted that it is a copy of a file with `other`.
    private func mistaken(_ yard: borrowing Yard) throws {
        try write("source.mp3", "sound", yard)
        try build(yard)
        try write("source.mp3", "other", yard)
        try write("public/a b.mp3", "sound", yard)
        var memory = CopyMemory(readingFrom: yard.path("copies"))
        memory.note("a b.mp3", source: try Stat(FilePath(yard.path("source.mp3"))))
        memory.save(of: yard.site)
    }

    @Test func `A copy that nobody touched is kept, and neither file is read`() throws {
        let yard = try Yard()
        try mistaken(yard)
        let noted = try yard.text("copies")
        // Whoever read them would see that they differ.
        #expect(try build(yard) == .unchanged)
        #expect(try yard.text("public/a b.mp3") == "sound")
        #expect(try yard.text("copies").split(separator: "\n").count == 2)
        #expect(noted.hasPrefix("podfeed-copies 1\n5,") && noted.hasSuffix(" a b.mp3\n"))
        try FileManager.default.removeItem(atPath: yard.path("copies"))
        #expect(try build(yard) == .replaced)
        #expect(try yard.text("public/a b.mp3") == "other")
    }

    @Test(arguments: ["source.mp3", "public/a b.mp3"])
    func `A file that was touched is read, whatever time it shows`(_ name: String) throws {
        let yard = try Yard()
        try mistaken(yard)
        let attributes = try FileManager.default.attributesOfItem(atPath: yard.path(name))
        Thread.sleep(forTimeInterval: 0.05)
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(attributes[.modificationDate])], ofItemAtPath: yard.path(name))
        #expect(try build(yard) == .replaced)
        #expect(try yard.text("public/a b.mp3") == "other")
    }

    @Test(arguments: ["", "podfeed-copies 2\n", "podfeed-copies 1\nx", "podfeed-copies 1\n5,1 5,2\n\n"])
    func `Notes that are broken say nothing`(_ notes: String) throws {
        let yard = try Yard()
        try write("source.mp3", "sound", yard)
        try yard.write("copies", notes)
        #expect(try build(yard) == .created)
        #expect(try build(yard) == .unchanged)
    }

    @Test(arguments: [0, 1, -1])
    func `A source of the same tick as its copy is read again`(nanoseconds: Int) throws {
        let yard = try Yard()
        try write("source.mp3", "sound", yard)
        try yard.write("public/a b.mp3", "sound")
        let source = try Stat(FilePath(yard.path("source.mp3")))
        // The copy gets the time at which its source last changed, or one beside it.
        let time =
            "@\(source.st_ctim.tv_sec).\(String(1_000_000_000 + source.st_ctim.tv_nsec + nanoseconds).dropFirst())"
        let touch = try Process.run(
            URL(filePath: "/usr/bin/touch"), arguments: ["-m", "-d", time, yard.path("public/a b.mp3")])
        touch.waitUntilExit()
        var memory = CopyMemory(readingFrom: yard.path("copies"))
        memory.note("a b.mp3", source: source)
        memory.save(of: yard.site)
        let notes = try yard.text("copies")
        #expect((notes == "podfeed-copies 1\n") == (nanoseconds <= 0), "\(notes)")
    }
}
