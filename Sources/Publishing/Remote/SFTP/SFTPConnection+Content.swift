extension SFTPConnection {
    /// How many messages with content are on their way at a time.
    private static var window: Int { 32 }

    /// Writes all bytes of an upload into a file, which is made or emptied.
    func send(_ upload: Upload, to path: String) async throws {
        let handle = try await open(path, [.writing, .creating, .emptying])
        do {
            try await send(upload, into: handle)
            try await synchronize(handle)
        } catch {
            try? await close(handle)
            throw error
        }
        try await close(handle)
    }

    private func send(_ upload: Upload, into handle: [UInt8]) async throws {
        var reader = try UploadReader(upload)
        try await withThrowingTaskGroup(of: Void.self) { group in
            var (offset, underWay) = (0, 0)
            while offset < upload.bytes {
                let piece = try reader.next(SFTPConnection.piece)
                if underWay == SFTPConnection.window { try await group.next() } else { underWay += 1 }
                group.addTask { [offset] in try await self.write(handle, at: offset, piece) }
                offset += piece.count
            }
            try await group.waitForAll()
        }
        try reader.finish()
    }

    /// So many bytes of a file from a place on, or as many as there are.
    func content(_ handle: [UInt8], from start: Int, count: Int) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            var pieces: [Int: [UInt8]] = [:]
            var underWay = 0
            for offset in stride(from: start, to: start + count, by: SFTPConnection.piece) {
                if underWay == SFTPConnection.window {
                    if let (place, bytes) = try await group.next() { pieces[place] = bytes }
                } else {
                    underWay += 1
                }
                let length = min(SFTPConnection.piece, start + count - offset)
                group.addTask { (offset, try await self.read(handle, at: offset, count: length)) }
            }
            for try await (place, bytes) in group { pieces[place] = bytes }
            return pieces.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }
}
