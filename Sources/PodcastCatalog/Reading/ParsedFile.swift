/// A YAML file as it was read.
struct ParsedFile: Sendable {
    /// Its text.
    var source: SourceText
    /// What it holds.
    var document: YAMLDocument

    /// The largest text that is read, in bytes.
    static let maximumSize = 2 * 1024 * 1024

    /// A YAML file by the name that findings use and its bytes.
    init(file: String, raw: [UInt8]) {
        var problems: [YAMLProblem] = []
        guard raw.count <= ParsedFile.maximumSize else {
            source = SourceText(file: file, raw: [], problems: &problems)
            document = YAMLDocument(root: nil, problems: [ParsedFile.tooLarge(raw.count)], isBroken: true)
            return
        }
        source = SourceText(file: file, raw: raw, problems: &problems)
        document = YAMLParser.document(of: source.bytes[...])
        document.problems.insert(contentsOf: problems, at: 0)
    }

    /// A YAML file that could not be read.
    init(unreadable file: String) {
        self.init(file: file, raw: [])
        document.problems = [YAMLProblem(check: .fileUnreadable, message: "'\(file)' can't be read", place: .start)]
        document.isBroken = true
    }

    /// What is said of a file that is too large.
    static func tooLarge(_ size: Int) -> YAMLProblem {
        YAMLProblem(check: .fileTooLarge, message: "the file has \(size) bytes", place: .start)
    }
}
