import Digests

/// A YAML file as it was read.
struct ParsedFile: Sendable {
    /// Its text.
    var source: SourceText
    /// The digest of its bytes.
    let digest: [UInt8]
    /// What it holds.
    var document: YAMLDocument

    /// What the bytes of a YAML file hold.
    init(_ raw: RawText) {
        digest = Digest.sha256(raw.bytes).bytes
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
