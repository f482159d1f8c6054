import FeedValues

/// A table from fingerprints to small values, in one array each.
///
/// At least eight slots of ten are in use once there are a hundred, so that an entry takes at most a quarter more than
/// eight bytes and its value.
struct FingerprintTable<Value: Sendable>: Sendable {
    /// How many entries there are.
    private(set) var count = 0
    // A key of 0 is a free slot.
    private var keys: [UInt64] = []
    private var values: [Value] = []

    /// The value of a fingerprint.
    subscript(_ key: Fingerprint) -> Value? {
        guard count > 0 else { return nil }
        let slot = slot(of: FingerprintTable.stored(key))
        return keys[slot] == 0 ? nil : values[slot]
    }

    /// The value of a fingerprint, or `nil` where there was none and the one given is entered.
    mutating func first(of key: Fingerprint, or value: Value) -> Value? {
        let stored = FingerprintTable.stored(key)
        if count > 0 {
            let slot = slot(of: stored)
            if keys[slot] != 0 { return values[slot] }
        }
        enter(stored, value)
        return nil
    }

    /// Enters a value, whether there was one or not.
    mutating func set(_ value: Value, for key: Fingerprint) {
        let stored = FingerprintTable.stored(key)
        if count > 0 {
            let slot = slot(of: stored)
            if keys[slot] != 0 { return values[slot] = value }
        }
        enter(stored, value)
    }

    private mutating func enter(_ key: UInt64, _ value: Value) {
        if (count + 1) * 10 > keys.count * 9 { grow(with: value) }
        let slot = slot(of: key)
        keys[slot] = key
        values[slot] = value
        count += 1
    }

    private mutating func grow(with filler: Value) {
        let capacity = max(12, keys.count * 9 / 8 + 2)
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: capacity)
        values = Array(repeating: filler, count: capacity)
        for index in oldKeys.indices where oldKeys[index] != 0 {
            let slot = slot(of: oldKeys[index])
            keys[slot] = oldKeys[index]
            values[slot] = oldValues[index]
        }
    }

    // The slot of a key, or the free one where it belongs.
    private func slot(of key: UInt64) -> Int {
        let hash = FingerprintScatter.hash(key) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(hash.multipliedFullWidth(by: UInt64(keys.count)).high)
        while keys[slot] != 0, keys[slot] != key { slot = slot + 1 == keys.count ? 0 : slot + 1 }
        return slot
    }

    private static func stored(_ key: Fingerprint) -> UInt64 { key.bits == 0 ? 1 : key.bits }
}

/// What scatters fingerprints over a table, other in each run: nobody can write a feed whose items all meet in one slot.
enum FingerprintScatter {
    private static let seeds = (seed(1), seed(2) | 1)

    /// The bits of a fingerprint, the upper ones scattered.
    static func hash(_ bits: UInt64) -> UInt64 { (bits ^ seeds.0) &* seeds.1 }

    // Those of the standard library are drawn anew in each run.
    private static func seed(_ number: Int) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(number)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
