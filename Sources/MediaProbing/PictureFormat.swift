/// The format of a picture by its first bytes.
enum PictureFormat: Hashable, Sendable {
    case jpeg
    case png
    /// A format that podcast directories do not take, with its article.
    case other(String)

    /// The format of bytes; `nil` when they are no known picture.
    init?(of bytes: [UInt8]) {
        func starts(_ text: String, at offset: Int = 0) -> Bool {
            bytes.dropFirst(offset).starts(with: text.utf8)
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: PNGHeader.signature) {
            self = .png
        } else if starts("GIF8") {
            self = .other("a GIF picture")
        } else if starts("RIFF"), starts("WEBP", at: 8) {
            self = .other("a WebP picture")
        } else if starts("ftyp", at: 4), let name = PictureFormat.brand(bytes) {
            self = .other(name)
        } else if starts("II*\0") || starts("MM\0*") {
            self = .other("a TIFF picture")
        } else if starts("BM"), bytes.count > 14, bytes[6..<10].allSatisfy({ $0 == 0 }) {
            self = .other("a BMP picture")
        } else if starts("%PDF-") {
            self = .other("a PDF document")
        } else if starts("8BPS") {
            self = .other("a Photoshop document")
        } else if PictureFormat.isSVG(bytes) {
            self = .other("an SVG picture")
        } else {
            return nil
        }
    }

    /// ISO/IEC 23008-12 and AVIF name themselves in the brand of the first box.
    private static func brand(_ bytes: [UInt8]) -> String? {
        switch String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self) {
        case "avif", "avis": "an AVIF picture"
        case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1": "a HEIC picture"
        default: nil
        }
    }

    private static func isSVG(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
        return head.first { !$0.isWhitespace && $0 != "\u{FEFF}" } == "<" && head.utf8Contains("<svg")
    }
}

extension String {
    fileprivate func utf8Contains(_ part: String) -> Bool {
        let part = Array(part.utf8)
        let all = Array(utf8)
        return all.indices.contains { all[$0...].starts(with: part) }
    }
}
