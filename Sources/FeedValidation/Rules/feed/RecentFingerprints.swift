import FeedValues

/// What is remembered of the items that came last, by a fingerprint of each.
///
/// At least 16,384 fingerprints and at most twice as many are kept: what only matters between items near each other
/// takes the same memory however long a feed is.
struct RecentFingerprints<Value: Sendable>: Sendable {
    private static var most: Int { 16_384 }
    private var young = FingerprintTable<Value>()
    private var old = FingerprintTable<Value>()

    /// The value that was entered last for a fingerprint, as long as it is remembered.
    subscript(_ key: Fingerprint) -> Value? { young[key] ?? old[key] }

    /// Enters a value, in the place of the one before.
    mutating func set(_ value: Value, for key: Fingerprint) {
        if young.count == RecentFingerprints.most {
            old = young
            young = FingerprintTable()
        }
        young.set(value, for: key)
    }
}
