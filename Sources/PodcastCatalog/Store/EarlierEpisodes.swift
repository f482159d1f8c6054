import Digests

/// What an earlier build made of the episodes of a catalogue, as far as its file is whole.
struct EarlierEpisodes: Sendable {
    /// Where a record lies in the file.
    private struct Slot {
        var path: UInt64
        var offset: Int
        var bytes: Int
    }

    private let file: StoreFile?
    private let slots: [Slot]

    /// What the file at a path holds; nothing if there is none, or a strange one.
    init(readingFrom path: String) {
        file = StoreFile(reading: path)
        slots = file.flatMap(EarlierEpisodes.slots) ?? []
    }

    /// The list of the records of a file; `nil` when it is not one of ours, or not whole.
    private static func slots(_ file: StoreFile) -> [Slot]? {
        let (header, slotSize) = (EpisodeStore.header, EpisodeStore.slotSize)
        let size = file.size
        guard size >= header.count + 24, file.bytes(header.count, at: 0) == header,
            let trailer = file.bytes(24, at: size - 24)
        else { return nil }
        let (offset, count) = (trailer.number(at: 0), trailer.number(at: 8))
        guard offset >= header.count, count >= 0, count <= size / slotSize, offset + count * slotSize + 24 == size,
            let bytes = file.bytes(count * slotSize, at: offset),
            Checksum.of(bytes[...]) == UInt64(bitPattern: Int64(trailer.number(at: 16)))
        else { return nil }
        var slots: [Slot] = []
        slots.reserveCapacity(count)
        for index in 0..<count {
            let start = index * slotSize
            slots.append(
                Slot(
                    path: UInt64(bitPattern: Int64(bytes.number(at: start))), offset: bytes.number(at: start + 8),
                    bytes: bytes.number(at: start + 16)))
        }
        return slots.sorted { $0.path < $1.path }
    }

    /// The record that an earlier build made of a file, if it made it of just this.
    func record(of path: String, key: [UInt8]) -> EpisodeRecord? {
        let hash = Checksum.of(path)
        var low = 0
        var high = slots.count
        while low < high {
            let middle = (low + high) / 2
            if slots[middle].path < hash { low = middle + 1 } else { high = middle }
        }
        guard low < slots.count, slots[low].path == hash, let file,
            let bytes = file.bytes(slots[low].bytes, at: slots[low].offset)
        else { return nil }
        return EpisodeRecord(bytes: bytes, key: key)
    }
}

extension [UInt8] {
    /// The eight bytes at an offset as a number, the lowest first.
    fileprivate func number(at offset: Int) -> Int {
        var value: UInt64 = 0
        for index in (0..<8).reversed() { value = value << 8 | UInt64(self[offset + index]) }
        return Int(Int64(bitPattern: value))
    }
}
