import FeedValues

/// What the chunks of a PNG picture say of it (PNG specification, third edition, sections 5 and 11).
struct PNGHeader: Hashable, Sendable {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    var width: Int
    var height: Int
    var colorModel: PictureFacts.ColorModel
    var hasAlpha: Bool

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
            if type == PNGHeader.code("tRNS") { hasAlpha = true }
            guard reader.skip(length + 4) != nil else { throw .cutPicture }
        }
    }

    private init(width: Int, height: Int, colorModel: PictureFacts.ColorModel, hasAlpha: Bool) {
        self.width = width
        self.height = height
        self.colorModel = colorModel
        self.hasAlpha = hasAlpha
    }

    /// The body of the header chunk and its checksum.
    private static func header(_ reader: inout ByteReader) throws(ProbeProblem) -> PNGHeader {
        guard let width = reader.number(4), let height = reader.number(4), reader.skip(1) != nil,
            let colorType = reader.number(1), reader.skip(3 + 4) != nil
        else { throw .cutPicture }
        let colorModel: PictureFacts.ColorModel
        switch colorType {
        case 0, 4: colorModel = .gray
        case 2, 3, 6: colorModel = .rgb
        default: throw .damagedPicture("colour type \(colorType), 0, 2, 3, 4 or 6 are known")
        }
        return PNGHeader(
            width: width, height: height, colorModel: colorModel, hasAlpha: colorType == 4 || colorType == 6)
    }

    private static func code(_ type: String) -> Int { type.utf8.reduce(0) { $0 << 8 | Int($1) } }
}
