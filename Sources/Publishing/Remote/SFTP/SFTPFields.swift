/// Reads the fields of a message, one after the other; each is `nil` when the message is too short for it.
struct SFTPFields {
    private var rest: ArraySlice<UInt8>

    /// The fields of some bytes.
    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// A number of four bytes.
    mutating func number() -> UInt32? {
        guard rest.count >= 4 else { return nil }
        defer { rest = rest.dropFirst(4) }
        return rest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A number of eight bytes.
    mutating func longNumber() -> UInt64? {
        guard let high = number(), let low = number() else { return nil }
        return UInt64(high) << 32 | UInt64(low)
    }

    /// Bytes with their count before them.
    mutating func bytes() -> [UInt8]? {
        guard let count = number(), count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(Int(count)) }
        return Array(rest.prefix(Int(count)))
    }

    /// A text with the count of its bytes before it.
    mutating func text() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }

    /// What a server tells of a file.
    mutating func attributes() -> SFTPAttributes? {
        guard let flags = number() else { return nil }
        var attributes = SFTPAttributes()
        if flags & 1 != 0 { attributes.bytes = longNumber().flatMap { Int(exactly: $0) } }
        if flags & 2 != 0 { _ = longNumber() }
        if flags & 4 != 0 { attributes.mode = number() }
        if flags & 8 != 0 { _ = longNumber() }
        if flags & 0x8000_0000 != 0 {
            for _ in 0..<(number() ?? 0) where bytes() == nil || bytes() == nil { return nil }
        }
        return attributes
    }
}

/// What a server tells of a file.
struct SFTPAttributes: Hashable, Sendable {
    /// How many bytes it has.
    var bytes: Int?
    /// Its sort and permissions, as POSIX writes them.
    var mode: UInt32?

    /// Whether it is a folder.
    var isFolder: Bool { mode.map { $0 & 0o170000 == 0o040000 } ?? false }
    /// Whether it is a link to another name.
    var isLink: Bool { mode.map { $0 & 0o170000 == 0o120000 } ?? false }
    /// Whether it is a file, as far as the server tells.
    var isFile: Bool { mode.map { $0 & 0o170000 == 0o100000 } ?? true }
}
