/// Finds what a writer may have meant.
public enum Spelling {
    /// The candidate that needs the fewest edits to become the word, for "did you mean"; `nil` when none is near.
    ///
    /// Letters of ASCII count as equal in both cases. Near is one edit in three letters, at most three; among equals
    /// the first candidate wins.
    public static func nearest(to word: some StringProtocol, in candidates: some Sequence<String>) -> String? {
        let letters = word.utf8.map(\.asciiLowercased)
        guard (1...64).contains(letters.count) else { return nil }
        var best: (candidate: String, edits: Int)?
        for candidate in candidates {
            let limit = min(3, max(1, max(letters.count, candidate.utf8.count) / 3), (best?.edits ?? 4) - 1)
            guard limit >= 0 else { break }
            let other = candidate.utf8.map(\.asciiLowercased)
            guard let edits = distance(letters, other, limit: limit) else { continue }
            best = (candidate, edits)
        }
        return best?.candidate
    }

    /// How many letters must be added, dropped, changed or swapped with their neighbour; `nil` when more than a limit.
    ///
    /// This is the optimal string alignment distance, in scalars of Unicode.
    public static func distance(
        between left: some StringProtocol, and right: some StringProtocol, limit: Int
    ) -> Int? {
        distance(left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value), limit: limit)
    }

    private static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter], limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let change = left[row] == right[column] ? 0 : 1
                var edits = min(last[column + 1] + 1, current[column] + 1, last[column] + change)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    edits = min(edits, beforeLast[column - 1] + 1)
                }
                current.append(edits)
            }
            if let least = current.min(), least > limit { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
