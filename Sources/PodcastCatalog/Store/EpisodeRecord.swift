import Diagnostics
import Digests
import FeedValues

/// What a store holds of an episode: its entry, what was made of it, and what all that depends on.
struct EpisodeRecord: Sendable {
    /// The record as it is written.
    let bytes: [UInt8]
    /// The files that the episode names, in the order in which it names them.
    let references: [FileReference]
    /// The digest of what was known of them.
    let answers: [UInt8]
    /// The entry; its pieces lie behind the beginning of the record.
    let entry: EpisodeEntry
    /// Whether the next build may use it.
    let isLasting: Bool

    private static let keySize = 32

    /// The record of an episode.
    ///
    /// - Parameters:
    ///   - key: the digest of the text of the episode and of what all episodes depend on.
    ///   - isLasting: whether the next build may use it.
    init(
        _ entry: EpisodeEntry, texts: [EpisodeText], references: [FileReference], key: [UInt8], answers: [UInt8],
        isLasting: Bool
    ) {
        var encoder = ByteEncoder()
        encoder.reserve(texts.reduce(1024) { $0 + $1.bytes.count })
        encoder.write(raw: key)
        encoder.write(raw: answers)
        encoder.write(references) { encoder, reference in
            encoder.write(Int(reference.kind.rawValue))
            encoder.write(reference.path.boundary)
            encoder.write(reference.path.relative)
        }
        entry.write(to: &encoder)
        let shared = texts.prefix { $0.feed == nil }
        encoder.write(Array(shared)) { encoder, text in
            encoder.write(text.bytes.count)
            encoder.write(text.elements)
        }
        var entry = entry
        entry.pieces.place(shared.map { ($0.bytes.count, $0.elements) }, from: encoder.bytes.count)
        for text in shared { encoder.write(raw: text.bytes) }
        let own = texts[shared.endIndex...]
        if !own.isEmpty { encoder.write(raw: EpisodePieces.list(of: own)) }
        for text in own { encoder.write(raw: text.bytes) }
        let sum = Checksum.of(encoder.bytes[...])
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            encoder.write(raw: [UInt8(truncatingIfNeeded: sum >> shift)])
        }
        (self.entry, self.references, self.answers, self.isLasting) = (entry, references, answers, isLasting)
        bytes = encoder.bytes
    }

    /// A record as a store holds it; `nil` when it was made of something else, or is not whole.
    init?(bytes: [UInt8], key: [UInt8]) {
        guard bytes.count >= 2 * EpisodeRecord.keySize + 8, bytes.starts(with: key) else { return nil }
        let sum = bytes.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard Checksum.of(bytes.dropLast(8)) == sum else { return nil }
        self.bytes = bytes
        isLasting = true
        var decoder = ByteDecoder(bytes, from: EpisodeRecord.keySize)
        do {
            answers = Array(try decoder.raw(EpisodeRecord.keySize))
            references = try decoder.list { decoder throws(ByteDecoder.Mismatch) in
                guard let kind = UInt8(exactly: try decoder.int()).flatMap(FileReference.Kind.init) else {
                    throw ByteDecoder.Mismatch()
                }
                return FileReference(kind, LocalPath(boundary: try decoder.text(), relative: try decoder.text()))
            }
            var entry = try EpisodeEntry(from: &decoder)
            let sizes = try decoder.list { decoder throws(ByteDecoder.Mismatch) in
                (try decoder.int(), try decoder.int())
            }
            entry.pieces.place(sizes, from: decoder.offset)
            self.entry = entry
        } catch {
            return nil
        }
    }
}

extension EpisodePieces {
    /// Puts one or two pieces behind one another.
    fileprivate mutating func place(_ sizes: [(bytes: Int, elements: Int)], from offset: Int) {
        var offset = offset
        let pieces = sizes.map { size in
            defer { offset += size.bytes }
            return Piece(
                offset: offset, bytes: UInt32(clamping: size.bytes), elements: UInt32(clamping: size.elements))
        }
        stated = pieces.first ?? stated
        unnumbered = pieces.count > 1 ? pieces[1] : stated
    }

    /// Moves the pieces to where their record begins.
    mutating func move(by offset: Int) {
        stated.offset += offset
        unnumbered.offset += offset
    }
}
