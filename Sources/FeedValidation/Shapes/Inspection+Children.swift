extension Inspection {
    /// Reports, once, which of some children an element lacks.
    mutating func expectChildren(_ names: [String], of parent: Element) {
        let missing = names.filter { parent.child($0) == nil }
        guard !missing.isEmpty else { return }
        let list = missing.map { "<\($0)>" }.joined(separator: ", ")
        report("the \(parent.name) has no \(list)", at: parent)
    }
}
