import FeedValues

/// Makes names of files that are safe, readable and each there once.
struct SlugMaker {
    private var taken: Set<String> = []
    private var next: [String: Int] = [:]

    /// Names of which none is taken.
    init() {}

    /// A name that no other has: made of the first text that has letters for it, or of a fingerprint of the last.
    mutating func slug(of texts: [String], or kind: String) -> String {
        let made = texts.lazy.map(SlugText.slug).first { $0.utf8.count >= 3 }
        let hash = String(Fingerprint(texts.last ?? "").bits & 0xFFFF_FFFF, radix: 16)
        return unique(made ?? "\(kind)-\(hash)")
    }

    private mutating func unique(_ base: String) -> String {
        if taken.insert(base).inserted { return base }
        var number = next[base] ?? 2
        while !taken.insert("\(base)-\(number)").inserted { number += 1 }
        next[base] = number + 1
        return "\(base)-\(number)"
    }
}
