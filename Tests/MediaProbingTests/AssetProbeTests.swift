import FeedValues
import Foundation
import Subprocess
import Synchronization
import Testing

@testable import MediaProbing

@Suite(.serialized)
struct AssetProbeTests {
    @Test("Many files give the same result with one job and with four") func manyFiles() async throws {
        let workshop = try Workshop()
        let sound = try await workshop.tone("a.m4a", ["-c:a", "aac"])
        let text = try workshop.write("b.mp3", Array("text".utf8))
        let absent = workshop.path("c.mp3")
        let picture = Fixture.path("rgb.jpg")
        let other = Fixture.path("picture.webp")

        let ticks = Mutex([Int]())
        let media = [sound, text, absent, sound]
        let one = try await AssetProbe(jobs: 1).probe(media: media, pictures: [picture, other]) { done, total in
            ticks.withLock { $0.append(done * 10 + total) }
        }
        let four = try await AssetProbe(jobs: 4).probe(media: media.reversed(), pictures: [other, picture])

        #expect(one == four)
        #expect(Array(one.media.keys) == [sound])
        #expect(Array(one.cache.entries.keys) == [sound])
        #expect(one.pictures == [picture: try PictureProbe.facts(ofPicture: picture)])
        #expect(
            one.problems == [
                text: .noMedia, absent: .missing,
                other: ProbeProblem("is a WebP picture, neither JPEG nor PNG", help: "save it as JPEG or PNG"),
            ])
        #expect(ticks.withLock { $0 } == [15, 25, 35, 45, 55])
    }

    @Test("Nothing to do needs no program") func nothing() async throws {
        let probe = AssetProbe(media: MediaProbe(program: .name("no-such-ffprobe")), jobs: 0)
        #expect(try await probe.probe(media: [], pictures: []) == ProbeResult())
    }

    @Test("Without ffprobe nothing is returned") func noProgram() async throws {
        let workshop = try Workshop()
        let path = try workshop.write("a.mp3", [1])
        let probe = AssetProbe(media: MediaProbe(program: .name("no-such-ffprobe")), jobs: 2)
        await #expect(throws: ProbeError.self) { try await probe.probe(media: [path], pictures: []) }
    }

    @Test("A picture that did not change is not read again") func cachedPicture() async throws {
        let workshop = try Workshop()
        let path = try workshop.write("a.jpg", try Fixture.bytes("rgb.jpg"))
        let first = try await AssetProbe(jobs: 1).probe(media: [], pictures: [path])
        var cache = first.cache
        // What was made up comes back only when the file itself was left alone.
        cache.pictures[path]?.facts.dotsPerInch = 12_345
        let second = try await AssetProbe(jobs: 1).probe(media: [], pictures: [path], cache: cache)
        #expect(second.pictures[path]?.dotsPerInch == 12_345)
        cache.pictures[path]?.stamp.changed -= 1
        let third = try await AssetProbe(jobs: 1).probe(media: [], pictures: [path], cache: cache)
        #expect(third == first)
    }

    @Test("A file that did not change is not read again, one that did is") func cache() async throws {
        let workshop = try Workshop()
        let path = try await workshop.tone("a.m4a", ["-c:a", "aac"])
        let first = try await AssetProbe(jobs: 1).probe(media: [path], pictures: [])
        let cache = ProbeCache(parsing: first.cache.text)
        #expect(cache == first.cache)

        let blind = AssetProbe(media: MediaProbe(program: .name("no-such-ffprobe")), jobs: 1)
        #expect(try await blind.probe(media: [path], pictures: [], cache: cache) == first)

        // Same size and same time of change, as far as users can set it.
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(attributes[.modificationDate])], ofItemAtPath: path)
        await #expect(throws: ProbeError.self) { try await blind.probe(media: [path], pictures: [], cache: cache) }
    }
}
