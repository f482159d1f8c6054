/// What the application segments of a JPEG picture say: density, EXIF, colour profile.
struct JPEGSegments: Sendable {
    private(set) var dotsPerInch: Int?
    private(set) var colorProfile: String?
    private(set) var exif = EXIFTags()

    /// Takes the body of a segment; those that are not understood say nothing.
    mutating func read(_ marker: Int, _ body: ArraySlice<UInt8>) {
        switch marker {
        case 0xE0: readDensity(body)
        case 0xE1 where body.starts(with: "Exif\0\0".utf8): exif = EXIFTags(Array(body.dropFirst(6)))
        case 0xE2 where body.starts(with: "ICC_PROFILE\0\u{1}".utf8):
            colorProfile = ICCProfile.name(of: Array(body.dropFirst(14)))
        default: return
        }
    }

    /// JFIF: the unit 1 is dots an inch, 2 is dots a centimetre, 0 the shape of a pixel only.
    private mutating func readDensity(_ body: ArraySlice<UInt8>) {
        guard body.starts(with: "JFIF\0".utf8) else { return }
        var reader = ByteReader(Array(body), at: 7)
        guard let unit = reader.number(1), let density = reader.number(2), density > 0 else { return }
        switch unit {
        case 1: dotsPerInch = density
        case 2: dotsPerInch = (density * 254 + 50) / 100
        default: return
        }
    }
}
