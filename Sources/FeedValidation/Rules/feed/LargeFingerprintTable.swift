import FeedValues

/// A table from fingerprints to the numbers of items, of as many items as there are: 15 bytes for each at most.
///
/// It consists of parts that grow one by one, so that nothing large is ever held twice.
struct LargeFingerprintTable: Sendable {
    private static let partBits: UInt64 = 4
    private var parts = Array(repeating: FingerprintTable<Int32>(), count: 1 << partBits)

    /// The value of a fingerprint.
    subscript(_ key: Fingerprint) -> Int32? { parts[LargeFingerprintTable.part(of: key)][key] }

    /// The value of a fingerprint, or `nil` where there was none and the one given is entered.
    mutating func first(of key: Fingerprint, or value: Int32) -> Int32? {
        parts[LargeFingerprintTable.part(of: key)].first(of: key, or: value)
    }

    private static func part(of key: Fingerprint) -> Int {
        Int(FingerprintScatter.hash(key.bits) >> (64 - partBits))
    }
}
