package import SystemPackage

extension FileDescriptor {
    /// How much of a file is in memory at a time, in bytes.
    private static let chunk = 1 << 20

    /// All bytes of the file, from here to the end that it has now.
    package func readAll() throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Int(try stat().size))
        let count = try fill(&bytes)
        return Array(bytes.prefix(count))
    }

    /// Whether two files hold the same bytes, from their starts.
    func holdsSame(as other: FileDescriptor) throws -> Bool {
        try seek(offset: 0, from: .start)
        try other.seek(offset: 0, from: .start)
        var left = try buffer()
        var right = left
        var count = 0
        repeat {
            count = try fill(&left)
            guard try other.fill(&right) == count, left.prefix(count) == right.prefix(count) else { return false }
        } while count == left.count
        return true
    }

    /// Writes all bytes from the start of another file; returns how many they were.
    func writeAll(of other: FileDescriptor) throws -> Int {
        try other.seek(offset: 0, from: .start)
        var buffer = try other.buffer()
        var bytes = 0
        var count = try other.fill(&buffer)
        while count > 0 {
            try writeAll(buffer.prefix(count))
            bytes += count
            count = try other.fill(&buffer)
        }
        return bytes
    }

    /// Room for a part of the file, and for the whole and more when it is small.
    private func buffer() throws -> [UInt8] {
        [UInt8](repeating: 0, count: min(FileDescriptor.chunk, Int(try stat().size) + 1))
    }
}
