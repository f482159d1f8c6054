import FeedValues
import Testing

@testable import MediaProbing

@Suite(.serialized)
struct ProbeCacheTests {
    private func entry(_ bytes: Int) throws -> ProbeCache.Entry {
        ProbeCache.Entry(
            stamp: FileStamp(bytes: bytes, inode: .max, modified: -1, changed: .max),
            facts: MediaFacts(
                bytes: bytes, type: try #require(MediaType("audio/mpeg")),
                duration: try #require(MediaDuration(milliseconds: 0))))
    }

    @Test func `A cache is sorted text and reads back`() throws {
        let cache = ProbeCache(entries: ["z": try entry(2), " a b\r.mp3": try entry(1), "x\ny": try entry(3)])
        let text = """
            podfeed-probe-cache 4
            1 18446744073709551615 -1 9223372036854775807 audio/mpeg 0 -  a b\r.mp3
            2 18446744073709551615 -1 9223372036854775807 audio/mpeg 0 - z

            """
        #expect(cache.text == text)
        #expect(ProbeCache(parsing: text) == ProbeCache(entries: ["z": try entry(2), " a b\r.mp3": try entry(1)]))
    }

    @Test func `What is known of a sound reads back`() throws {
        var sound = SoundFacts()
        (sound.codec, sound.sampleRate, sound.bitRate) = ("aac", 48_000, 96_123)
        (sound.tagBytes, sound.chapters, sound.chapterFault) = (2048, 5, .beyondEnd)
        (sound.lacksSeekTable, sound.hasIndexAtEnd) = (true, true)
        sound.tags = SoundFacts.Tags(hasTitle: true, hasArtist: false, hasPicture: true)
        sound.chapterMarks = [
            ChapterMark(start: try time(0), end: try time(1500), title: "a, b; c/d %- ü\n"),
            ChapterMark(start: try time(1500), title: "", link: "https://a.example/?x,y", hasPicture: true),
        ]
        sound.chapterMarks[0].isHidden = true
        (sound.tags.title, sound.tags.pictureFormat) = ("Bees, 5 %\n", "-")
        var entry = try entry(1)
        entry.facts.sound = sound
        let cache = ProbeCache(entries: ["a": entry])
        let fields = "aac,48000,-,96123,2048,5,beyond-end,%2D,Bees%2C%205%20%25%0A,vetp,0/1500/a%2C%20b%3B%20"
        #expect(cache.text.contains(" \(fields)"))
        #expect(ProbeCache(parsing: cache.text) == cache)
    }

    @Test func `What is known of a picture reads back`() throws {
        var facts = PictureFacts(
            bytes: 7, type: try #require(MediaType("image/png")), width: 1400, height: 1399, colorModel: .gray,
            hasAlpha: true)
        (facts.hasPalette, facts.isProgressive, facts.hasPosition, facts.hasSerialNumber) = (true, true, true, true)
        (facts.bitDepth, facts.dotsPerInch, facts.orientation, facts.colorProfile) = (16, 72, 6, "Display P3")
        let stamp = FileStamp(bytes: 7, inode: 1, modified: 2, changed: 3)
        let cache = ProbeCache(pictures: ["a b": ProbeCache.PictureEntry(stamp: stamp, facts: facts)])
        let line = "7 1 2 3 image/png 1400x1399 gray,16,72,6,Display%20P3,apigs a b\n"
        #expect(cache.text == "podfeed-probe-cache 4\n" + line)
        #expect(ProbeCache(parsing: cache.text) == cache)
    }

    @Test func `A file that had just changed is left out`() throws {
        var cache = ProbeCache(entries: ["a": try entry(1), "b": try entry(1)])
        cache.entries["a"]?.stamp.changed = 8
        cache.entries["b"]?.stamp.changed = 9
        let facts = PictureFacts(
            bytes: 7, type: try #require(MediaType("image/png")), width: 1, height: 1, colorModel: .gray,
            hasAlpha: false)
        for time in [9, 10] {
            let stamp = FileStamp(bytes: 7, inode: 1, modified: 2, changed: time)
            cache.pictures["\(time)"] = ProbeCache.PictureEntry(stamp: stamp, facts: facts)
        }
        let settled = cache.settled(before: 9)
        #expect(Array(settled.entries.keys) == ["a"] && settled.pictures.isEmpty)
        #expect(cache.settled(before: 11) == cache)
    }

    private func time(_ milliseconds: Int) throws -> MediaDuration {
        try #require(MediaDuration(milliseconds: milliseconds))
    }

    @Test(
        "A line that is not understood is left out",
        arguments: [
            "", "1 2 3", "x 2 3 4 audio/mpeg 5 - a", "0 2 3 4 audio/mpeg 5 - a", "1 -2 3 4 audio/mpeg 5 - a",
            "1 2 3 4 audio 5 - a", "1 2 3 4 audio/mpeg -5 - a", "1 2 3 4 audio/mpeg 5 - ",
            "1 2 3 4 audio/mpeg 5 mp3,44100 a",
            "1 2 3 4 audio/mpeg 5 mp3,x,2,128000,0,0,-,-,-,-,- a",
            "1 2 3 4 audio/mpeg 5 mp3,44100,2,128000,0,1,-,-,-,-,0/1 a", "1  2 3 4 audio/mpeg 5 - a",
            "1 2 3 4 image/png 0x5 rgb,8,-,-,-,- a", "1 2 3 4 image/png 5x5x5 rgb,8,-,-,-,- a",
            "1 2 3 4 image/png 5x5 hsv,8,-,-,-,- a", "1 2 3 4 image/png 5x5 rgb,8,-,x,-,- a",
        ])
    func brokenLine(_ line: String) {
        let good = "7 2 3 4 audio/mpeg 5 mp3,44100,2,128000,0,0,-,png,Bees,tap,0/-/A/-/p b"
        let cache = ProbeCache(parsing: "podfeed-probe-cache 4\n\(line)\n\(good)\n")
        #expect(cache.text == "podfeed-probe-cache 4\n\(good)\n")
    }

    @Test(
        "Another header empties the cache", arguments: ["", "podfeed-probe-cache 9", "\u{FEFF}podfeed-probe-cache 4"])
    func otherHeader(_ header: String) {
        #expect(ProbeCache(parsing: header + "\n7 2 3 4 audio/mpeg 5 - b\n") == ProbeCache())
    }
}
