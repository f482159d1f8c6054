import SystemPackage

/// The bytes that a request sends, which may be read again from any offset.
struct SentBody: ~Copyable {
    private enum Source {
        case bytes([UInt8])
        case file(FileDescriptor)
    }

    private let source: Source
    /// How many bytes there are.
    let count: Int
    private var offset = 0

    /// The bytes of a body; `nil` when its file can't be opened.
    init?(_ body: WebBody) {
        switch body {
        case .none: (source, count) = (.bytes([]), 0)
        case .bytes(let bytes): (source, count) = (.bytes(bytes), bytes.count)
        case .file(let path):
            guard let file = try? FileDescriptor.open(FilePath(path), .readOnly) else { return nil }
            guard let end = try? file.seek(offset: 0, from: .end) else {
                try? file.close()
                return nil
            }
            (source, count) = (.file(file), Int(end))
        }
    }

    deinit {
        if case .file(let file) = source { try? file.close() }
    }

    /// Begins again at an offset.
    mutating func rewind(to offset: Int) { self.offset = min(max(0, offset), count) }

    /// Puts the next bytes into a room: how many; `nil` when the file can't be read.
    mutating func next(into room: UnsafeMutableRawBufferPointer) -> Int? {
        let wanted = min(room.count, count - offset)
        guard wanted > 0 else { return 0 }
        switch source {
        case .bytes(let bytes):
            unsafe room.copyBytes(from: bytes[offset..<offset + wanted])
            offset += wanted
            return wanted
        case .file(let file):
            let part = unsafe UnsafeMutableRawBufferPointer(rebasing: room[..<wanted])
            guard let read = unsafe try? file.read(fromAbsoluteOffset: Int64(offset), into: part), read > 0 else {
                return nil
            }
            offset += read
            return read
        }
    }
}
