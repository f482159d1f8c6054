import FeedValues

/// A file of chapters as it was read, whatever its format: a list of mappings with places in the file.
struct ChapterFile: Sendable {
    /// Its text.
    var source: SourceText
    /// The list, and what was wrong with the file.
    var document: YAMLDocument
    /// What the format calls the parts of a chapter.
    var words: ChapterWords

    /// Chapters that were found in no file of their own.
    init(_ nodes: [YAMLNode], in source: SourceText) {
        self.source = source
        words = .catalogue
        document = YAMLDocument(root: YAMLNode(content: .sequence(nodes), place: .start), problems: [])
    }

    /// Chapters that a probe found in a media file, told of the file as a whole.
    ///
    /// - Parameter length: the length of the file.
    init(_ marks: [ChapterMark], inMedia path: String, lasting length: MediaDuration) {
        var next = length.milliseconds
        var nodes: [YAMLNode] = []
        for mark in marks.reversed() {
            // Ends that are the beginning of the next say nothing, and half a second is what encoders round away.
            let end = mark.end.flatMap { $0.milliseconds <= next - 500 ? $0 : nil }
            nodes.append(
                TimeStamps.chapter(
                    mark.start, mark.title, link: mark.link, end: end, isHidden: mark.isHidden, at: .start))
            if !mark.isHidden { next = mark.start.milliseconds }
        }
        self.init(nodes.reversed(), in: SourceText(path: path))
    }

    /// What the bytes of a file hold, by the extension of its name.
    init(_ raw: RawText) {
        var problems: [YAMLProblem] = []
        source = SourceText(file: raw.file, raw: raw.bytes, problems: &problems)
        words = .catalogue
        if let problem = raw.problem ?? (source.isText ? nil : problems.first) {
            document = YAMLDocument(root: nil, problems: [problem], isBroken: true)
            return
        }
        switch ChapterFormat(fileName: raw.file) {
        case .yaml: document = YAMLParser.document(of: source.bytes[...])
        case .json:
            words = .json
            document = ChapterFile.document(ofJSON: source.bytes)
        case .psc:
            words = .podlove
            document = ChapterFile.document(ofPodlove: source.bytes)
        case .text: document = TimeStamps.document(ofLines: source.bytes)
        case nil:
            let problem = YAMLProblem(
                check: .chapterSource, message: "the name of a file of chapters ends in .yaml, .json, .psc or .txt",
                place: .start)
            document = YAMLDocument(root: nil, problems: [problem], isBroken: true)
        }
        document.problems.insert(contentsOf: problems, at: 0)
    }

    /// A document of which nothing can be told but what is wrong.
    static func broken(_ message: String, at place: Place) -> YAMLDocument {
        YAMLDocument(
            root: nil, problems: [YAMLProblem(check: .chapterFile, message: message, place: place)], isBroken: true)
    }

    /// The pictures of the catalogue that its chapters name.
    func pictures(in folder: String) -> [FileReference] {
        guard let parts = folderParts(in: folder) else { return [] }
        return (document.root?.elements ?? []).compactMap { chapter in
            FileReference(.picture, chapter[words.image]?.text, from: parts, in: folder)
        }
    }

    /// The folder of the file, as parts of the way from a folder above it.
    func folderParts(in folder: String) -> [String]? {
        guard source.file.hasPrefix(folder + "/") else { return folder == "." ? parts(of: source.file) : nil }
        return parts(of: String(source.file.dropFirst(folder.count + 1)))
    }

    private func parts(of path: String) -> [String] { path.split(separator: "/").dropLast().map(String.init) }
}
