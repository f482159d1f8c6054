/// The keys of the lock that this version knows.
enum LockKey: String, CaseIterable, Sendable {
    case guid, first, path, bytes, sha256, type, ms, address
    case from, because
    case formerGuid = "former-guid"
    case formerPath = "former-path"
    case formerDigest = "former-sha256"
    case accepted, moved, changed, retracted, restored, removed

    /// The key that some bytes spell.
    static func key(_ bytes: Span<UInt8>, _ range: Range<Int>) -> LockKey? {
        guard range.count <= 8 else {
            let text = bytes.text(range)
            return long.first { $0.rawValue == text }
        }
        let word = word(bytes, range)
        return short.first { $0.word == word }?.key
    }

    /// What an event of the key is; nil for others.
    var event: LockEvent.Kind? {
        switch self {
        case .accepted: .accepted
        case .moved: .moved
        case .changed: .changed
        case .retracted: .retracted
        case .restored: .restored
        case .removed: .removed
        default: nil
        }
    }

    /// Whether it says more of the event before it.
    var isOfEvent: Bool {
        switch self {
        case .from, .because, .formerGuid, .formerPath, .formerDigest: true
        default: false
        }
    }

    private static func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var word: UInt64 = 0
        for index in range { word = word << 8 | UInt64(bytes[index]) }
        return word
    }

    // Those of nearly every line come first.
    private static let short = allCases.filter { $0.rawValue.utf8.count <= 8 }.map { key in
        let bytes = Array(key.rawValue.utf8)
        return (word: word(bytes.span, 0..<bytes.count), key: key)
    }
    private static let long = allCases.filter { $0.rawValue.utf8.count > 8 }
}

extension Span<UInt8> {
    /// The bytes of a range as a text, mended where they are none.
    func text(_ range: Range<Int>) -> String {
        if let text = try? UTF8Span(validating: extracting(range)) { return String(copying: text) }
        return String(decoding: range.map { self[$0] }, as: UTF8.self)
    }

    /// Whether a range begins with some bytes.
    func starts(with prefix: [UInt8], in range: Range<Int>) -> Bool {
        range.count >= prefix.count && prefix.indices.allSatisfy { self[range.lowerBound + $0] == prefix[$0] }
    }
}
