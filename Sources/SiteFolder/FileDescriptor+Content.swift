import SystemPackage

extension FileDescriptor {
    /// How much of a file is in memory at a time, in bytes.
    private static let chunk = 1 << 20

    /// All bytes from here to the end.
    func readAll() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: FileDescriptor.chunk)
        var count = try fill(&buffer)
        while count > 0 {
            bytes += buffer.prefix(count)
            count = try fill(&buffer)
        }
        return bytes
    }

    /// Whether two files hold the same bytes, from their starts.
    func holdsSame(as other: FileDescriptor) throws -> Bool {
        try seek(offset: 0, from: .start)
        try other.seek(offset: 0, from: .start)
        var left = [UInt8](repeating: 0, count: FileDescriptor.chunk)
        var right = left
        var count = 0
        repeat {
            count = try fill(&left)
            guard try other.fill(&right) == count, left.prefix(count) == right.prefix(count) else { return false }
        } while count == FileDescriptor.chunk
        return true
    }

    /// Writes all bytes from the start of another file; returns how many they were.
    func writeAll(of other: FileDescriptor) throws -> Int {
        try other.seek(offset: 0, from: .start)
        var buffer = [UInt8](repeating: 0, count: FileDescriptor.chunk)
        var bytes = 0
        var count = try other.fill(&buffer)
        while count > 0 {
            try writeAll(buffer.prefix(count))
            bytes += count
            count = try other.fill(&buffer)
        }
        return bytes
    }
}
