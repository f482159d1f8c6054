/// A key of the catalogue, with what it means and what it takes.
struct KeySchema: Sendable {
    /// The key.
    let key: String
    /// What it is, in the words and the Markdown of docs/catalog.md.
    let summary: String
    /// What it takes.
    let value: ValueSchema

    /// A key with what it means and takes.
    init(_ key: String, _ summary: String, _ value: ValueSchema) {
        self.key = key
        self.summary = summary
        self.value = value
    }

    /// What it is, without Markdown.
    var description: String {
        var text = ""
        var rest = summary[...]
        // Of a link its words are left.
        while let middle = rest.firstRange(of: "]("), let open = rest[..<middle.lowerBound].lastIndex(of: "["),
            let end = rest[middle.upperBound...].firstIndex(of: ")")
        {
            text += rest[..<open] + rest[rest.index(after: open)..<middle.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return (text + rest).replacing("`", with: "")
    }
}
