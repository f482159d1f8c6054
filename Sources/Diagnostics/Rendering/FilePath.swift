/// Paths of files as addresses.
enum FilePath {
    /// A path as the reference of RFC 3986 that names it: relative as it is, absolute with `file:`.
    static func address(of path: String) -> String {
        let path = FindingKey.plain(path)
        var bytes = Array((path.hasPrefix("/") ? "file://" : "").utf8)
        for byte in path.utf8 {
            guard !isPlain(byte) else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(ascii: "%"))
            for half in [byte >> 4, byte & 15] {
                bytes.append(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "A") + half - 10)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
