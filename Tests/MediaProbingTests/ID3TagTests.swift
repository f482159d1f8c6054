import FeedValues
import Foundation
import Testing

@testable import MediaProbing

/// Tags are taken apart and put together without loss, and whatever bytes say, nothing breaks.
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
