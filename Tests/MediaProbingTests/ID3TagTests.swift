import FeedValues
import Foundation
import Testing

@testable import MediaProbing

/// Tags are taken apart and put together without loss, and whatever bytes say, nothing breaks.
@Suite(.serialized)
struct ID3TagTests {
    private func time(_ milliseconds: Int) throws -> MediaDuration {
        try #require(MediaDuration(milliseconds: milliseconds))
    }

    private func marks() throws -> [ChapterMark] {
        var hidden = ChapterMark(start: try time(1500), end: try time(2000), title: "")
        hidden.isHidden = true
        return [
            ChapterMark(start: try time(0), end: try time(1500), title: "Ünd 茶 🎧"), hidden,
            ChapterMark(start: try time(2000), end: try time(5200), title: "Two", link: "https://a.example/?b=1"),
        ]
    }

    @Test(arguments: [3, 4])
    func `Chapters are read as they were written, and other frames stay`(version: Int) throws {
        let others = [
            ID3Tag.Frame(id: "TIT2", body: [0] + Array("Tone".utf8)),
            ID3Tag.Frame(id: "PRIV", flags: 0x4000, body: [UInt8](0...255)), ID3Tag.Frame(id: "CHAP", body: [1]),
        ]
        let tag = ID3Tag(version: version, frames: others).replacingChapters(with: try marks())
        #expect(Array(tag.frames.prefix(2)) == Array(others.prefix(2)))
        let bytes = try #require(tag.bytes)
        let again = try #require(ID3Tag(bytes + [0xFF, 0xFB]))
        #expect(again == tag)
        #expect(again.chapterMarks == (try marks()))
        #expect(again.replacingChapters(with: []).frames == Array(others.prefix(2)))
    }

    @Test func `A tag is found in a file, behind padding, with an extended header, without synchronisation`() throws {
        let workshop = try Workshop()
        let tag = ID3Tag(version: 3).replacingChapters(with: try marks())
        let body = ID3Tag.bytes(of: tag.frames, 3)
        let extended: [UInt8] = [0, 0, 0, 6, 0, 0, 0, 0, 0, 0]
        let packed = (extended + body + [0, 0, 0]).flatMap { $0 == 0xFF ? [0xFF, 0] : [$0] }
        let head = Array("ID3".utf8) + [3, 0, 0xC0] + ID3Tag.bytes(of: packed.count, isSafe: true)
        let path = try workshop.write("a.mp3", head + packed + [0xFF, 0xFB, 0x90])
        #expect(ID3Tag(ofFile: path) == tag)
        #expect(ID3Tag(ofFile: workshop.path("none")) == nil)
    }

    @Test func `Sizes of the fourth version may be written as those of the third`() throws {
        let body = [UInt8](repeating: 7, count: 300)
        let frames = Array("PRIV".utf8) + ID3Tag.bytes(of: 300, isSafe: false) + [0, 0] + body
        let bytes = Array("ID3".utf8) + [4, 0, 0] + ID3Tag.bytes(of: frames.count, isSafe: true) + frames
        #expect(ID3Tag(bytes)?.frames == [ID3Tag.Frame(id: "PRIV", body: body)])
    }

    @Test(arguments: [UInt16(0), 0x02])
    func `A head of the fourth version says for all frames that zeros were put in`(flags: UInt16) throws {
        let text: [UInt8] = [1, 0xFF, 0xFE, 0x41, 0]
        let times: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 9] + [UInt8](repeating: 0xFF, count: 8)
        let chapter = Array("a\0".utf8) + times + ID3Tag.bytes(of: [ID3Tag.Frame(id: "TIT2", body: text)], 4)
        let frames = [ID3Tag.Frame(id: "TIT2", body: text), ID3Tag.Frame(id: "CHAP", body: chapter)].map {
            ID3Tag.Frame(id: $0.id, flags: flags, body: $0.body.flatMap { $0 == 0xFF ? [0xFF, 0] : [$0] })
        }
        let body = ID3Tag.bytes(of: frames, 4)
        let tag = try #require(
            ID3Tag(Array("ID3".utf8) + [4, 0, 0x80] + ID3Tag.bytes(of: body.count, isSafe: true) + body))
        #expect(tag.chapterMarks == [ChapterMark(start: try time(0), end: try time(9), title: "A")])
        let again = try #require(tag.replacingChapters(with: try marks()).bytes.flatMap { ID3Tag($0) })
        #expect(again.frames.first == ID3Tag.Frame(id: "TIT2", flags: 2, body: frames[0].body))
        #expect(again.chapterMarks == (try marks()))
    }

    @Test(arguments: [3, 4])
    func `Of old chapters all is kept but titles and links, and what is lost is named`(version: Int) throws {
        let link = ID3Tag.Frame(id: "WXXX", body: [0] + Array("more\0https://a.example/2".utf8))
        let (picture, text, title) = (
            ID3Tag.Frame(id: "APIC", body: [0, 1, 2]), ID3Tag.Frame(id: "TXXX", body: [0, 7]),
            ID3Tag.Frame(id: "TIT2", body: [0] + Array("All of it".utf8))
        )
        var old = ID3Tag(version: version).replacingChapters(with: try marks())
        for (index, more) in zip([0, 1, 2, 3], [[title], [picture], [text], [link, picture]]) {
            old.frames[index].body += ID3Tag.bytes(of: more, version)
        }
        #expect(old.chapterMarks.map(\.title) == (try marks()).map(\.title))

        let same = old.renewingChapters(with: try marks())
        #expect(same.tag == old && same.lost == [])
        let none = old.renewingChapters(with: [])
        #expect(none.tag.frames == [] && none.lost == ["APIC", "TIT2", "TXXX", "WXXX"])
        var unlinked = try marks()
        unlinked[2].link = nil
        let (tag, lost) = old.renewingChapters(with: Array(unlinked[1...]))
        #expect(lost == ["APIC", "WXXX"])
        #expect(tag.tables.map(\.parts) == [[title]])
        #expect(
            tag.chapters.map(\.parts)
                == [
                    [text],
                    [ID3Tag(version: version).replacingChapters(with: unlinked).chapters[2].parts![0], picture],
                ])
    }

    @Test func `Of two chapters at one place each keeps its own`() throws {
        var marks = [ChapterMark(start: try time(0), end: try time(9), title: "One")]
        marks.append(marks[0])
        marks[1].isHidden = true
        var old = ID3Tag(version: 3).replacingChapters(with: marks)
        let picture = ID3Tag.Frame(id: "APIC", body: [1])
        old.frames[1].body += ID3Tag.bytes(of: [picture], 3)
        let (tag, lost) = old.renewingChapters(with: marks.reversed())
        #expect(tag.chapters.map { $0.parts?.count } == [1, 2] && lost == [])
        let (all, gone) = old.renewingChapters(with: [marks[1]])
        #expect(all.chapters.map { $0.parts?.count } == [1] && gone == ["APIC"])
    }

    @Test func `A table of contents without entries hides all, one of another shape says no more than it counts`()
        throws
    {
        var hidden = ChapterMark(start: try time(0), end: try time(9), title: "One")
        hidden.isHidden = true
        let tag = ID3Tag(version: 3).replacingChapters(with: [hidden])
        #expect(tag.chapterMarks == [hidden])
        #expect(ID3Tag(version: 3, frames: [tag.frames[1]]).chapterMarks.map(\.isHidden) == [false])
        let table = ID3Tag.Frame(id: "CTOC", body: Array("t\0".utf8) + [3, 2] + Array("a\0ch1\0ch0\0".utf8))
        #expect(ID3Tag(version: 3, frames: [table, tag.frames[1]]).chapterMarks.map(\.isHidden) == [true])
        #expect(ID3Tag(version: 3, frames: [table]).tables.map(\.entries.count) == [2])
    }

    @Test func `Any bytes are a tag or none, and never more`() throws {
        let sound = try #require(ID3Tag(version: 4).replacingChapters(with: try marks()).bytes)
        for index in sound.indices {
            for byte in [0, 1, 0x7F, 0x80, 0xFF, sound[index] ^ 0x20] {
                var bytes = sound
                bytes[index] = byte
                #expect(ID3Tag(bytes).map { $0.chapterMarks.count <= 3 } ?? true)
            }
            #expect(ID3Tag(Array(sound[..<index])) == nil)
        }
        for (byte, mask) in [(0, 7), (3, 13), (6, 31)] as [(Int, Int)] {
            let bytes = sound.enumerated().map { $0.offset & mask == byte ? $0.element ^ 0x5A : $0.element }
            #expect(ID3Tag(bytes).map { $0.chapterMarks.count <= 3 } ?? true)
        }
    }

    @Test(arguments: [false, true])
    func `A probe tells chapters at one place apart`(areAllHidden: Bool) async throws {
        let workshop = try Workshop()
        let sound = try Data(contentsOf: URL(filePath: try await workshop.tone("tone.mp3", ["-id3v2_version", "0"])))
        var marks = [ChapterMark(start: try time(0), end: try time(5200), title: "All", link: "https://a.example/")]
        marks.append(
            ChapterMark(start: try time(0), end: try time(2000), title: String(repeating: "e\u{301}", count: 999)))
        marks[1].isHidden = true
        marks[0].isHidden = areAllHidden
        // Of the fourth version ffprobe finds no chapter with a long title.
        let tag = try #require(ID3Tag(version: areAllHidden ? 4 : 3).replacingChapters(with: marks).bytes)
        let facts = try await MediaProbe().facts(ofMedia: try workshop.write("a.mp3", tag + [UInt8](sound)))
        #expect(facts.sound?.chapterMarks == marks.map(\.limited))
        #expect(facts.sound?.chapters == 2 && facts.sound?.chapterFault == nil)
        #expect(facts.sound?.chapterMarks.last?.title.unicodeScalars.count == 1000)
    }

    @Test func `A probe tells of links and of chapters out of the table`() async throws {
        let workshop = try Workshop()
        let tone = try await workshop.tone("tone.mp3", ["-write_id3v2", "0"])
        let sound = try Data(contentsOf: URL(filePath: tone))
        let tag = try #require(ID3Tag(version: 3).replacingChapters(with: try marks()).bytes)
        let layout = MP3Layout(ofFile: tone)
        let path = try workshop.write("a.mp3", tag + [UInt8](sound.dropFirst(layout.tagBytes)))
        let facts = try await MediaProbe().facts(ofMedia: path)
        let found = try #require(facts.sound?.chapterMarks)
        #expect(found == (try marks()), "\(found)")
    }
}
