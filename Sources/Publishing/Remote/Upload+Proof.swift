import Foundation

extension Upload {
    /// Reads the bytes on this machine and sees that they are those that were meant.
    ///
    /// - Returns: when the file changed last, to be compared after it has been sent.
    func prove() throws -> Date? {
        let before = modified
        var reader = try UploadReader(self)
        var left = bytes
        while left > 0 { left -= try reader.next(1 << 20).count }
        try reader.finish()
        return before
    }

    /// When the file changed last; `nil` for bytes in memory.
    var modified: Date? {
        guard case .file(let path) = source else { return nil }
        return try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
}
