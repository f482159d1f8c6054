import Foundation

/// The frames of an ID3 tag at the beginning of a file (ID3v2.3.0 and ID3v2.4.0), each kept as its bytes.
struct ID3Tag: Hashable, Sendable {
    /// A frame, or a frame within one.
    struct Frame: Hashable, Sendable {
        /// Its four letters.
        var id: String
        /// Its two bytes of flags.
        var flags: UInt16 = 0
        /// What follows its head, as it is stored.
        var body: [UInt8]
    }

    /// 3 or 4.
    var version: Int
    /// The frames in their order.
    var frames: [Frame]

    /// The size of the largest tag that is read, in bytes: pictures of many chapters are large.
    private static let largest = 64 << 20
    /// The most frames that are read, of a tag or of a chapter.
    private static let mostFrames = 1 << 16

    /// A tag of frames.
    init(version: Int, frames: [Frame] = []) {
        (self.version, self.frames) = (version, frames)
    }

    /// The tag of a file; `nil` when it has none, or one that can't be taken apart without loss.
    init?(ofFile path: String) {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        guard let head = try? file.read(upToCount: 10), case let size = MP3Layout.tagSize([UInt8](head)),
            (10...ID3Tag.largest).contains(size), let rest = try? file.read(upToCount: size - 10)
        else { return nil }
        self.init([UInt8](head) + [UInt8](rest))
    }

    /// The tag that bytes begin with.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 10, bytes[3] == 3 || bytes[3] == 4 else { return nil }
        let size = MP3Layout.tagSize(Array(bytes[..<10]))
        guard size >= 10, size <= bytes.count else { return nil }
        let (version, flags) = (Int(bytes[3]), bytes[5])
        var body = Array(bytes[10..<(size - (flags & 0x10 == 0 ? 0 : 10))])
        // The fourth version leaves the sizes as they are stored, and says it of each frame again, as not all do.
        if flags & 0x80 != 0, version == 3 { body = ID3Tag.synchronised(body) }
        let start = flags & 0x40 == 0 ? 0 : ID3Tag.extendedHeaderSize(body, version)
        guard var frames = ID3Tag.frames(body[min(start, body.count)...], version) else { return nil }
        if flags & 0x80 != 0, version == 4 { for index in frames.indices { frames[index].flags |= 0x02 } }
        self.init(version: version, frames: frames)
    }

    private static func extendedHeaderSize(_ body: [UInt8], _ version: Int) -> Int {
        guard let size = number(body[...], isSafe: version == 4) else { return body.count }
        return version == 4 ? size : size + 4
    }

    /// The frames in bytes; `nil` when they do not end where the bytes or the padding do.
    static func frames(_ bytes: ArraySlice<UInt8>, _ version: Int) -> [Frame]? {
        frames(bytes, isSafe: version == 4) ?? (version == 4 ? frames(bytes, isSafe: false) : nil)
    }

    // Some programs write the sizes of the fourth version as those of the third.
    private static func frames(_ bytes: ArraySlice<UInt8>, isSafe: Bool) -> [Frame]? {
        var frames: [Frame] = []
        var rest = bytes
        while let first = rest.first, first != 0 {
            guard frames.count < mostFrames, rest.count >= 10, rest.prefix(4).allSatisfy(isLetter),
                let size = number(rest.dropFirst(4), isSafe: isSafe), size <= rest.count - 10
            else { return nil }
            let head = Array(rest.prefix(10))
            let body = rest.dropFirst(10).prefix(size)
            frames.append(
                Frame(
                    id: String(decoding: head[..<4], as: UTF8.self), flags: UInt16(head[8]) << 8 | UInt16(head[9]),
                    body: Array(body)))
            rest = rest.dropFirst(10 + size)
        }
        return rest.allSatisfy { $0 == 0 } ? frames : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Four bytes as a number, of seven bits each where they are safe.
    static func number(_ bytes: ArraySlice<UInt8>, isSafe: Bool) -> Int? {
        let four = bytes.prefix(4)
        guard four.count == 4, !isSafe || four.allSatisfy({ $0 < 0x80 }) else { return nil }
        return four.reduce(0) { $0 << (isSafe ? 7 : 8) | Int($1) }
    }

    /// A number as four bytes.
    static func bytes(of number: Int, isSafe: Bool) -> [UInt8] {
        let bits = isSafe ? 7 : 8
        return (0..<4).reversed().map { UInt8(truncatingIfNeeded: number >> (bits * $0)) & (isSafe ? 0x7F : 0xFF) }
    }

    /// Bytes without the zero that follows each 0xFF where it could be taken for the beginning of sound.
    static func synchronised(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var last: UInt8 = 0
        for byte in bytes {
            if last != 0xFF || byte != 0 { result.append(byte) }
            last = byte
        }
        return result
    }
}

extension ID3Tag {
    /// The tag as it stands at the beginning of a file, without padding; `nil` when it is too large.
    var bytes: [UInt8]? {
        let body = ID3Tag.bytes(of: frames, version)
        guard body.count < 1 << 28 else { return nil }
        var head = Array("ID3".utf8)
        head += [UInt8(version), 0, 0]
        head += ID3Tag.bytes(of: body.count, isSafe: true)
        return head + body
    }

    /// Frames as they are stored.
    static func bytes(of frames: [Frame], _ version: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for frame in frames {
            bytes += frame.id.utf8
            bytes += ID3Tag.bytes(of: frame.body.count, isSafe: version == 4)
            bytes += [UInt8(frame.flags >> 8), UInt8(frame.flags & 0xFF)]
            bytes += frame.body
        }
        return bytes
    }
}
