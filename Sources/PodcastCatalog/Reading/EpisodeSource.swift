/// An episode's file and what stands beside it, as they were read.
struct EpisodeSource: Sendable {
    /// The file name without its extension.
    var stem: String
    /// The text of the file.
    var source: SourceText
    /// Its front matter.
    var matter: YAMLDocument
    /// The line at which the front matter ends and the notes begin.
    var bodyLine: Int
    /// Where the notes begin, as an offset into the text.
    var bodyStart: Int
    /// The chapters of a file, stated or beside the episode.
    var chapters: ChapterFile?
    /// The names of files of chapters beside the file, that first which goes before the others.
    var chapterNames: [String] = []
    /// The names of transcripts beside the file.
    var transcripts: [String] = []
    /// The name of a picture beside the file.
    var picture: String?

    /// The notes.
    var body: ArraySlice<UInt8> { source.bytes[bodyStart...] }

    /// What the bytes of an episode's file hold.
    init(_ raw: RawText, stem: String) {
        self.stem = stem
        var problems: [YAMLProblem] = []
        source = SourceText(file: raw.file, raw: raw.bytes, problems: &problems)
        let matter = FrontMatter(source.isText ? source.bytes : [])
        bodyLine = matter.bodyLine
        bodyStart = source.isText ? matter.bodyStart : source.bytes.count
        if raw.problem == nil, !source.isText {
            self.matter = YAMLDocument(root: nil, problems: problems, isBroken: true)
        } else if let problem = raw.problem ?? matter.problem {
            self.matter = YAMLDocument(root: nil, problems: problems + [problem], isBroken: true)
        } else {
            self.matter = YAMLParser.document(of: source.bytes[matter.range], firstLine: 2)
            self.matter.problems.insert(contentsOf: problems, at: 0)
        }
    }

    /// An episode's file with what stands beside it.
    ///
    /// - Parameter names: the names that are its stem with an extension.
    init(_ raw: RawText, stem: String, beside names: SortedNames) {
        self.init(raw, stem: stem)
        transcripts = EpisodeSource.transcripts(stem, names)
        picture = EpisodeSource.picture(stem, names)
        chapterNames = EpisodeSource.chapters(stem, names)
    }

    /// The names of the files beside an episode that belong to it.
    ///
    /// - Parameter names: the names that are its stem with an extension.
    static func besides(_ stem: String, _ names: SortedNames) -> [String] {
        // Nothing but the episode itself.
        guard names.names.count > 1 else { return [] }
        return transcripts(stem, names) + [picture(stem, names)].compactMap(\.self) + chapters(stem, names)
    }

    private static func transcripts(_ stem: String, _ names: SortedNames) -> [String] {
        guard names.names.count > 1 else { return [] }
        return TranscriptFormat.allCases.map { "\(stem).\($0.rawValue)" }.filter(names.contains)
    }

    private static func chapters(_ stem: String, _ names: SortedNames) -> [String] {
        guard names.names.count > 1 else { return [] }
        return ChapterFormat.endings.map { stem + $0 }.filter(names.contains)
    }

    private static func picture(_ stem: String, _ names: SortedNames) -> String? {
        guard names.names.count > 1 else { return nil }
        return ["jpg", "jpeg", "png"].map { "\(stem).\($0)" }.first(where: names.contains)
    }
}
