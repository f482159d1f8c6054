import Diagnostics
import Digests
import Foundation

/// What was made of the episodes of a catalogue: a file in `.podfeed/` to which this build writes as it goes, and the
/// one of an earlier build, from which it takes what still holds.
///
/// A file is a header, records in the order of the episodes, a list of the records and a trailer. It is written under
/// a name of its own and takes its place when it is whole, so that builds at the same time do not meet; one that is
/// torn or strange is as good as none. What no episode needs any more is not carried over.
package struct EpisodeStore: Sendable {
    /// What an earlier build made.
    let earlier: EarlierEpisodes

    static let header = Array("podfeed-episodes 2\n".utf8)
    static let slotSize = 24

    private let path: String
    private let file: StoreFile
    // How many bytes of the file are written, and those that are not yet.
    private var end = 0
    private var pending = EpisodeStore.header
    private var list: [UInt8] = []
    private var isBroken = false

    /// A store in a folder, which is made; where it can't be, what is written lies in a temporary file.
    ///
    /// - Parameter name: the name of the file that is kept for the next build.
    package init?(in folder: String, name: String = "episodes") {
        path = FileSystem.join(folder, name)
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let mark = "\(name).\(UUID().uuidString).tmp"
        guard
            let file = StoreFile(making: FileSystem.join(folder, mark))
                ?? StoreFile(making: FileManager.default.temporaryDirectory.appending(path: mark).path)
        else { return nil }
        self.file = file
        earlier = EarlierEpisodes(readingFrom: path)
        EpisodeStore.sweep(folder, name, from: file.path)
    }

    /// Removes what builds left that were killed: they wrote to it no less than an hour before a file that is new.
    private static func sweep(_ folder: String, _ name: String, from new: String) {
        guard let now = lastChange(of: new) else { return }
        for other in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            guard other.hasPrefix(name + "."), other.hasSuffix(".tmp") else { continue }
            let path = FileSystem.join(folder, other)
            guard let then = lastChange(of: path), now.timeIntervalSince(then) > 3600 else { continue }
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private static func lastChange(of path: String) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }

    /// Adds the record of a file; the pieces of its entry are then where the store says.
    ///
    /// - Returns: where the record begins.
    mutating func append(_ record: EpisodeRecord, of path: String) -> Int {
        let start = end + pending.count
        pending += record.bytes
        if record.isLasting {
            list.append(number: Int(Int64(bitPattern: Checksum.of(path))))
            list.append(number: start)
            list.append(number: record.bytes.count)
        }
        if pending.count > 1 << 20 { flush() }
        return start
    }

    /// Writes what is still in memory; whoever reads pieces does this before.
    mutating func flush() {
        if !file.write(pending, at: end) { isBroken = true }
        end += pending.count
        pending.removeAll(keepingCapacity: true)
    }

    /// Puts the file in its place, whole, for the next build.
    mutating func keep() {
        let offset = end + pending.count
        pending += list
        pending.append(number: offset)
        pending.append(number: list.count / EpisodeStore.slotSize)
        pending.append(number: Int(Int64(bitPattern: Checksum.of(list[...]))))
        list = []
        flush()
        if isBroken || !file.rename(to: path) { file.removeName() }
    }

    /// The piece that a feed has for itself; `nil` when it has none, or the disk does not give it.
    package func piece(of feed: String, behind pieces: EpisodePieces) -> EpisodePieces.Piece? {
        let start = pieces.startOfOwn + EpisodePieces.sizeOfSize
        guard let size = file.bytes(EpisodePieces.sizeOfSize, at: pieces.startOfOwn).map(EpisodePieces.size),
            start + size <= end, let list = file.bytes(size, at: start)
        else { return nil }
        return EpisodePieces.piece(of: feed, in: list, endingAt: start + size)
    }

    /// The bytes of a piece; `nil` when the disk does not give them.
    package func bytes(of piece: EpisodePieces.Piece) -> [UInt8]? { file.bytes(Int(piece.bytes), at: piece.offset) }
}

extension [UInt8] {
    /// Appends a number as eight bytes, the lowest first.
    fileprivate mutating func append(number: Int) {
        var value = UInt64(bitPattern: Int64(number))
        for _ in 0..<8 {
            append(UInt8(truncatingIfNeeded: value))
            value >>= 8
        }
    }
}
