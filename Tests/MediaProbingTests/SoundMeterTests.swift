import FeedValues
import Foundation
import Subprocess
import Testing

@testable import MediaProbing

@Suite(.serialized)
struct SoundMeterTests {
    private func measures(_ filter: String, seconds: Int = 30) async throws -> SoundMeasures {
        let workshop = try Workshop()
        let tone = ["-f", "lavfi", "-i", "sine=frequency=997:duration=\(seconds):sample_rate=48000"]
        let path = try await workshop.media("a.wav", tone + ["-af", filter, "-c:a", "pcm_s16le"])
        let duration = try await MediaProbe().facts(ofMedia: path).duration
        return try await SoundMeter().measures(ofMedia: path, lasting: duration)
    }

    // A sine at the loudest that there is has -3 LUFS in one channel (ITU-R BS.1770-4, note to table 1).
    @Test(arguments: [("volume=-2dB", -23.1), ("volume=9dB", -12.0)])
    func `A tone is as loud as the standard says`(_ filter: String, _ expected: Double) async throws {
        let measures = try await measures(filter)
        let loudness = try #require(measures.loudness)
        #expect(abs(loudness - expected) < 0.3)
        #expect(abs(try #require(measures.truePeak) - (loudness + 3)) < 0.3)
        #expect(measures.silenceAtStart == 0 && measures.silenceAtEnd == 0 && measures.longestGap == nil)
        #expect(measures.fullScaleSamples == 0)
    }

    @Test func `Silence is found at the beginning, at the end and in between`() async throws {
        let measures = try await measures(
            "volume=enable='between(t,10,14)+between(t,20,22)':volume=0,adelay=4000,apad=pad_dur=6")
        #expect(abs(measures.silenceAtStart - 4000) < 100)
        #expect(abs(measures.silenceAtEnd - 6000) < 100)
        let gap = try #require(measures.longestGap)
        #expect(abs(gap.start - 14_000) < 200 && abs(gap.length - 4000) < 200)
    }

    @Test func `What is cut off is counted`() async throws {
        let measures = try await measures("volume=30dB", seconds: 5)
        #expect(measures.fullScaleSamples > 100_000)
    }

    @Test func `A sound without sound has no loudness`() async throws {
        let measures = try await measures("volume=0", seconds: 5)
        #expect(measures.loudness == nil && measures.truePeak == nil)
        #expect(measures.silenceAtStart == 5000)
    }

    @Test func `What cannot be decoded is a problem, and a missing program an error`() async throws {
        let workshop = try Workshop()
        let path = try workshop.write("a.mp3", Array("no sound".utf8))
        let duration = try #require(MediaDuration(milliseconds: 1000))
        await #expect(
            throws: ProbeProblem("can't be decoded to its end", help: "play it, and export the episode again")
        ) {
            try await SoundMeter().measures(ofMedia: path, lasting: duration)
        }
        await #expect {
            try await SoundMeter(program: .name("no-such-ffmpeg")).measures(ofMedia: path, lasting: duration)
        } throws: { error in
            "\(error)"
                == "'no-such-ffmpeg' could not be run: it is not installed; install it by 'apt-get install ffmpeg'"
        }
    }

    @Test func `What ffmpeg says of tags is taken for no measure`() {
        let messages = """
                title           : [silencedetect @ 0x1] silence_start: 0
              [silencedetect @ 0x1] silence_start: 0
            [silencedetect @ 0x1] silence_start: nan
            [silencedetect @ 0x1] silence_start: 1e300
            [silencedetect @ 0x1] silence_end: 5
            [silencedetect @ 0x1] silence_start:
            """
        #expect(SoundMeter.measures(in: messages, lasting: 1000) == nil)
        let measured = SoundMeter.measures(in: messages + "\n    I:         -16.0 LUFS", lasting: 1000)
        #expect(measured == SoundMeasures(loudness: -16))
    }

    @Test func `Measures read back from their cache`() throws {
        var cache = MeasureCache()
        var measures = SoundMeasures(loudness: -16.1, truePeak: -0.5)
        (measures.silenceAtStart, measures.silenceAtEnd, measures.fullScaleSamples) = (1, 2, 3)
        measures.longestGap = SoundMeasures.Silence(start: 4, length: 5)
        cache.sounds = ["b": measures, "a": SoundMeasures()]
        cache.pictures = ["c": 9950]
        let text = """
            podfeed-measures 1
            sound a - - 0 0 0 0 0
            sound b -16.1 -0.5 1 2 4 5 3
            picture c 9950

            """
        #expect(cache.text == text)
        #expect(MeasureCache(parsing: text) == cache)
        for line in ["sound a", "sound a x - 0 0 0 0 0", "sound a - - 0 0 0 0 x", "picture c x", "hum a 1", ""] {
            #expect(MeasureCache(parsing: "podfeed-measures 1\n\(line)\n") == MeasureCache())
        }
        #expect(MeasureCache(parsing: "podfeed-measures 2\npicture c 9950\n") == MeasureCache())
    }
}
