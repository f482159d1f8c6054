package import Diagnostics
import Dispatch
import Synchronization

/// The validation of one feed by other threads, while the thread that has its bytes makes the next ones.
package struct BackgroundValidation: ~Copyable {
    /// How many chunks may wait, two pieces if they are of 64 KiB; whoever makes more has to wait, too.
    private static let mostWaiting = 2 * Validation.pieceSize >> 16

    private let work: Work
    private let queue = DispatchQueue(label: "BackgroundValidation")
    private let room = DispatchSemaphore(value: mostWaiting)

    /// The beginning of the validation of a feed, at the time of a clock, that is reported under the name of a file.
    ///
    /// - Parameter jobs: how many threads may work on it besides the one that has the bytes.
    package init(of file: String, with validator: FeedValidator, jobs: Int, at clock: ValidationClock?) {
        work = Work(Validation(of: file, with: validator, jobs: jobs, at: clock))
    }

    /// Takes the next bytes, and comes back before they are judged.
    package func read(_ chunk: [UInt8]) {
        room.wait()
        queue.async { [work, room] in
            work.validation.withLock { $0?.read(chunk) }
            room.signal()
        }
    }

    /// Judges the feed as a whole.
    package consuming func finish() -> Report {
        queue.sync { [work] in
            guard let validation = work.validation.withLock({ $0.take() }) else {
                preconditionFailure("a validation that was consumed is finished again")
            }
            return validation.finish()
        }
    }
}

/// What the threads share; the queue sees to it that only one has it at a time.
private final class Work: Sendable {
    let validation: Mutex<Validation?>

    init(_ validation: consuming sending Validation) {
        self.validation = Mutex(validation)
    }
}
