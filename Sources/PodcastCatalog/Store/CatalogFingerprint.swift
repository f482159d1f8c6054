package import Diagnostics
import Digests

/// What a catalogue was made of: all of its texts by their content, and all files that they name by what the system
/// knows of them.
package struct CatalogFingerprint: Hashable, Sendable {
    /// The digest of the texts and of the names among which they lie.
    let texts: [UInt8]
    /// The files that they name.
    let files: [LocalPath]
    /// The digest of what the system knows of the files.
    let stamps: [UInt8]

    /// How many bytes are digested at a time: of a million files not all are to be in memory.
    private static let chunk = 1 << 16

    /// The fingerprint of texts and files; `nil` when a file is missing or no file.
    init?(texts: [UInt8], files: LocalFiles) {
        var encoder = ByteEncoder()
        var digest = DigestStream(.sha256)
        for path in files.seen {
            let stamp = files.stamp(of: path)
            guard files.isKnown(path), stamp != nil || files.state(of: path) == .absent else { return nil }
            encoder.write(stamp, of: path)
            encoder.drain(into: &digest, beyond: CatalogFingerprint.chunk)
        }
        encoder.drain(into: &digest)
        self.texts = texts
        self.files = files.seen
        stamps = digest.finish().bytes
    }

    /// The digest of the files behind a site: which they are, what they become, and what the system knows of them.
    package func assets(_ outputs: [OutputFile]) -> [UInt8] {
        var encoder = ByteEncoder()
        var digest = DigestStream(.sha256)
        encoder.write(raw: stamps)
        for output in outputs {
            encoder.write(output.path)
            switch output.content {
            case .file(let path), .transcript(let path, _): encoder.write(path)
            case .feed, .chapters: break
            }
            encoder.drain(into: &digest, beyond: CatalogFingerprint.chunk)
        }
        encoder.drain(into: &digest)
        return digest.finish().bytes
    }

    /// Whether a catalogue is still made of the same.
    package func holds(for sources: CatalogSources) -> Bool {
        filesAreSame(jobs: sources.jobs) && sources.texts() == texts
    }

    private func filesAreSame(jobs: Int) -> Bool {
        let size = (files.count + jobs - 1) / jobs
        let parts = stride(from: 0, to: files.count, by: max(1, size)).map { $0..<min($0 + size, files.count) }
        let read = parts.map(jobs: jobs) { part in
            var looked = LocalFiles()
            var encoder = ByteEncoder()
            for path in files[part] {
                switch looked.look(at: path) {
                case .file, .missing: encoder.write(looked.stamp(of: path), of: path)
                case .absent, .folder, .outside: return [UInt8]?.none
                }
            }
            return encoder.bytes
        }
        guard !read.contains(nil) else { return false }
        return Digest.sha256(read.compactMap(\.self).flatMap(\.self)).bytes == stamps
    }

    /// The digest of all texts of a show.
    ///
    /// - Parameter contents: the digests of the texts of its episodes, one behind another.
    static func show(_ id: String, definition: [UInt8], names: SortedNames, contents: [UInt8]) -> [UInt8] {
        var encoder = ByteEncoder()
        encoder.write(id)
        encoder.write(raw: definition)
        encoder.write(names.names.count)
        var digest = DigestStream(.sha256)
        for name in names.names {
            encoder.write(name)
            encoder.drain(into: &digest, beyond: CatalogFingerprint.chunk)
        }
        encoder.drain(into: &digest)
        digest.update(contents)
        return digest.finish().bytes
    }

    /// The digest of all texts of a catalogue.
    static func catalog(_ sources: CatalogSources, shows: [[UInt8]]) -> [UInt8] {
        var encoder = ByteEncoder()
        encoder.write(sources.folder)
        encoder.write(raw: sources.network.digest)
        encoder.write(sources.people?.digest) { $0.write(raw: $1) }
        encoder.write(sources.lock?.digest) { $0.write(raw: $1) }
        for (id, raw) in sources.templates.sorted(by: { $0.key < $1.key }) {
            encoder.write(id)
            encoder.write(raw: Digest.sha256(raw.bytes).bytes)
        }
        encoder.write(sources.unfinished) { $0.write($1) }
        encoder.write(shows) { $0.write(raw: $1) }
        return Digest.sha256(encoder.bytes).bytes
    }
}

extension CatalogSources {
    /// The digest of all texts, read anew; `nil` when one can't be read.
    fileprivate func texts() -> [UInt8]? {
        // Threads share the shows, or the episodes of one show after another.
        let isWide = shows.count >= 4 * jobs
        let read = shows.map(jobs: isWide ? jobs : 1) { id in texts(of: id, jobs: isWide ? 1 : jobs) }
        guard !read.contains(nil) else { return nil }
        return CatalogFingerprint.catalog(self, shows: read.compactMap(\.self))
    }

    private func texts(of id: String, jobs: Int) -> [UInt8]? {
        let path = FileSystem.join(folder, id)
        let definition = RawText(at: FileSystem.join(path, "show.yaml"), within: path)
        let episodes = FileSystem.join(path, "episodes")
        let names = SortedNames(FileSystem.names(in: episodes))
        let contents = names.names.filter { $0.hasSuffix(".md") }.map(jobs: jobs) { name in
            let raw = RawText(at: FileSystem.join(episodes, name), within: path)
            return raw.problem == nil ? Digest.sha256(raw.bytes).bytes : nil
        }
        guard definition.problem == nil, !contents.contains(nil) else { return nil }
        return CatalogFingerprint.show(
            id, definition: Digest.sha256(definition.bytes).bytes, names: names,
            contents: contents.flatMap { $0 ?? [] })
    }
}

extension ByteEncoder {
    fileprivate mutating func write(_ stamp: FileSystem.Stamp?, of path: LocalPath) {
        write(path.relative)
        guard let stamp else { return write(-1) }
        write(stamp.bytes)
        write(Int(truncatingIfNeeded: stamp.inode))
        write(stamp.modified)
        write(stamp.changed)
    }

    /// Writes a fingerprint whole.
    package mutating func write(_ fingerprint: CatalogFingerprint) {
        write(raw: fingerprint.texts)
        write(raw: fingerprint.stamps)
        write(fingerprint.files) { encoder, path in
            encoder.write(path.boundary)
            encoder.write(path.relative)
        }
    }
}

extension ByteDecoder {
    /// Reads a fingerprint whole.
    package mutating func fingerprint() throws(Mismatch) -> CatalogFingerprint {
        let texts = Array(try raw(32))
        let stamps = Array(try raw(32))
        let files = try list { decoder throws(Mismatch) in
            LocalPath(boundary: try decoder.text(), relative: try decoder.text())
        }
        return CatalogFingerprint(texts: texts, files: files, stamps: stamps)
    }
}

extension CatalogFingerprint {
    fileprivate init(texts: [UInt8], files: [LocalPath], stamps: [UInt8]) {
        (self.texts, self.files, self.stamps) = (texts, files, stamps)
    }
}

extension ByteEncoder {
    /// Has its bytes digested, if they are more than some, and goes on without them.
    fileprivate mutating func drain(into digest: inout DigestStream, beyond limit: Int = 0) {
        guard bytes.count > limit else { return }
        digest.update(bytes)
        self = ByteEncoder()
    }
}
