import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The results of a transform for each element, in order, worked out by some threads at a time.
    func map<Result: Sendable>(jobs: Int, _ transform: @Sendable (Element) -> Result) -> [Result] {
        guard jobs > 1, count > jobs else { return map(transform) }
        let results = Mutex<[Int: [Result]]>([:])
        let size = (count + jobs - 1) / jobs
        DispatchQueue.concurrentPerform(iterations: jobs) { job in
            let part = self[Swift.min(job * size, count)..<Swift.min((job + 1) * size, count)].map(transform)
            results.withLock { $0[job] = part }
        }
        let parts = results.withLock { $0 }
        return (0..<jobs).flatMap { parts[$0] ?? [] }
    }
}
