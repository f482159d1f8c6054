import Synchronization

/// What a command hands over bit by bit.
final class Collected<Value: Sendable>: Sendable {
    private let content: Mutex<Value>

    /// What there is at first.
    init(_ value: Value) { content = Mutex(value) }

    /// What there is.
    var value: Value { content.withLock(\.self) }

    /// Adds to it.
    func add(_ change: (inout Value) -> Void) { content.withLock { change(&$0) } }
}
