import Diagnostics
import FeedValues
import MediaProbing
import PodcastModel

/// What became of chapters that were embedded in a media file.
struct EmbeddedChapters {
    private let file: String
    private let count: Int
    private let losses: [String]

    /// Chapters that are in a file now.
    ///
    /// - Parameter lost: what else the file held before.
    init(
        file: String, _ chapters: [Chapter], as container: ChapterEmbedding.Container,
        _ marks: [ChapterMark], losses lost: [String]
    ) {
        self.file = file
        count = marks.count
        var losses: [String] = []
        if marks.count < chapters.count { losses.append("chapters out of lists") }
        if container != .mp3, chapters.contains(where: { $0.link != nil }) { losses.append("links") }
        if container != .mp3, chapters.contains(where: { $0.end != nil }) { losses.append("ends") }
        if chapters.contains(where: { $0.image != nil }) { losses.append("pictures") }
        if chapters.contains(where: { $0.location != nil }) { losses.append("places") }
        self.losses = losses + lost
    }

    /// The outcome for people, or as JSON where that is asked for.
    func text(_ format: ReportFormat) -> String {
        guard format == .json else {
            let rest = losses.isEmpty ? "" : "; left out: \(losses.joined(separator: ", "))"
            return "\(file): \(count) \(count == 1 ? "chapter" : "chapters"), sound and picture as before\(rest)\n"
        }
        var writer = JSONWriter()
        writer.object { object in
            object.member("version", 1)
            object.member("file", file)
            object.member("chapters", count)
            object.member("left-out", losses)
        }
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }
}
