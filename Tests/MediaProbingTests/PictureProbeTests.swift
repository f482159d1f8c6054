import FeedValues
import Testing

@testable import MediaProbing

@Suite(.serialized)
struct PictureProbeTests {
    @Test(
        "The facts of a picture are those of its header",
        arguments: [
            ("rgb.jpg", "image/jpeg", PictureFacts.ColorModel.rgb, false),
            ("progressive.jpg", "image/jpeg", .rgb, false),
            ("gray.jpg", "image/jpeg", .gray, false),
            ("cmyk.jpg", "image/jpeg", .cmyk, false),
            ("exif.jpg", "image/jpeg", .rgb, false),
            ("lavc.jpg", "image/jpeg", .rgb, false),
            ("rgb.png", "image/png", .rgb, false),
            ("rgba.png", "image/png", .rgb, true),
            ("palette.png", "image/png", .rgb, false),
            ("trns.png", "image/png", .rgb, true),
            ("gray.png", "image/png", .gray, false),
            ("lavc.png", "image/png", .rgb, false),
        ])
    func facts(_ name: String, _ type: String, _ model: PictureFacts.ColorModel, _ alpha: Bool) throws {
        let bytes = try Fixture.bytes(name)
        var expected = PictureFacts(
            bytes: bytes.count, type: try #require(MediaType(type)), width: 16, height: 12, colorModel: model,
            hasAlpha: alpha)
        expected.isProgressive = name == "progressive.jpg"
        expected.hasPalette = name == "palette.png" || name == "trns.png"
        #expect(try PictureProbe.facts(of: bytes) == expected)
        #expect(try PictureProbe.facts(ofPicture: Fixture.path(name)) == expected)
        #expect(try PictureProbe.facts(of: bytes + [0, 0]).width == 16)
    }

    private static let pictures = ["progressive.jpg", "cmyk.jpg", "exif.jpg", "rgba.png", "trns.png"]

    @Test("Every beginning of a picture is a problem", arguments: pictures)
    func beginnings(_ name: String) throws {
        let bytes = try Fixture.bytes(name)
        // A PNG ends with a checksum that is not read.
        for count in 8..<(bytes.count - 4) {
            #expect(throws: ProbeProblem.cutPicture) { try PictureProbe.facts(of: Array(bytes.prefix(count))) }
        }
        for count in 0..<3 {
            #expect(throws: ProbeProblem.self) { try PictureProbe.facts(of: Array(bytes.prefix(count))) }
        }
    }

    @Test("No byte, whatever its value, makes the reader fail", arguments: pictures)
    func damage(_ name: String) throws {
        let bytes = try Fixture.bytes(name)
        for index in bytes.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xD8, 0xDA, 0xFF] {
                var damaged = bytes
                damaged[index] = value
                _ = try? PictureProbe.facts(of: damaged)
            }
        }
    }

    @Test(
        "Another format is named",
        arguments: [
            ("GIF89a…", "a GIF picture"), ("RIFF\u{1}\0\0\0WEBPVP8 ", "a WebP picture"),
            ("\0\0\0\u{18}ftypheic", "a HEIC picture"), ("\0\0\0\u{18}ftypavif", "an AVIF picture"),
            ("II*\0", "a TIFF picture"), ("%PDF-1.7", "a PDF document"), ("8BPS\0\u{1}", "a Photoshop document"),
            ("BM0123\0\0\0\0abcdefg", "a BMP picture"), ("<?xml version=\"1.0\"?>\n<svg/>", "an SVG picture"),
            ("\u{FEFF} <svg xmlns=''>", "an SVG picture"),
        ])
    func otherFormat(_ text: String, _ name: String) {
        #expect(throws: ProbeProblem("is \(name), neither JPEG nor PNG", help: "save it as JPEG or PNG")) {
            try PictureProbe.facts(of: Array(text.utf8))
        }
    }

    @Test("What is no picture is said to be none", arguments: ["", "hello", "<html>", "<svg", "\0\0\0\u{18}ftypisom"])
    func noPicture(_ text: String) {
        let known = text == "<svg" ? "is an SVG picture, neither JPEG nor PNG" : "is no picture"
        let error = #expect(throws: ProbeProblem.self) { try PictureProbe.facts(of: Array(text.utf8)) }
        #expect(error?.message == known)
    }

    @Test("A header that contradicts itself is damaged") func damaged() throws {
        var flat = try Fixture.bytes("rgb.png")
        flat.replaceSubrange(20..<24, with: [0, 0, 0, 0])
        #expect(throws: ProbeProblem.damagedPicture("its size is 16x0")) { try PictureProbe.facts(of: flat) }
        var colours = try Fixture.bytes("rgb.png")
        colours[25] = 5
        #expect(throws: ProbeProblem.damagedPicture("colour type 5, 0, 2, 3, 4 or 6 are known")) {
            try PictureProbe.facts(of: colours)
        }
        #expect(throws: ProbeProblem.damagedPicture("no marker at byte 4")) {
            try PictureProbe.facts(of: [0xFF, 0xD8, 0xFF, 0x01, 0x41])
        }
    }
}
