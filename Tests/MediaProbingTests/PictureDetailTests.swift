import FeedValues
import Testing

@testable import MediaProbing

/// What pictures say beside their size: made here byte by byte, in front of a picture of an encoder.
@Suite(.serialized)
struct PictureDetailTests {
    /// A JPEG with a segment put ahead of all others.
    private func jpeg(_ marker: UInt8, _ body: [UInt8]) throws -> PictureFacts {
        let length = body.count + 2
        let segment = [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + body
        // lavc writes JFIF first, which readers take in any place.
        let bytes = try Fixture.bytes("rgb.jpg")
        return try PictureProbe.facts(of: Array(bytes[..<2]) + segment + bytes[2...])
    }

    /// A PNG with a chunk put behind its header.
    private func png(_ type: String, _ body: [UInt8]) throws -> PictureFacts {
        let length = [0, 0, UInt8(body.count >> 8), UInt8(body.count & 0xFF)]
        let bytes = try Fixture.bytes("rgb.png")
        return try PictureProbe.facts(
            of: Array(bytes[..<33]) + length + Array(type.utf8) + body + [0, 0, 0, 0] + bytes[33...])
    }

    /// EXIF with an orientation, a directory of places and one of details, each with one entry.
    private func exif(bigEndian: Bool, place: Int, detail: Int) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            let bytes = (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) }
            return bigEndian ? bytes.reversed() : bytes
        }
        func entry(_ tag: Int, _ type: Int, _ value: Int) -> [UInt8] {
            let field = type == 3 ? number(value, 2) + [0, 0] : number(value, 4)
            return number(tag, 2) + number(type, 2) + number(1, 4) + field
        }
        let head = Array((bigEndian ? "MM" : "II").utf8) + number(42, 2) + number(8, 4)
        let first = entry(0x0112, 3, 6) + entry(0x8825, 4, 50) + entry(0x8769, 4, 68)
        let places = number(1, 2) + entry(place, 2, 0) + number(0, 4)
        return head + number(3, 2) + first + number(0, 4) + places + number(1, 2) + entry(detail, 2, 0)
    }

    @Test(arguments: [true, false])
    func `EXIF tells how a picture is turned, where it was taken and by which camera`(_ bigEndian: Bool) throws {
        for facts in [
            try jpeg(0xE1, Array("Exif\0\0".utf8) + exif(bigEndian: bigEndian, place: 2, detail: 0xA431)),
            try png("eXIf", exif(bigEndian: bigEndian, place: 2, detail: 0xA431)),
        ] {
            #expect(facts.orientation == 6)
            #expect(facts.hasPosition)
            #expect(facts.hasSerialNumber)
        }
        let facts = try png("eXIf", exif(bigEndian: bigEndian, place: 29, detail: 0x9000))
        #expect(facts.orientation == 6)
        #expect(!facts.hasPosition && !facts.hasSerialNumber)
    }

    @Test func `EXIF that breaks off or points nowhere says nothing and harms nobody`() throws {
        let whole = exif(bigEndian: true, place: 2, detail: 0xA431)
        for count in whole.indices { _ = EXIFTags(Array(whole.prefix(count))) }
        for index in whole.indices {
            var damaged = whole
            damaged[index] = 0xFF
            _ = EXIFTags(damaged)
        }
        #expect(EXIFTags([]) == EXIFTags())
    }

    @Test func `Density is that of JFIF and of pHYs, in dots an inch`() throws {
        #expect(try jpeg(0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 1, 44, 1, 44, 0, 0]).dotsPerInch == 300)
        #expect(try png("pHYs", [0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1]).dotsPerInch == 72)
        #expect(try png("pHYs", [0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 0]).dotsPerInch == nil)
    }

    @Test func `The name of a colour profile is read in both of its forms`() throws {
        let table = [UInt8](repeating: 0, count: 128) + [0, 0, 0, 1] + Array("desc".utf8) + [0, 0, 0, 144]
        let old = Array("desc".utf8) + [0, 0, 0, 0, 0, 0, 0, 5] + Array("sRGB\0".utf8)
        let new =
            Array("mluc".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12] + Array("enUS".utf8)
            + [0, 0, 0, 4, 0, 0, 0, 28, 0, 0x50, 0, 0x33]
        for (tag, name) in [(old, "sRGB"), (new, "P3")] {
            let profile = table + [0, 0, 0, UInt8(tag.count)] + tag
            #expect(try jpeg(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile).colorProfile == name)
            for count in profile.indices { _ = ICCProfile.name(of: Array(profile.prefix(count))) }
        }
        #expect(try png("iCCP", Array("Display P3\0\0".utf8)).colorProfile == "Display P3")
        #expect(try png("sRGB", [0]).colorProfile == "sRGB")
    }
}
