/// What a feed or item says in the elements of one name, in 12 bytes.
struct FieldEntry: Sendable {
    /// The index of the field's name among those of the feed.
    var name: UInt16
    /// How many lines behind the start of the item the first of its elements stands; 65,535 for all beyond.
    var line: UInt16
    /// The column of the first; 65,535 for all beyond.
    var column: UInt16
    /// How many elements after the item's own it comes; 65,535 for all beyond.
    var number: UInt16
    /// What is said, as a number.
    var print: UInt32
}

/// The names of fields by number: canonical names of elements, some with an attribute, as `enclosure@url`.
struct FieldNames: Sendable {
    /// The names in the order of their first use.
    private(set) var names: [String] = []
    private var numbers: [String: UInt16] = [:]

    /// The number of a name, which gets one if it has none.
    mutating func number(of name: String) -> UInt16 {
        if let number = numbers[name] { return number }
        let number = UInt16(clamping: names.count)
        names.append(name)
        numbers[name] = number
        return number
    }

    /// The number of a name; `nil` for one that no item has.
    func known(_ name: String) -> UInt16? { numbers[name] }
}
