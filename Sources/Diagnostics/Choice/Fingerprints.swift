import FeedValues

/// Numbers the findings of a run so that the same finding has the same name in the next one.
struct Fingerprints {
    private var counts: [FindingKey: Int] = [:]

    /// The name of the next finding: 16 hexadecimal digits, made of its key and of how many had the same key before.
    mutating func next(_ finding: Finding) -> String {
        let key = FindingKey(finding)
        counts[key, default: 0] += 1
        let text = [key.file, key.rule, key.place, String(counts[key, default: 1])].joined(separator: "\0")
        let digits = String(Fingerprint(text).bits, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
