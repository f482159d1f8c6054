import FeedValues

/// Which numbers full episodes have, a bit each, and where the last of them stand.
struct EpisodeNumbers: Sendable {
    /// The most blocks of 64 numbers that are kept; numbers that run on need few.
    private static let mostBlocks = 32_768

    private struct Block: Hashable {
        let season: Int32
        let number: Int32
    }

    private var blocks: [Block: UInt64] = [:]
    private var places = RecentFingerprints<Int32>()

    /// Whether there is a full episode with some numbers; a season of 0 is none.
    func contains(_ episode: Int32, season: Int32) -> Bool {
        guard let bits = blocks[Block(season: season, number: episode >> 6)] else { return false }
        return bits & EpisodeNumbers.bit(of: episode) != 0
    }

    /// Enters the numbers of an item, and says whether there was one with the same, and the first of them as long as it
    /// is known where that is.
    mutating func enter(_ episode: Int32, season: Int32, entry: Int32) -> (isKnown: Bool, first: Int32?) {
        let key = Fingerprint(season: season, episode: episode)
        let block = Block(season: season, number: episode >> 6)
        let bits = blocks[block]
        if let bits, bits & EpisodeNumbers.bit(of: episode) != 0 { return (true, places[key]) }
        if bits != nil || blocks.count < EpisodeNumbers.mostBlocks {
            blocks[block] = (bits ?? 0) | EpisodeNumbers.bit(of: episode)
        }
        places.set(entry, for: key)
        return (false, nil)
    }

    private static func bit(of episode: Int32) -> UInt64 { 1 << UInt64(episode & 63) }
}

extension Fingerprint {
    fileprivate init(season: Int32, episode: Int32) {
        self.init(bits: UInt64(UInt32(bitPattern: season)) << 32 | UInt64(UInt32(bitPattern: episode)))
    }
}
