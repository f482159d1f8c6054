extension Array where Element: Sendable {
    /// The results of a transformation, in the order of the elements, with at most so many under way at a time.
    ///
    /// Each element is announced with its number, from 1, before its transformation begins.
    func concurrentlyMapped<Result: Sendable>(
        jobs: Int, announce: (Int, Element) -> Void = { _, _ in },
        transform: @escaping @Sendable (Element) async -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: count)
            for (index, element) in enumerated() {
                if index >= jobs, let (done, result) = await group.next() { results[done] = result }
                announce(index + 1, element)
                group.addTask { (index, await transform(element)) }
            }
            for await (done, result) in group { results[done] = result }
            return results.compactMap(\.self)
        }
    }
}
