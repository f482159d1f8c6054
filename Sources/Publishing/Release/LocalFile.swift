import Digests
import SiteFolder
import SystemPackage

/// A file of this machine that is read in parts.
enum LocalFile {
    /// How much of a file is in memory at a time, in bytes.
    private static let chunk = 1 << 20

    /// Reads a regular file from its start to its end, and gives its size and digest.
    static func read(_ path: FilePath, _ body: ([UInt8]) throws -> Void = { _ in }) throws -> TargetFile {
        let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
        return try file.closeAfter {
            guard try file.stat().type == .regular else { throw Errno.invalidArgument }
            var digest = DigestStream(.sha256)
            var bytes = 0
            var buffer = [UInt8](repeating: 0, count: min(chunk, Int(try file.stat().size) + 1))
            var count = try file.fill(&buffer)
            while count > 0 {
                let part = count == buffer.count ? buffer : Array(buffer.prefix(count))
                digest.update(part)
                try body(part)
                bytes += count
                count = try file.fill(&buffer)
            }
            return TargetFile(bytes: bytes, sha256: digest.finish())
        }
    }
}
