import FeedValues

/// The elements of an item or a channel that are not read yet, in their order.
struct UnreadElements {
    /// What is to be told of those that were taken.
    private(set) var changes = AddressChanges()
    /// Those that were taken, and held characters that no catalogue can hold.
    private(set) var unclean: [FeedElement] = []

    private let all: [FeedElement]
    private var isTaken: [Bool]
    private var left: Int
    // The place of the first of a name that is left, and behind each element that of the next of its name.
    private var firsts: [String: Int] = [:]
    private var following: [Int]

    /// The elements directly in an element.
    init(in element: FeedElement) {
        all = element.children
        left = all.count
        isTaken = [Bool](repeating: false, count: all.count)
        following = [Int](repeating: all.count, count: all.count)
        for (place, element) in all.enumerated().reversed() {
            if let next = firsts.updateValue(place, forKey: element.name) { following[place] = next }
        }
    }

    /// Whether all have been taken.
    var isEmpty: Bool { left == 0 }

    /// Those that are left.
    var elements: [FeedElement] { all.indices.lazy.filter { !isTaken[$0] }.map { all[$0] } }

    /// The first of a name.
    func first(_ name: String) -> FeedElement? { firsts[name].map { all[$0] } }

    /// All of a name.
    func named(_ name: String) -> [FeedElement] {
        guard var place = firsts[name] else { return [] }
        var named: [FeedElement] = []
        while place < all.count {
            if !isTaken[place] { named.append(all[place]) }
            place = following[place]
        }
        return named
    }

    /// Takes an element: its meaning stands under a key.
    mutating func take(_ element: FeedElement) {
        remove(element)
        if element.isUnclean { unclean.append(element) }
    }

    /// Takes an element whose meaning stands under no key.
    mutating func remove(_ element: FeedElement) {
        var (place, end) = (0, all.count)
        while place < end {
            let middle = (place + end) / 2
            if all[middle].node < element.node { place = middle + 1 } else { end = middle }
        }
        guard place < all.count, all[place].node == element.node, !isTaken[place] else { return }
        isTaken[place] = true
        left -= 1
        guard firsts[element.name] == place else { return }
        repeat { place = following[place] } while place < all.count && isTaken[place]
        firsts[element.name] = place < all.count ? place : nil
    }
}

extension UnreadElements {
    /// What says the same as an element, and where an address has another form there; `nil` where nothing can.
    typealias Reading = (FeedElement, inout AddressChanges) -> YAMLValue?

    /// Takes those elements of a name that values can say the same as.
    mutating func values(_ name: String, _ reading: Reading) -> [YAMLValue] {
        named(name).compactMap { value(of: $0, reading) }
    }

    /// Takes the only element of a name, if a value can say the same.
    mutating func only(_ name: String, _ reading: Reading) -> YAMLValue? {
        let found = named(name)
        return found.count == 1 ? value(of: found[0], reading) : nil
    }

    /// Takes all elements of a name, if one value can say the same.
    mutating func together(_ name: String, _ value: ([FeedElement]) -> YAMLValue?) -> YAMLValue? {
        let found = named(name)
        guard !found.isEmpty, let value = value(found) else { return nil }
        for element in found { take(element) }
        return value
    }

    /// Takes an element, if a value can say the same.
    mutating func value(of element: FeedElement, _ reading: Reading) -> YAMLValue? {
        var found = AddressChanges()
        guard let value = reading(element, &found) else { return nil }
        changes.add(found)
        take(element)
        return value
    }

    /// Takes an element whose text, or an attribute of it, is an address; `nil` where that is none.
    mutating func address(of element: FeedElement, attribute: String? = nil) -> WebAddress? {
        guard let address = changes.address(of: element, attribute: attribute) else { return nil }
        take(element)
        return address
    }
}

extension [YAMLPair] {
    /// Adds a key with its values, if there are any.
    mutating func add(_ key: String, _ values: [YAMLValue]) {
        if !values.isEmpty { append(YAMLPair(key, .list(values))) }
    }

    /// Adds a key with its value, if there is one.
    mutating func add(_ key: String, _ value: YAMLValue?) {
        if let value { append(YAMLPair(key, value)) }
    }
}
