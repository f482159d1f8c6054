extension Inspection {
    /// Reports, once, which of some children an element lacks.
    ///
    /// The W3C validator has classes of their own for a title, a link and a description.
    mutating func expectChildren(_ names: [String], of parent: Element) {
        let missing = names.filter { parent.child($0) == nil }
        guard !missing.isEmpty else { return }
        let list = missing.map { "<\($0)>" }.joined(separator: ", ")
        let classes = ["title": "MissingTitle", "link": "MissingLink", "description": "MissingDescription"]
        report("the \(parent.name) has no \(list)", at: parent, w3c: missing.map { classes[$0] ?? "MissingElement" })
    }
}
