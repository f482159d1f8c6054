import Foundation
import Subprocess
import Testing

@testable import MediaProbing

@Suite(.serialized)
struct PictureMeterTests {
    private func share(_ source: String, _ name: String) async throws -> Int {
        let workshop = try Workshop()
        let path = try await workshop.media(name, ["-f", "lavfi", "-i", source, "-frames:v", "1"])
        return try await PictureMeter().commonestColorShare(ofPicture: path)
    }

    @Test(arguments: ["a.jpg", "a.png"])
    func `One colour fills a placeholder, and not a picture`(_ name: String) async throws {
        #expect(try await share("color=teal:size=1400x1400", name) == 10_000)
        #expect(try await share("testsrc2=size=1400x1400", name) < 5000)
    }

    @Test func `A name that looks like a pattern is that of the file alone`() async throws {
        let workshop = try Workshop()
        try await workshop.media("a1.png", ["-f", "lavfi", "-i", "color=teal:size=64x64", "-frames:v", "1"])
        let other = try await workshop.media("b.png", ["-f", "lavfi", "-i", "testsrc2=size=640x640", "-frames:v", "1"])
        try FileManager.default.moveItem(atPath: other, toPath: workshop.path("a%d.png"))
        #expect(try await PictureMeter().commonestColorShare(ofPicture: workshop.path("a%d.png")) < 5000)
    }

    @Test func `Colours that differ by little are one`() {
        #expect(PictureMeter.commonestColorShare(of: [10, 10, 10, 18, 2, 10, 200, 0, 0, 10, 10, 19]) == 5000)
        #expect(PictureMeter.commonestColorShare(of: []) == 0)
    }

    @Test func `What is no picture is a problem, and a missing program an error`() async throws {
        let workshop = try Workshop()
        let path = try workshop.write("a.jpg", Array("no picture".utf8))
        await #expect(throws: ProbeProblem.self) { try await PictureMeter().commonestColorShare(ofPicture: path) }
        let meter = PictureMeter(program: .name("no-such-ffmpeg"))
        await #expect(throws: ProbeError.self) { try await meter.commonestColorShare(ofPicture: path) }
    }
}
