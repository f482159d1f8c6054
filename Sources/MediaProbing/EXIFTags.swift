/// What the EXIF data of a picture say of it (CIPA DC-008), as far as podcasts are concerned.
struct EXIFTags: Hashable, Sendable {
    /// How the picture is to be turned, 1 to 8.
    var orientation: Int?
    /// Whether there is a place on earth.
    var hasPosition = false
    /// Whether there is the serial number of a camera or lens.
    var hasSerialNumber = false

    /// No data.
    init() {}

    /// Reads a TIFF structure; what breaks off or leads nowhere says nothing.
    init(_ bytes: [UInt8]) {
        guard let reader = TIFFReader(bytes), let start = reader.number(at: 4, bytes: 4) else { return }
        var (detail, position) = (Int?.none, Int?.none)
        for entry in reader.entries(at: start) {
            switch entry.tag {
            case 0x0112: orientation = entry.number
            case 0x8769: detail = entry.number
            case 0x8825: position = entry.number
            case 0xC62F: hasSerialNumber = true
            default: continue
            }
        }
        if let position { hasPosition = reader.entries(at: position).contains { (1...4).contains($0.tag) } }
        guard let detail else { return }
        if reader.entries(at: detail).contains(where: { $0.tag == 0xA431 || $0.tag == 0xA435 }) {
            hasSerialNumber = true
        }
    }
}

/// Reads the directories of a TIFF structure in either order of bytes.
private struct TIFFReader {
    struct Entry {
        let tag: Int
        let number: Int
    }

    private let bytes: [UInt8]
    private let isBigEndian: Bool

    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: "II*\0".utf8) || bytes.starts(with: "MM\0*".utf8) else { return nil }
        self.bytes = bytes
        isBigEndian = bytes[0] == UInt8(ascii: "M")
    }

    /// The number of some bytes at a place; `nil` when they are not there.
    func number(at offset: Int, bytes count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        let slice = bytes[offset..<(offset + count)]
        return isBigEndian
            ? slice.reduce(0) { $0 << 8 | Int($1) } : slice.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The entries of a directory, at most 512; numbers of two bytes, and the places of what is longer.
    func entries(at offset: Int) -> [Entry] {
        guard let count = number(at: offset, bytes: 2) else { return [] }
        return (0..<min(count, 512)).compactMap { index in
            let start = offset + 2 + index * 12
            guard let tag = number(at: start, bytes: 2), let type = number(at: start + 2, bytes: 2),
                let value = number(at: start + 8, bytes: type == 3 ? 2 : 4)
            else { return nil }
            return Entry(tag: tag, number: value)
        }
    }
}
