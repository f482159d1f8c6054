import Foundation

extension Upload {
    /// So many of its bytes from a place on, or as many as there are.
    func part(from start: Int, count: Int) throws -> [UInt8] {
        switch source {
        case .bytes(let bytes): return Array(bytes.dropFirst(start).prefix(count))
        case .file(let path):
            guard let file = FileHandle(forReadingAtPath: path), (try? file.seek(toOffset: UInt64(start))) != nil,
                let data = try? file.read(upToCount: count)
            else { throw PublishingError(.cannotRun, "'\(path)' cannot be read", help: "check the disk") }
            return [UInt8](data)
        }
    }
}
