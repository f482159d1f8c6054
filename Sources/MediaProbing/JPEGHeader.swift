import FeedValues

/// What the segments of a JPEG picture say of it (ITU-T T.81, annex B).
struct JPEGHeader: Hashable, Sendable {
    var width: Int
    var height: Int
    var bitDepth: Int
    var colorModel: PictureFacts.ColorModel
    var isProgressive: Bool
    var dotsPerInch: Int?
    var colorProfile: String?
    var exif = EXIFTags()

    /// Reads up to the frame header and looks for the end of the image.
    init(_ bytes: [UInt8]) throws(ProbeProblem) {
        var reader = ByteReader(bytes, at: 2)
        var segments = JPEGSegments()
        while true {
            let marker = try JPEGHeader.marker(&reader)
            switch marker {
            case 0x01, 0xD0...0xD7: continue
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                self = try JPEGHeader.frame(&reader)
                guard JPEGHeader.hasEnd(bytes, after: reader.offset) else { throw .cutPicture }
                // SOF2, 6, 10 and 14 are progressive.
                isProgressive = marker & 0x03 == 0x02
                dotsPerInch = segments.dotsPerInch
                colorProfile = segments.colorProfile
                exif = segments.exif
                return
            case 0xD8, 0xD9, 0xDA: throw .damagedPicture("its size is missing")
            default:
                guard let length = reader.number(2) else { throw .cutPicture }
                guard length >= 2 else { throw .damagedPicture("a segment of \(length) bytes, at least 2 are needed") }
                let start = reader.offset
                guard reader.skip(length - 2) != nil else { throw .cutPicture }
                segments.read(marker, bytes[start..<reader.offset])
            }
        }
    }

    private init(width: Int, height: Int, bitDepth: Int, colorModel: PictureFacts.ColorModel) {
        self.width = width
        self.height = height
        self.bitDepth = bitDepth
        self.colorModel = colorModel
        isProgressive = false
    }

    /// The next marker; it may be led by any number of fill bytes.
    private static func marker(_ reader: inout ByteReader) throws(ProbeProblem) -> Int {
        guard var byte = reader.number(1) else { throw .cutPicture }
        guard byte == 0xFF else { throw .damagedPicture("no marker at byte \(reader.offset - 1)") }
        while byte == 0xFF {
            guard let next = reader.number(1) else { throw .cutPicture }
            byte = next
        }
        return byte
    }

    /// The frame header: length, precision, height, width, components. Four components are CMYK or its
    /// transform YCCK, three are RGB or YCbCr.
    private static func frame(_ reader: inout ByteReader) throws(ProbeProblem) -> JPEGHeader {
        guard reader.number(2) != nil, let depth = reader.number(1), let height = reader.number(2),
            let width = reader.number(2), let components = reader.number(1)
        else { throw .cutPicture }
        let colorModel: PictureFacts.ColorModel
        switch components {
        case 1: colorModel = .gray
        case 3: colorModel = .rgb
        case 4: colorModel = .cmyk
        default: throw .damagedPicture("\(components) colour components, 1, 3 or 4 are known")
        }
        return JPEGHeader(width: width, height: height, bitDepth: depth, colorModel: colorModel)
    }

    /// Whether the marker of the end of the image stands behind a place; bytes may follow it.
    private static func hasEnd(_ bytes: [UInt8], after offset: Int) -> Bool {
        var index = bytes.count - 1
        while index > offset {
            if bytes[index] == 0xD9, bytes[index - 1] == 0xFF { return true }
            index -= 1
        }
        return false
    }
}
