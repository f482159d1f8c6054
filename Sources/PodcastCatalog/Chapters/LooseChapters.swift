package import Diagnostics
package import FeedValues
package import PodcastModel

/// Chapters of a file that need not belong to any catalogue.
package struct LooseChapters: Sendable {
    /// The chapters, as far as they are right.
    package let chapters: [Chapter]
    /// What is wrong with them.
    package let findings: [Finding]

    /// The chapters in a file of one of the formats.
    ///
    /// - Parameter end: the length of the media file that they are meant for, if that is known.
    package init(inFile path: String, end: MediaDuration?) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let folder = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
        self.init(ChapterFile(RawText(at: path, within: folder)), end: end)
    }

    /// The chapters that a probe found in a media file.
    package init(_ marks: [ChapterMark], inMedia path: String, end: MediaDuration) {
        self.init(ChapterFile(marks, inMedia: path, lasting: end), end: end)
    }

    /// The chapters in lines of text.
    package init(inLines lines: [UInt8]) {
        var file = ChapterFile([], in: SourceText(path: ""))
        file.document = TimeStamps.document(ofLines: lines)
        self.init(file, end: nil)
    }

    private init(_ file: ChapterFile, end: MediaDuration?) {
        var reader = ChapterReader(file, end: end)
        reader.read()
        (chapters, findings) = (reader.chapters, reader.log.findings)
    }
}
