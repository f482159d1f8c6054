import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The results of a transform for each element, in order, worked out by some threads at a time.
    ///
    /// - Parameter other: something else that is done meanwhile, by one of the threads before it does its part.
    func map<Result: Sendable>(
        jobs: Int, beside other: @Sendable () -> Void = {}, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard jobs > 1, count > 1 else {
            other()
            return map(transform)
        }
        // Small shares, so that no thread waits long for another that began late.
        let size = Swift.max(1, count / (jobs * 16))
        let next = Atomic(0)
        let results = Mutex<[Int: [Result]]>([:])
        DispatchQueue.concurrentPerform(iterations: jobs) { job in
            if job == 0 { other() }
            while true {
                let start = next.add(size, ordering: .relaxed).oldValue
                guard start < count else { return }
                let share = self[start..<Swift.min(start + size, count)].map(transform)
                results.withLock { $0[start] = share }
            }
        }
        let shares = results.withLock { $0 }
        return stride(from: 0, to: count, by: size).flatMap { shares[$0] ?? [] }
    }
}
