/// Reads the name of a colour profile (ICC.1:2022, sections 7.2 and 9.2.41).
enum ICCProfile {
    /// The description of a profile; `nil` where it has none or breaks off.
    static func name(of bytes: [UInt8]) -> String? {
        var reader = ByteReader(bytes, at: 128)
        guard let count = reader.number(4) else { return nil }
        for _ in 0..<min(count, 100) {
            guard let tag = reader.number(4), let offset = reader.number(4), let size = reader.number(4) else {
                return nil
            }
            guard tag == code("desc") else { continue }
            guard offset <= bytes.count, size <= bytes.count - offset else { return nil }
            return text(Array(bytes[offset..<(offset + size)]))
        }
        return nil
    }

    /// Version 2 has ASCII with its length; version 4 records of UTF-16.
    private static func text(_ bytes: [UInt8]) -> String? {
        var reader = ByteReader(bytes, at: 8)
        if bytes.starts(with: "desc".utf8) {
            guard let length = reader.number(4), length <= bytes.count - reader.offset else { return nil }
            return cleaned(String(decoding: bytes[reader.offset..<(reader.offset + length)], as: UTF8.self))
        }
        guard bytes.starts(with: "mluc".utf8), reader.number(4) != nil, reader.skip(8) != nil,
            let length = reader.number(4), let offset = reader.number(4), offset <= bytes.count,
            length <= bytes.count - offset
        else { return nil }
        let units = stride(from: offset, to: offset + length - 1, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
        return cleaned(String(decoding: units, as: UTF16.self))
    }

    private static func cleaned(_ text: String) -> String? {
        let name = String(text.unicodeScalars.filter { $0.value >= 0x20 }.map(Character.init).prefix(60))
        return name.isEmpty ? nil : name
    }

    private static func code(_ tag: String) -> Int { tag.utf8.reduce(0) { $0 << 8 | Int($1) } }
}
