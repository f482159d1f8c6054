import FeedValues
import Foundation
import MediaProbing
import Subprocess
import Testing

@testable import PodfeedCommands

/// `podfeed artwork PICTURE`.
@Suite(.serialized, .enabled(if: Program.isThere("vipsthumbnail"), "libvips-tools is not installed"))
struct ArtworkCommandTests {
    /// Runs a closure in a folder with a picture that ffmpeg made.
    private func withPicture(
        _ source: String, _ name: String, _ body: (_ folder: Folder, _ picture: String) async throws -> Void
    ) async throws {
        try await Folder.temporary { folder in
            let picture = folder.path(name)
            let arguments = ["-v", "error", "-nostdin", "-f", "lavfi", "-i", source, "-frames:v", "1"]
            let result = try await run(
                .name("ffmpeg"), arguments: Arguments(arguments + ["file:" + picture]), output: .discarded,
                error: .string(limit: 4096))
            try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
            try await body(folder, picture)
        }
    }

    /// What was made, with the numbers left out that depend on the version of libvips.
    private func lines(_ run: Run, in folder: Folder) -> [String] {
        run.output.replacing(folder.path("") + "/", with: "").split(separator: "\n").map { line in
            String(line.split(separator: ",").first.map { line.contains(" pixels, ") ? $0 : line } ?? line)
        }
    }

    @Test func `A large picture becomes a cover and smaller ones that the rules take`() async throws {
        try await withPicture("testsrc2=size=3200x3200,format=rgba,colorchannelmixer=aa=0.5", "cover.png") {
            folder, picture in
            try folder.write("", to: "show.yaml")
            let run = await Run.of(["artwork", picture, "--into", folder.path("art"), "--background", "#102030"])
            let expected = """
                art/cover-3000.jpg: 3000 by 3000 pixels
                art/cover-1400.jpg: 1400 by 1400 pixels
                art/cover-600.jpg: 600 by 600 pixels
                art/cover-300.jpg: 300 by 300 pixels
                in show.yaml:
                image: art/cover-3000.jpg
                srcset: [art/cover-3000.jpg, art/cover-1400.jpg, art/cover-600.jpg, art/cover-300.jpg]
                """
            #expect(lines(run, in: folder).joined(separator: "\n") == expected)
            #expect(run.status == 0 && run.error == "")
            for side in [3000, 1400, 600, 300] {
                let path = folder.path("art/cover-\(side).jpg")
                let facts = try PictureProbe.facts(ofPicture: path)
                var plain = PictureFacts(
                    bytes: facts.bytes, type: try #require(MediaType("image/jpeg")), width: side, height: side,
                    colorModel: .rgb, hasAlpha: false)
                plain.bitDepth = 8
                #expect(facts == plain)
                #expect(facts.bytes <= 512 << 10)
            }
            let again = await Run.of(["artwork", picture, "--into", folder.path("b"), "--background", "102030", "-q"])
            #expect(again == Run())
            for side in [3000, 1400, 600, 300] {
                let first = FileManager.default.contents(atPath: folder.path("art/cover-\(side).jpg"))
                #expect(first != nil)
                #expect(first == FileManager.default.contents(atPath: folder.path("b/cover-\(side).jpg")))
            }
        }
    }

    @Test func `Where a photo was taken, and how it was held, does not go out`() async throws {
        try await withPicture("testsrc2=size=1500x1400", "photo.jpg") { folder, picture in
            var bytes = [UInt8](try #require(FileManager.default.contents(atPath: picture)))
            bytes.insert(contentsOf: Self.exifSegment, at: 2)
            try Data(bytes).write(to: URL(filePath: picture))
            let before = try PictureProbe.facts(ofPicture: picture)
            #expect(before.hasPosition)
            let made = folder.path("photo-1400.jpg")
            let run = await Run.of(["artwork", picture, "--crop", "centre", "--format", "concise"])
            #expect(run.status == 0)
            let told = " has 1400 by 1400 pixels, 3000 a side are best [art-max-3000-preferred]\n"
            #expect(run.output.contains(told) && run.output.hasPrefix("\(made):1:1: info: "))
            let facts = try PictureProbe.facts(ofPicture: made)
            #expect(!facts.hasPosition && !facts.hasSerialNumber && facts.orientation == nil)
            #expect(facts.width == 1400 && facts.height == 1400)
        }
    }

    /// A segment of EXIF data with a latitude.
    private static let exifSegment: [UInt8] = {
        let directory = [0x00, 0x01, 0x88, 0x25, 0x00, 0x04, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0] as [UInt8]
        let places = [0x00, 0x01, 0x00, 0x02, 0x00, 0x05, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0] as [UInt8]
        let body = Array("Exif\0\0MM\0*\0\0\0".utf8) + [8] + directory + places
        return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
    }()

    @Test func `A picture that is no square is cut or filled up when that is said`() async throws {
        try await withPicture("testsrc2=size=2000x1500", "wide.png") { folder, picture in
            #expect(
                await Run.of(["artwork", picture])
                    == Run(
                        error:
                            "podfeed: error: '\(picture)' has 2000 by 1500 pixels, which is no square; cut the middle "
                            + "out with '--crop centre', or fill it up with '--pad white'\n", status: 2))
            for (options, side) in [(["--crop", "centre"], 1500), (["--pad", "black"], 2000)] {
                let run = await Run.of(
                    ["artwork", picture, "--format", "json", "--into", folder.path("art")] + options)
                #expect(run.status == 0)
                #expect(run.output.contains("\"image\":\"wide-\(side).jpg\""))
                let facts = try PictureProbe.facts(ofPicture: folder.path("art/wide-\(side).jpg"))
                #expect(facts.width == side && facts.height == side)
            }
        }
    }

    @Test func `Nothing is blown up`() async throws {
        try await withPicture("testsrc2=size=1398x1398", "small.png") { _, picture in
            let message = "has 1398 by 1398 pixels, and would have to be blown up to 1400"
            #expect(
                await Run.of(["artwork", picture])
                    == Run(
                        error: "podfeed: error: '\(picture)' \(message); give a picture of 3000 by 3000 pixels\n",
                        status: 2))
        }
        #expect(ArtworkSizes.sides(from: 1399) == [])
        #expect(ArtworkSizes.sides(from: 1400) == [1400, 600, 300])
        #expect(ArtworkSizes.sides(from: 2000) == [2000, 1400, 600, 300])
        #expect(ArtworkSizes.sides(from: 9000) == [3000, 1400, 600, 300])
    }

    @Test func `A missing program is named, with its package`() async throws {
        try await withPicture("color=teal:size=1400x1400", "a.png") { _, picture in
            let maker = try ArtworkMaker(
                picture, PictureProbe.facts(ofPicture: picture), shape: .square, on: .white,
                programs: (.name("no-such-thumbnail"), .name("no-such-vips")))
            await #expect {
                try await maker.picture(side: 300, named: "a-300.jpg")
            } throws: { error in
                "\(error)" == "'no-such-thumbnail' could not be run: it is not installed; install it by "
                    + "'apt-get install libvips-tools'"
            }
        }
    }

    @Test func `What is no picture is refused, and so are both ways to a square`() async throws {
        try await Folder.temporary { folder in
            try folder.write("no picture", to: "a.png")
            let path = folder.path("a.png")
            #expect(
                await Run.of(["artwork", path])
                    == Run(
                        error: "podfeed: error: '\(path)' is no picture; replace it with a JPEG or PNG picture\n",
                        status: 2))
            let both = await Run.of(["artwork", path, "--crop", "centre", "--pad", "white"])
            #expect(both.status == 64)
            #expect(both.error.hasPrefix("podfeed: error: --crop and --pad exclude each other: give one of them\n"))
        }
    }

    @Test func `Names that YAML would read as something else are quoted`() {
        let pictures = ["a, b: c-600.jpg", "true.jpg"].map {
            ArtworkPicture(name: $0, side: 600, quality: 1, bytes: [])
        }
        let outcome = ArtworkOutcome(pictures: pictures, folder: ".", prefix: "")
        #expect(
            outcome.text(.text).hasSuffix(
                "\nin show.yaml:\nimage: \"a, b: c-600.jpg\"\nsrcset: [\"a, b: c-600.jpg\", true.jpg]\n"))
    }

    @Test(arguments: [
        ("white", "255 255 255"), ("black", "0 0 0"), ("#102030", "16 32 48"), ("FfFfFf", "255 255 255"),
        ("#12345", nil), ("#-12345", nil), ("teal", nil), ("", nil),
    ])
    func `A colour is named or written in six digits`(_ text: String, _ channels: String?) {
        #expect(PlainColor(argument: text)?.description == channels)
    }
}

/// Programs that a test needs.
enum Program {
    /// Whether a program is on the search path.
    static func isThere(_ name: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }
    }
}
