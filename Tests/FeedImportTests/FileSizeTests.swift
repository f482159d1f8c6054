import Testing

@testable import FeedImport
@testable import PodcastCatalog

/// Files of an import fit into a catalogue, or it is told.
struct FileSizeTests {
    @Test("is that of a catalogue")
    func limit() { #expect(ImportedFile.mostBytes == RawText.maximumSize) }

    @Test("is told of a file that builds refuse")
    func tooLong() throws {
        let long = String(repeating: "t", count: 2_200_000)
        let made = try ImportedFiles(
            item: "<title>\(long)</title><guid>1</guid>", channel: "<description>\(long)</description>")
        let sizes = try ["show.yaml", "episodes/\(long.prefix(60)).md"].map { try #require(made.texts[$0]?.utf8.count) }
        #expect(sizes.allSatisfy { $0 > RawText.maximumSize })
        #expect(
            made.told(.text) == [
                "'show.yaml' has \(sizes[0]) bytes; builds take no file of more than 2097152",
                "'episodes/\(long.prefix(60)).md' has \(sizes[1]) bytes; builds take no file of more than 2097152",
            ])
    }

    @Test("leaves out the last of the elements that no key holds", arguments: [true, false])
    func elements(isOfShow: Bool) throws {
        let elements = (1...9).map { "<x:part\($0)>\(String(repeating: "\"", count: 200_000))</x:part\($0)>" }.joined()
        let made = try isOfShow ? ImportedFiles(channel: elements) : ImportedFiles(item: elements)
        #expect(
            made.told(.text) == [
                "the elements from '{http://example.org/x}part6' on that no key holds are left out: the file would be too long"
            ])
        let file = isOfShow ? "show.yaml" : "episodes/episode-fe4c2473.md"
        let text = try #require(made.texts[file], "\(made.texts.keys)")
        #expect(text.utf8.count <= RawText.maximumSize)
        #expect(text.contains("part5") && !text.contains("part6"))
    }

    @Test("cuts no character of notes without a break")
    func characters() throws {
        let made = try ImportedFiles(
            item: "<title>One</title><description>ab\(String(repeating: "茶", count: 133_400))</description>")
        let text = try #require(made.texts["episodes/one.md"])
        #expect(text.hasSuffix("\n\nab\(String(repeating: "茶", count: 133_332))\n"))
        #expect(made.told(.text) == ["'description' has 400202 bytes; what is beyond 399998 is left out"])
    }

    @Test("leaves out no more of notes than it must, and says how much", arguments: ["\n\n", "\n", " "])
    func notes(_ end: String) throws {
        let unit = String(repeating: "tea ", count: 24_999) + "tea"
        let html = (1...5).map { _ in unit }.joined(separator: end == "\n" ? "&lt;br&gt;" : end)
        let made = try ImportedFiles(item: "<title>One</title><description>\(html)</description>")
        let text = try #require(made.texts["episodes/one.md"])
        let notes = try #require(text.split(separator: "---\n\n").last?.dropLast())
        let whole = 5 * unit.utf8.count + 4 * (end == " " ? 1 : 2)
        #expect(
            made.told(.text) == ["'description' has \(whole) bytes; what is beyond \(notes.utf8.count) is left out"])
        #expect(notes.utf8.count <= 400_000 && notes.utf8.count > 299_000 && notes.hasSuffix("tea"))
    }
}
