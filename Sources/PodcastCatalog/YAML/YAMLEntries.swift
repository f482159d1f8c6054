/// The entries of a mapping while it is read, each key once.
struct YAMLEntries {
    /// The entries so far.
    private(set) var list: [YAMLEntry] = []
    private var places: [String: Place] = [:]

    /// Adds an entry, or says why it can't be one.
    mutating func append(key: YAMLNode, value: YAMLNode) -> YAMLProblem? {
        guard case .scalar(let scalar) = key.content else {
            if case .broken = key.content { return nil }
            return YAMLProblem(
                check: .yamlFeature, message: "a key is a list or a mapping, expected text", place: key.place)
        }
        return append(key: scalar, at: key.place, value: value)
    }

    /// The same of a key that is a scalar.
    mutating func append(key scalar: YAMLScalar, at place: Place, value: YAMLNode) -> YAMLProblem? {
        if scalar.isPlain, scalar.text == "<<" {
            return YAMLProblem(check: .yamlFeature, message: "merge key '<<' is not supported", place: place)
        }
        if let first = self.place(of: scalar.text) {
            return YAMLProblem(
                check: .keyDuplicate, message: "'\(scalar.text)' stands here twice", place: place,
                note: ("the first '\(scalar.text)'", first))
        }
        // As many as most mappings of an episode have at most.
        if list.isEmpty { list.reserveCapacity(12) }
        list.append(YAMLEntry(key: scalar.text, place: place, value: value))
        // Small mappings are searched; large ones get an index, lest a hostile file takes quadratic time.
        if list.count == 33 { places = Dictionary(list.map { ($0.key, $0.place) }) { first, _ in first } }
        if list.count > 33 { places[scalar.text] = place }
        return nil
    }

    private func place(of key: String) -> Place? {
        list.count < 33 ? list.index(of: key).map { list[$0].place } : places[key]
    }
}
