/// Numbers the findings of a run so that the same finding has the same name in the next one.
struct Fingerprints {
    private var counts: [FindingKey: Int] = [:]

    /// The name of the next finding: 16 hexadecimal digits, made of its key and of how many had the same key before.
    mutating func next(_ finding: Finding) -> String {
        let key = FindingKey(finding)
        counts[key, default: 0] += 1
        let text = [key.file, key.rule, key.place, String(counts[key, default: 1])].joined(separator: "\0")
        let digits = String(Fingerprints.hash(text), radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// FNV-1a with its bits mixed once more.
    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
        return hash ^ hash >> 29
    }
}
