import Dispatch
import Synchronization

/// The lines of the tasks, read on a thread of their own, so that the work goes on while the next one is awaited.
final class TaskLines: Sendable {
    private typealias Waiting = CheckedContinuation<Result<LineReader.Line?, any Error>, Never>

    private struct State {
        var waiting: Waiting?
        var isOver = false
    }

    private let reader: Mutex<LineReader>
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "tasks")

    /// The lines of a reader.
    init(_ reader: LineReader) { self.reader = Mutex(reader) }

    /// The next line; `nil` at the end. Nothing is read before it is asked for, and one asks at a time.
    func next() async throws -> LineReader.Line? {
        try await withCheckedContinuation { (continuation: Waiting) in
            let isOver = state.withLock { state in
                if !state.isOver { state.waiting = continuation }
                return state.isOver
            }
            guard !isOver else { return continuation.resume(returning: .success(nil)) }
            queue.async { [self] in
                let line = reader.withLock { reader in Result { try reader.next() } }
                takeWaiting()?.resume(returning: line)
            }
        }.get()
    }

    /// Ends the lines: also whoever waits for one is told that there are no more.
    func end() {
        state.withLock { $0.isOver = true }
        takeWaiting()?.resume(returning: .success(nil))
    }

    private func takeWaiting() -> Waiting? {
        state.withLock { state in
            defer { state.waiting = nil }
            return state.waiting
        }
    }
}
