import Synchronization

/// A count that closures add to.
final class Counter: Sendable {
    private let value = Mutex(0)

    /// The sum so far.
    var total: Int { value.withLock(\.self) }

    /// Adds to it.
    func add(_ count: Int) { value.withLock { $0 += count } }
}
