import Diagnostics
import Digests
import FeedValues

/// The digests by which it is known whether what was made of an episode still holds.
enum EpisodeKey {
    /// A digest of nothing.
    static let none = [UInt8](repeating: 0, count: 32)

    /// Of what all episodes of a catalogue depend on.
    static func common(_ sources: CatalogSources, _ context: CatalogContext, maker: String) -> [UInt8] {
        var encoder = ByteEncoder()
        encoder.write(maker)
        encoder.write(sources.folder)
        encoder.write(context.site.value.description)
        encoder.write(sources.network.source.bytes)
        encoder.write(sources.people?.source.bytes) { $0.write($1) }
        for (id, person) in (context.people ?? [:]).sorted(by: { $0.key < $1.key }) {
            encoder.write(id)
            encoder.write(person.picture?.file.path) { $0.write($1) }
        }
        for (id, raw) in sources.templates.sorted(by: { $0.key < $1.key }) {
            encoder.write(id)
            encoder.write(raw.bytes)
        }
        return Digest.sha256(encoder.bytes).bytes
    }

    /// Of what all episodes of a show depend on.
    ///
    /// - Parameter guid: the guid of the show, which need not stand in its definition.
    static func show(_ source: ShowSource, guid: UUID, _ common: [UInt8]) -> [UInt8] {
        var encoder = ByteEncoder()
        encoder.write(raw: common)
        encoder.write(source.folder)
        encoder.write(guid.description)
        encoder.write(source.definition.source.bytes)
        return Digest.sha256(encoder.bytes).bytes
    }

    /// Of what an episode depends on, but for the files that it names.
    static func episode(
        _ path: String, _ content: [UInt8], _ stem: String, beside names: SortedNames, _ show: [UInt8]
    ) -> [UInt8] {
        var encoder = ByteEncoder()
        encoder.write(raw: show)
        encoder.write(raw: content)
        encoder.write(path)
        encoder.write(EpisodeSource.besides(stem, names)) { $0.write($1) }
        return Digest.sha256(encoder.bytes).bytes
    }

    /// Of what is known of the files that an episode names; `nil` when something is wrong with one of them, which
    /// is to be told anew each time.
    static func answers(
        to references: [FileReference], chapters: RawText?, _ context: CatalogContext
    ) -> [UInt8]? {
        guard !references.isEmpty else { return none }
        var encoder = ByteEncoder()
        for reference in references {
            guard context.files.isKnown(reference.path) else { return nil }
            let path = reference.path.path
            switch reference.kind {
            case .media:
                guard let facts = context.facts.media[path] else { return nil }
                encoder.write(facts.bytes)
                encoder.write(facts.type.description)
                encoder.write(facts.duration.milliseconds)
            case .picture:
                guard let facts = context.facts.pictures[path] else { return nil }
                encoder.write(facts.bytes)
                encoder.write(facts.type.description)
                encoder.write(facts.width)
                encoder.write(facts.height)
                encoder.write(facts.colorModel.rawValue)
                encoder.write(facts.hasAlpha)
            case .chapters:
                guard let chapters, chapters.problem == nil else { return nil }
                encoder.write(chapters.bytes)
            case .digested:
                encoder.write(context.files.stamp(of: reference.path))
                encoder.write(context.released.medium(at: reference.path)?.digest.description) { $0.write($1) }
            case .embedding:
                // Of media that are not here, nothing is known of their chapters.
                guard let sound = context.facts.media[path]?.sound else { return nil }
                encoder.write(sound.chapterMarks) { encoder, mark in
                    encoder.write(mark.start.milliseconds)
                    encoder.write(mark.title)
                    encoder.write(mark.link) { $0.write($1) }
                    encoder.write(mark.isHidden)
                    encoder.write(mark.end?.milliseconds) { $0.write($1) }
                }
            case .other: break
            }
        }
        return Digest.sha256(encoder.bytes).bytes
    }
}

extension EpisodeKey {
    /// The same with the guid under which the episode was released, if it was.
    static func answers(_ answers: [UInt8], released guid: String?) -> [UInt8] {
        guard let guid else { return answers }
        // The guid is no secret and nobody's attack: a sum tells it from another, and costs less than a digest.
        var answers = answers
        let sum = Checksum.of(guid)
        for index in 0..<8 { answers[index] ^= UInt8(truncatingIfNeeded: sum >> UInt64(8 * index)) }
        return answers
    }
}

extension ByteEncoder {
    /// Writes what the system knows of a file.
    fileprivate mutating func write(_ stamp: FileSystem.Stamp?) {
        guard let stamp else { return write(0) }
        write(stamp.bytes)
        write(Int(truncatingIfNeeded: stamp.inode))
        write(stamp.modified)
        write(stamp.changed)
    }

    /// Writes bytes with their number.
    fileprivate mutating func write(_ bytes: [UInt8]) {
        write(bytes.count)
        write(raw: bytes)
    }
}
