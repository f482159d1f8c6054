import Diagnostics
import Digests
import Foundation
import MediaProbing

/// The digests of media files, and those that were found the last time.
///
/// A file that has not changed since, as far as the system knows, is not read again; one that changed while it was read,
/// or just before, is. What is kept is a file in `.podfeed/` that begins with the digest of all that follows; it can be
/// lost or broken without harm.
struct MediaDigests {
    private struct Known {
        var stamp: String
        var digest: ContentDigest
    }

    private static let header = Array("podfeed-media-digests 1\n".utf8)

    private let path: String
    private let jobs: Int
    private var known: [String: Known] = [:]

    /// What is known from the last time.
    init(cachedIn path: String, jobs: Int) {
        self.path = path
        self.jobs = jobs
        guard let data = FileManager.default.contents(atPath: path) else { return }
        let bytes = [UInt8](data)
        let start = MediaDigests.header.count + 32
        guard bytes.count > start, bytes.starts(with: MediaDigests.header),
            Digest.sha256(Array(bytes[start...])).bytes == Array(bytes[MediaDigests.header.count..<start])
        else { return }
        var decoder = ByteDecoder(bytes, from: start)
        let read = try? decoder.list { decoder throws(ByteDecoder.Mismatch) in
            let (file, stamp) = (try decoder.text(), try decoder.text())
            guard let digest = ContentDigest(try decoder.text()) else { throw ByteDecoder.Mismatch() }
            return (file, Known(stamp: stamp, digest: digest))
        }
        known = Dictionary(read ?? []) { first, _ in first }
    }

    /// The digests of files, of which some are read at a time; one that can't be read has none.
    ///
    /// - Parameters:
    ///   - files: the paths of the files.
    ///   - stamp: what the system knows of a file.
    ///   - progress: told before each file that is read how many of how many are done.
    mutating func digests(
        of files: [String], stamp: (String) -> String?, progress: (_ done: Int, _ total: Int) -> Void
    ) async -> [String: ContentDigest] {
        var digests: [String: ContentDigest] = [:]
        var unknown: [(file: String, stamp: String)] = []
        for file in files {
            guard let stamp = stamp(file) else { continue }
            if let known = known[file], known.stamp == stamp {
                digests[file] = known.digest
            } else {
                unknown.append((file, stamp))
            }
        }
        guard !unknown.isEmpty else { return digests }
        let read = await unknown.concurrentlyMapped(jobs: jobs) { number, _ in
            progress(number, unknown.count)
        } transform: { entry in
            MediaDigests.digest(of: entry.file)
        }
        known = known.filter { digests[$0.key] != nil }
        var changes: [(file: String, time: Int)] = []
        for (entry, digest) in zip(unknown, read) {
            guard let digest else { continue }
            digests[entry.file] = digest
            guard let stamp = try? FileStamp(ofFile: entry.file), stamp.text == entry.stamp else { continue }
            known[entry.file] = Known(stamp: entry.stamp, digest: digest)
            changes.append((entry.file, stamp.changed))
        }
        save()
        forgetUnsettled(changes)
        return digests
    }

    /// Takes out files that changed within the tick of the clock in which the cache was written: they may change again
    /// and keep their stamp.
    private mutating func forgetUnsettled(_ changes: [(file: String, time: Int)]) {
        guard let time = (try? FileStamp(ofFile: path))?.modified else { return }
        let unsettled = changes.filter { $0.time >= time }
        for change in unsettled { known[change.file] = nil }
        if !unsettled.isEmpty { save() }
    }

    private static func digest(of file: String) -> ContentDigest? {
        guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
        defer { try? handle.close() }
        var stream = DigestStream(.sha256)
        do {
            while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty { stream.update([UInt8](data)) }
        } catch {
            return nil
        }
        return ContentDigest(stream.finish())
    }

    private func save() {
        var encoder = ByteEncoder()
        encoder.write(known.sorted { $0.key < $1.key }) { encoder, entry in
            encoder.write(entry.key)
            encoder.write(entry.value.stamp)
            encoder.write(entry.value.digest.description)
        }
        let bytes = MediaDigests.header + Digest.sha256(encoder.bytes).bytes + encoder.bytes
        try? Data(bytes).write(to: URL(filePath: path), options: .atomic)
    }
}
