import Synchronization
import XMLCore

/// The two stages of a validation that see the whole feed in order; in a step each is one thread's alone.
final class ValidationStages: Sendable {
    /// What reads.
    let reader: Mutex<XMLReader>
    /// What compares and counts.
    let comparison: Mutex<ItemComparison>

    /// Both at the beginning of a feed.
    init(_ comparison: ItemComparison) {
        reader = Mutex(
            XMLReader(fragmentNames: ["item", "podcast:liveItem", "atom:entry"], canonicalName: CanonicalName.of))
        self.comparison = Mutex(comparison)
    }
}
