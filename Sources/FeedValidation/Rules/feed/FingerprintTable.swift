import FeedValues

/// A table from fingerprints to small values, in one array.
///
/// At least eight slots of ten are in use once there are some thousands, so that an entry takes at most a quarter more
/// than eight bytes and its value.
struct FingerprintTable<Value: Sendable>: Sendable {
    /// A fingerprint in halves, so that a value of four bytes makes a slot of twelve.
    private struct Slot: Sendable {
        let upper: UInt32
        let lower: UInt32
        var value: Value

        init(_ key: UInt64, _ value: Value) {
            upper = UInt32(key >> 32)
            lower = UInt32(truncatingIfNeeded: key)
            self.value = value
        }

        /// The bits of the fingerprint; 0 where the slot is free.
        var key: UInt64 { UInt64(upper) << 32 | UInt64(lower) }
    }

    // Below so many slots a table doubles: there is nothing to save.
    private static var smallest: Int { 4096 }

    /// How many entries there are.
    private(set) var count = 0
    private var slots: [Slot] = []

    /// The value of a fingerprint.
    subscript(_ key: Fingerprint) -> Value? {
        guard count > 0 else { return nil }
        let slot = slots[place(of: FingerprintTable.stored(key))]
        return slot.key == 0 ? nil : slot.value
    }

    /// The value of a fingerprint, or `nil` where there was none and the one given is entered.
    mutating func first(of key: Fingerprint, or value: Value) -> Value? {
        let stored = FingerprintTable.stored(key)
        if count > 0 {
            let slot = slots[place(of: stored)]
            if slot.key != 0 { return slot.value }
        }
        enter(stored, value)
        return nil
    }

    /// Enters a value, whether there was one or not.
    mutating func set(_ value: Value, for key: Fingerprint) {
        let stored = FingerprintTable.stored(key)
        if count > 0 {
            let place = place(of: stored)
            if slots[place].key != 0 { return slots[place].value = value }
        }
        enter(stored, value)
    }

    private mutating func enter(_ key: UInt64, _ value: Value) {
        if (count + 1) * 10 > slots.count * 9 { grow(with: value) }
        slots[place(of: key)] = Slot(key, value)
        count += 1
    }

    private mutating func grow(with filler: Value) {
        let old = slots
        let growth = old.count < FingerprintTable.smallest ? max(12, old.count) : old.count / 8
        slots = Array(repeating: Slot(0, filler), count: old.count + growth)
        for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
    }

    // The place of a key, or the free one where it belongs.
    private func place(of key: UInt64) -> Int {
        let hash = FingerprintScatter.hash(key) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(hash.multipliedFullWidth(by: UInt64(slots.count)).high)
        while true {
            let found = slots[place].key
            if found == 0 || found == key { return place }
            place = place + 1 == slots.count ? 0 : place + 1
        }
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
