import FeedValues
import Foundation
import Testing

@testable import MediaProbing

@Suite(.serialized)
struct SoundFactsTests {
    private func sound(_ name: String, _ arguments: [String]) async throws -> SoundFacts {
        let workshop = try Workshop()
        let path = try await workshop.tone(name, arguments)
        return try #require(try await MediaProbe().facts(ofMedia: path).sound)
    }

    @Test func `Codec, rates and channels are those of the sound`() async throws {
        let sound = try await sound("a.mp3", ["-ac", "1", "-ar", "22050", "-c:a", "libmp3lame", "-b:a", "32k"])
        #expect(sound.codec == "mp3")
        #expect(sound.sampleRate == 22_050)
        #expect(sound.channels == 1)
        #expect((30_000...36_000).contains(sound.bitRate ?? 0))
        #expect(sound.tagBytes > 0)
        #expect(!sound.lacksSeekTable && !sound.hasIndexAtEnd)
    }

    @Test(arguments: [("0", true), ("1", false)])
    func `A changing bit rate needs a header`(_ header: String, _ isLacking: Bool) async throws {
        // A tone alone takes one bit rate throughout.
        let source = ["-f", "lavfi", "-i", "anoisesrc=duration=5:amplitude=0.5", "-map", "0:a", "-map", "1:a"]
        let filter = ["-filter_complex", "[0:a][1:a]concat=n=2:v=0:a=1"]
        let encoder = ["-c:a", "libmp3lame", "-q:a", "6", "-write_xing", header]
        let sound = try await sound("a.mp3", Array(source.prefix(4)) + filter + encoder)
        #expect(sound.lacksSeekTable == isLacking)
    }

    @Test(arguments: [("+faststart", false), ("0", true)])
    func `The index of an MP4 is ahead of its sound or behind it`(_ flags: String, _ isAtEnd: Bool) async throws {
        let sound = try await sound("a.m4a", ["-c:a", "aac", "-movflags", flags])
        #expect(sound.codec == "aac")
        #expect(sound.hasIndexAtEnd == isAtEnd)
    }

    @Test(arguments: ["a.mp3", "a.m4a", "a.ogg"])
    func `Tags are found in each container`(_ name: String) async throws {
        let arguments = ["-metadata", "title=Bees", "-metadata", "artist=Jo Roe"]
        let sound = try await sound(name, arguments)
        var tags = SoundFacts.Tags(hasTitle: true, hasArtist: true, hasPicture: false)
        tags.title = "Bees"
        #expect(sound.tags == tags)
    }

    @Test(arguments: [("mjpeg", "mjpeg"), ("png", "png"), ("bmp", "bmp")])
    func `The picture in a file has its format`(_ encoder: String, _ format: String) async throws {
        let picture = ["-f", "lavfi", "-i", "color=teal:size=64x64:rate=1:duration=1", "-map", "0:a", "-map", "1:v"]
        let coded = ["-frames:v", "1", "-c:v", encoder, "-disposition:v", "attached_pic"]
        let sound = try await sound("a.mp3", picture + coded)
        #expect(sound.tags.hasPicture)
        #expect(sound.tags.pictureFormat == format)
    }

    @Test(arguments: [
        ("0,2,2,5", SoundFacts.ChapterFault?.none), ("0,4,2,5", .overlap), ("0,2,60,61", .beyondEnd),
    ])
    func `Chapters are counted and compared`(_ times: String, _ fault: SoundFacts.ChapterFault?) async throws {
        let workshop = try Workshop()
        let seconds = times.split(separator: ",").compactMap { Int($0) }
        let chapters = [(seconds[0], seconds[1]), (seconds[2], seconds[3])].map { start, end in
            "[CHAPTER]\nTIMEBASE=1/1\nSTART=\(start)\nEND=\(end)\ntitle=Bees\n"
        }
        let list = try workshop.write("list.txt", Array((";FFMETADATA1\n" + chapters.joined()).utf8))
        let path = try await workshop.tone("a.mp3", ["-i", list, "-map", "0:a", "-map_chapters", "1"])
        let sound = try #require(try await MediaProbe().facts(ofMedia: path).sound)
        #expect(sound.chapters == 2)
        #expect(sound.chapterFault == fault)
        #expect(sound.chapterMarks.map(\.start.milliseconds) == [seconds[0] * 1000, seconds[2] * 1000])
        #expect(sound.chapterMarks.map(\.title) == ["Bees", "Bees"])
    }

    @Test func `Any bytes are no frames, and are read to their end once`() {
        let noise = (0..<50_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
        for bytes in [[], [0xFF], [0xFF, 0xFB, 0x90], [UInt8](repeating: 0xFF, count: 50_000), noise] {
            #expect(!MP3Layout.lacksSeekTable(bytes))
        }
        #expect(MP3Layout.tagSize(Array("ID3".utf8) + [4, 0, 0, 0, 0, 2, 1]) == 267)
        #expect(MP3Layout.tagSize(Array("ID3".utf8) + [4, 0, 0x10, 0, 0, 2, 1]) == 277)
        #expect(MP3Layout.tagSize(Array("ID3".utf8) + [4, 0, 0, 0x80, 0, 2, 1]) == 0)
        #expect(MP3Layout.tagSize([]) == 0)
    }

    @Test(arguments: ["1e300", "inf", "nan", "-1"])
    func `A length beyond all measure is none`(_ seconds: String) throws {
        let json = """
            {"format":{"format_name":"mp3","probe_score":51,"duration":"\(seconds)"},
            "streams":[{"codec_type":"audio","codec_name":"mp3","sample_rate":"1","start_time":"0.1",
            "duration":"\(seconds)","nb_read_packets":"9223372036854775807"}]}
            """
        let answer = try JSONDecoder().decode(FFprobeAnswer.self, from: Data(json.utf8))
        #expect(throws: ProbeProblem.noMedia) { try answer.facts(bytes: 1) }
    }
}
