import Synchronization

/// Writes results in the order of their tasks, whichever is ready first.
final class OrderedResults: Sendable {
    private struct State {
        var written = 0
        var ready: [Int: String] = [:]
        var isClosed = false
        var failure: (any Error)?
    }

    private let stream: Console.Stream
    private let state = Mutex(State())

    /// Results that go to a stream.
    init(_ stream: Console.Stream) { self.stream = stream }

    /// How many results have been written, all from the first.
    var written: Int { state.withLock(\.written) }

    /// What kept a result from being written, other than that its reader has gone.
    var failure: (any Error)? { state.withLock(\.failure) }

    /// Takes the result of a task by its number, from 1, and writes what is due.
    ///
    /// Gives `false` when nobody takes results any more.
    func put(_ result: String, of number: Int) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.ready[number] = result
            do {
                while let next = state.ready.removeValue(forKey: state.written + 1) {
                    guard try stream.writeToReader(next) else {
                        state.isClosed = true
                        return false
                    }
                    state.written += 1
                }
            } catch {
                state.failure = error
                state.isClosed = true
            }
            return !state.isClosed
        }
    }
}
