extension Array where Element: Sendable {
    /// Does something with each element, so many at the same time; the results are in the order of the elements.
    func inParallel<Value: Sendable>(
        _ count: Int, _ body: @Sendable (Element) async throws -> Value
    ) async throws -> [Value] {
        try await withoutActuallyEscaping(body) { body in
            try await withThrowingTaskGroup(of: (Int, Value).self) { group in
                var results: [Int: Value] = [:]
                results.reserveCapacity(self.count)
                for (index, element) in enumerated() {
                    if index >= count, let (place, value) = try await group.next() { results[place] = value }
                    group.addTask { (index, try await body(element)) }
                }
                for try await (place, value) in group { results[place] = value }
                return results.sorted { $0.key < $1.key }.map(\.value)
            }
        }
    }
}
