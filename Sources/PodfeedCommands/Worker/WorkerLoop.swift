/// Takes tasks line by line, does some at a time, and writes their results in order.
struct WorkerLoop: Sendable {
    /// The worker that does them.
    var worker: Worker
    /// How many are done at a time.
    var jobs: Int
    /// How many bytes a line may have.
    var lineLimit: Int

    /// Goes on until the input ends, nobody takes results any more, or the process is asked to end, and gives the
    /// number of the tasks.
    func run(in surroundings: Surroundings) async throws -> Int {
        let lines = TaskLines(LineReader(limit: lineLimit, input: surroundings.input))
        let results = OrderedResults(surroundings.console.output)
        surroundings.onTermination { lines.end() }
        // Results wait for one that takes long: no more than these are held.
        let window = jobs == 1 ? 1 : 4 * jobs
        let count = try await withThrowingTaskGroup(of: Void.self) { group in
            var (begun, underWay) = (0, 0)
            while true {
                while underWay == jobs || underWay > 0 && begun - results.written >= window {
                    try await group.next()
                    underWay -= 1
                }
                guard let line = try await lines.next() else { return begun }
                begun += 1
                underWay += 1
                group.addTask { [number = begun] in
                    let result = await worker.result(of: line, number: number, limit: lineLimit)
                    if !results.put(result.text, of: number) { lines.end() }
                }
            }
        }
        if let failure = results.failure { throw failure }
        return count
    }
}
