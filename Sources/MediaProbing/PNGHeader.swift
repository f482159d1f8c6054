import FeedValues

/// What the chunks of a PNG picture say of it (PNG specification, third edition, sections 5 and 11).
struct PNGHeader: Hashable, Sendable {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    var width: Int
    var height: Int
    var bitDepth: Int
    var colorModel: PictureFacts.ColorModel
    var hasAlpha: Bool
    var hasPalette: Bool
    var isInterlaced: Bool
    var dotsPerInch: Int?
    var colorProfile: String?
    var exif = EXIFTags()

    /// Reads all chunks' heads, since transparency may follow the header and the end must be there.
    init(_ bytes: [UInt8]) throws(ProbeProblem) {
        var reader = ByteReader(bytes, at: PNGHeader.signature.count)
        guard let length = reader.number(4), let type = reader.number(4) else { throw .cutPicture }
        guard length == 13, type == PNGHeader.code("IHDR") else {
            throw .damagedPicture("its header is missing")
        }
        self = try PNGHeader.header(&reader)
        while true {
            guard let length = reader.number(4), let type = reader.number(4) else { throw .cutPicture }
            if type == PNGHeader.code("IEND") { return }
            let start = reader.offset
            guard reader.skip(length + 4) != nil else { throw .cutPicture }
            read(type, bytes[start..<(start + length)])
        }
    }

    private init(
        width: Int, height: Int, bitDepth: Int, colorModel: PictureFacts.ColorModel, colorType: Int, interlace: Int
    ) {
        self.width = width
        self.height = height
        self.bitDepth = bitDepth
        self.colorModel = colorModel
        hasAlpha = colorType == 4 || colorType == 6
        hasPalette = colorType == 3
        isInterlaced = interlace != 0
    }

    private mutating func read(_ type: Int, _ body: ArraySlice<UInt8>) {
        switch type {
        case PNGHeader.code("tRNS"): hasAlpha = true
        case PNGHeader.code("sRGB"): colorProfile = "sRGB"
        // The name stands ahead of the profile, which is compressed and not needed.
        case PNGHeader.code("iCCP"): colorProfile = String(decoding: body.prefix(79).prefix { $0 != 0 }, as: UTF8.self)
        case PNGHeader.code("eXIf"): exif = EXIFTags(Array(body))
        case PNGHeader.code("pHYs"):
            var reader = ByteReader(Array(body), at: 0)
            guard let perMetre = reader.number(4), reader.skip(4) != nil, reader.number(1) == 1, perMetre > 0 else {
                return
            }
            dotsPerInch = (perMetre * 254 + 5000) / 10_000
        default: return
        }
    }

    /// The body of the header chunk and its checksum.
    private static func header(_ reader: inout ByteReader) throws(ProbeProblem) -> PNGHeader {
        guard let width = reader.number(4), let height = reader.number(4), let depth = reader.number(1),
            let colorType = reader.number(1), reader.skip(2) != nil, let interlace = reader.number(1),
            reader.skip(4) != nil
        else { throw .cutPicture }
        let colorModel: PictureFacts.ColorModel
        switch colorType {
        case 0, 4: colorModel = .gray
        case 2, 3, 6: colorModel = .rgb
        default: throw .damagedPicture("colour type \(colorType), 0, 2, 3, 4 or 6 are known")
        }
        return PNGHeader(
            width: width, height: height, bitDepth: depth, colorModel: colorModel, colorType: colorType,
            interlace: interlace)
    }

    private static func code(_ type: String) -> Int { type.utf8.reduce(0) { $0 << 8 | Int($1) } }
}
