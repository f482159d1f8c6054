/// A key of a mapping with its value.
struct YAMLEntry: Sendable {
    /// The key.
    let key: String
    /// Where the key stands.
    var place: Place
    /// Its value.
    var value: YAMLNode
    /// A number that differs for most keys, which are then not compared.
    private let mark: Int

    /// A key with its value.
    init(key: String, place: Place, value: YAMLNode) {
        self.key = key
        self.place = place
        self.value = value
        mark = YAMLEntry.mark(of: key.utf8.span)
    }

    /// One of 64 bits, which tells most keys from others without comparing them.
    var bit: UInt64 { YAMLEntry.bit(of: mark) }

    /// The bits of some keys.
    static func bits(of keys: [String]) -> UInt64 { keys.reduce(0) { $0 | bit(of: mark(of: $1.utf8.span)) } }

    private static func bit(of mark: Int) -> UInt64 {
        // The six highest bits of a product with the golden ratio, which spreads numbers that lie close together.
        1 << ((UInt64(truncatingIfNeeded: mark) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }

    fileprivate func isEntry(of key: String, _ mark: Int) -> Bool { self.mark == mark && self.key == key }

    fileprivate static func mark(of key: Span<UInt8>) -> Int {
        guard !key.isEmpty else { return 0 }
        return key.count << 16 | Int(key[key.count / 2]) << 8 | Int(key[0])
    }
}

extension [YAMLEntry] {
    /// Which of the entries is that of a key.
    func index(of key: String) -> Int? {
        // No closure: it would be handed a copy of each entry.
        let mark = YAMLEntry.mark(of: key.utf8.span)
        for index in indices where self[index].isEntry(of: key, mark) { return index }
        return nil
    }
}
