import Digests
import Foundation

/// The bytes of a file that is to be put, piece by piece; the last piece comes only if they are those that were meant.
struct UploadReader: ~Copyable {
    private let upload: Upload
    private let file: FileHandle?
    private var digest: DigestStream
    private var taken = 0

    /// The bytes of an upload, from its start.
    init(_ upload: Upload) throws {
        self.upload = upload
        digest = DigestStream(.sha256)
        switch upload.source {
        case .bytes: file = nil
        case .file(let path):
            guard let handle = FileHandle(forReadingAtPath: path) else {
                throw PublishingError(.cannotRun, "'\(path)' cannot be read", help: "make it readable, or build again")
            }
            file = handle
        }
    }

    /// The next bytes, as many as are asked for but at the end; none at the end.
    mutating func next(_ count: Int) throws -> [UInt8] {
        let piece: [UInt8] =
            switch upload.source {
            case .bytes(let bytes): Array(bytes[min(taken, bytes.count)..<min(taken + count, bytes.count)])
            case .file(let path): try UploadReader.read(file, count, path)
            }
        taken += piece.count
        digest.update(piece)
        if taken > upload.bytes || piece.isEmpty && taken < upload.bytes { throw upload.changed }
        return piece
    }

    /// Refuses bytes that are not those that were meant.
    consuming func finish() throws {
        let changed = upload.changed
        guard taken == upload.bytes, digest.finish() == upload.sha256 else { throw changed }
    }

    private static func read(_ file: FileHandle?, _ count: Int, _ path: String) throws -> [UInt8] {
        do {
            return [UInt8](try file?.read(upToCount: count) ?? Data())
        } catch {
            throw PublishingError(.cannotRun, "'\(path)' cannot be read", help: "check the disk")
        }
    }
}
