import FeedValues
import Foundation

/// How an MP3 file is laid out: its tag, and whether a header says how long it is (ISO/IEC 11172-3 section 2.4.1).
struct MP3Layout: Hashable, Sendable {
    /// The size of the ID3 tag at the beginning, in bytes; 0 without one.
    var tagBytes = 0
    /// Whether the bit rate changes and no Xing, Info or VBRI header leads.
    var lacksSeekTable = false

    /// How many bytes behind the tag are looked at.
    private static let reach = 256 * 1024

    /// Looks at the beginning of a file; what can't be read says nothing.
    init(ofFile path: String) {
        guard let file = FileHandle(forReadingAtPath: path) else { return }
        defer { try? file.close() }
        guard let head = try? file.read(upToCount: 10) else { return }
        tagBytes = MP3Layout.tagSize([UInt8](head))
        guard (try? file.seek(toOffset: UInt64(tagBytes))) != nil,
            let frames = try? file.read(upToCount: MP3Layout.reach)
        else { return }
        lacksSeekTable = MP3Layout.lacksSeekTable([UInt8](frames))
    }

    /// The size of an ID3v2 tag by its head: four times seven bits, and ten bytes for the head and for a foot.
    static func tagSize(_ head: [UInt8]) -> Int {
        guard head.count == 10, head.starts(with: "ID3".utf8), head[6...].allSatisfy({ $0 < 0x80 }) else { return 0 }
        let size = head[6...].reduce(0) { $0 << 7 | Int($1) }
        return size + (head[5] & 0x10 == 0 ? 10 : 20)
    }

    /// Whether frames of layer III change their bit rate, and the first is none that lists the others.
    static func lacksSeekTable(_ bytes: [UInt8]) -> Bool {
        guard var offset = bytes.indices.first(where: { MP3Frame(bytes, at: $0)?.leadsTo(bytes, from: $0) == true }),
            let first = MP3Frame(bytes, at: offset)
        else { return false }
        let table = offset + 4 + first.sideBytes
        for (place, name) in [(table, "Xing"), (table, "Info"), (offset + 36, "VBRI")]
        where place < bytes.count && bytes[place...].starts(with: name.utf8) {
            return false
        }
        while let frame = MP3Frame(bytes, at: offset) {
            if frame.bitRate != first.bitRate { return true }
            offset += frame.length
        }
        return false
    }
}

/// The head of a frame of layer III.
private struct MP3Frame {
    let bitRate: Int
    let length: Int
    /// The size of what stands between the head and the sound.
    let sideBytes: Int

    init?(_ bytes: [UInt8], at offset: Int) {
        guard offset + 4 <= bytes.count, bytes[offset] == 0xFF, bytes[offset + 1] & 0xE6 == 0xE2 else { return nil }
        let version = bytes[offset + 1] >> 3 & 3
        let rates = [44_100, 48_000, 32_000]
        let (rate, bits) = (Int(bytes[offset + 2] >> 2 & 3), Int(bytes[offset + 2] >> 4))
        guard version != 1, rate < 3, (1...14).contains(bits) else { return nil }
        let isFirst = version == 3
        bitRate = (isFirst ? MP3Frame.bitRates : MP3Frame.lowBitRates)[bits]
        let sampleRate = rates[rate] >> (isFirst ? 0 : version == 2 ? 1 : 2)
        length = (isFirst ? 144_000 : 72_000) * bitRate / sampleRate + Int(bytes[offset + 2] >> 1 & 1)
        let isMono = bytes[offset + 3] >> 6 == 3
        sideBytes = isFirst ? (isMono ? 17 : 32) : (isMono ? 9 : 17)
    }

    /// Whether another frame follows: two bytes alone are often chance.
    func leadsTo(_ bytes: [UInt8], from offset: Int) -> Bool { MP3Frame(bytes, at: offset + length) != nil }

    private static let bitRates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    private static let lowBitRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
}
