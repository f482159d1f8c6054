/// A YAML file as it was read.
struct ParsedFile: Sendable {
    /// Its text.
    var source: SourceText
    /// What it holds.
    var document: YAMLDocument

    /// What the bytes of a YAML file hold.
    init(_ raw: RawText) {
        var problems: [YAMLProblem] = []
        source = SourceText(file: raw.file, raw: raw.bytes, problems: &problems)
        if let problem = raw.problem {
            document = YAMLDocument(root: nil, problems: [problem], isBroken: true)
        } else if !source.isText {
            document = YAMLDocument(root: nil, problems: problems, isBroken: true)
        } else {
            document = YAMLParser.document(of: source.bytes[...])
            document.problems.insert(contentsOf: problems, at: 0)
        }
    }
}
