/// Which items stand in another order than before.
enum ItemOrder {
    /// The indices of as few items as possible that were moved, where the others keep their order.
    ///
    /// The numbers are the places of items in the new order, in the old order. This is patience sorting, in
    /// n·log n steps.
    static func moved(_ numbers: [Int32]) -> [Int] {
        if zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) { return [] }
        // The indices of the least last numbers of rising rows of each length, and what stands before each.
        var ends: [Int] = []
        var before = [Int](repeating: -1, count: numbers.count)
        for (index, number) in numbers.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? ends[low - 1] : -1
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var stays = [Bool](repeating: false, count: numbers.count)
        var index = ends.last ?? -1
        while index >= 0 {
            stays[index] = true
            index = before[index]
        }
        return numbers.indices.filter { !stays[$0] }
    }
}
