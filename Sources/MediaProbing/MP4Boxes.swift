import Foundation

/// The outermost boxes of an MP4 or QuickTime file (ISO/IEC 14496-12 section 4.2), as far as their sizes go.
struct MP4Boxes: Hashable, Sendable {
    /// The type of the first box that reaches beyond the end of the file, such as `mdat`; `nil` when all end in time.
    private(set) var cutBox: String?
    /// Whether the first index, `moov`, stands behind the first media, `mdat`.
    private(set) var hasIndexAtEnd = false

    /// The most boxes that are looked at: each costs two calls of the system, and a file may be nothing but heads.
    private static let most = 1_000_000

    /// The boxes of a file; nothing is said of one that is not made of boxes or cannot be read.
    init(inFile path: String, bytes: Int) {
        guard let file = FileHandle(forReadingAtPath: path) else { return }
        defer { try? file.close() }
        let end = UInt64(bytes)
        var offset: UInt64 = 0
        var hasMedia = false
        var hasIndex = false
        var count = 0
        while offset + 8 <= end, count < MP4Boxes.most {
            count += 1
            guard (try? file.seek(toOffset: offset)) != nil, let head = try? file.read(upToCount: 16),
                let (type, size) = MP4Boxes.box([UInt8](head))
            else { return }
            if offset == 0, !["ftyp", "moov", "mdat", "wide", "free", "skip"].contains(type) { return }
            if type == "moov", !hasIndex {
                hasIndex = true
                hasIndexAtEnd = hasMedia
            }
            if type == "mdat" { hasMedia = true }
            if size == 0 { return }
            if size > end - offset {
                cutBox = type
                return
            }
            offset += size
        }
    }

    /// The type and size that stand in the head of a box; zero means that it runs to the end of the file.
    private static func box(_ head: [UInt8]) -> (type: String, size: UInt64)? {
        guard head.count >= 8 else { return nil }
        let type = String(decoding: head[4..<8], as: UTF8.self)
        let short = head[0..<4].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        switch short {
        case 0: return (type, 0)
        case 1 where head.count == 16:
            let long = head[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return long >= 16 ? (type, long) : nil
        case 8...: return (type, short)
        default: return nil
        }
    }
}
