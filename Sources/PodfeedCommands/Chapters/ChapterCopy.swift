import FeedValues
import Foundation
import MediaProbing
import PodcastModel
import SiteFolder
import SystemPackage

/// A media file that gets chapters: a new copy, or the file itself.
struct ChapterCopy {
    private let media: String
    private let copy: String?

    /// A copy of a media file.
    ///
    /// - Parameter copy: where it goes; `nil` to put it in the place of the file.
    init(of media: String, to copy: String?) {
        (self.media, self.copy) = (media, copy)
    }

    /// The facts of a media file.
    static func facts(of path: String) async throws -> MediaFacts {
        try await telling(path) { try await MediaProbe().facts(ofMedia: path) }
    }

    /// Names the file in what a probe says of it.
    private static func telling<Result>(_ path: String, _ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let problem as ProbeProblem {
            throw CannotRun("'\(path)' \(problem.message)", help: problem.help)
        }
    }

    /// Writes chapters into the copy, and puts it in its place when it is whole.
    func write(_ chapters: [Chapter]) async throws -> EmbeddedChapters {
        let stamp = try await ChapterCopy.telling(media) { try FileStamp(ofFile: media) }
        let facts = try await ChapterCopy.facts(of: media)
        guard let container = ChapterEmbedding.Container(facts.type) else {
            throw CannotRun(
                "'\(media)' is \(facts.type), which holds no chapters", help: "embed them in an MP3, MP4 or M4A")
        }
        if let copy, FileManager.default.fileExists(atPath: copy) {
            throw CannotRun("'\(copy)' is there already", help: "remove it, or name another copy")
        }
        if let late = chapters.first(where: { $0.start >= facts.duration }) {
            throw CannotRun(
                "a chapter begins at \(late.start.clock), '\(media)' ends at \(facts.duration.clock)",
                help: "name the media file that the chapters are of")
        }
        let target = copy ?? URL(filePath: media).resolvingSymlinksInPath().path
        let marks = ChapterCopy.marks(of: chapters, lasting: facts.duration, container)
        let part = "\(target).\(UUID().uuidString).part"
        let losses = try await ChapterCopy.telling(media) {
            try await ChapterEmbedding().embed(marks, in: media, stamp, as: container, to: part)
        }
        try replace(target, by: part)
        return EmbeddedChapters(file: target, chapters, as: container, marks, losses: losses)
    }

    /// Puts what is whole in its place, in one step.
    private func replace(_ target: String, by part: String) throws {
        do {
            let manager = FileManager.default
            if copy == nil {
                let rights = try manager.attributesOfItem(atPath: target)[.posixPermissions]
                if let rights { try manager.setAttributes([.posixPermissions: rights], ofItemAtPath: part) }
                // Not replaceItemAt, which removes both files where it fails.
                try FilePath(part).rename(to: FilePath(target))
            } else {
                try manager.moveItem(atPath: part, toPath: target)
            }
        } catch {
            try? FileManager.default.removeItem(atPath: part)
            throw CannotRun(
                "'\(target)' can't be written: \(error.localizedDescription)", help: "check the folder and its rights")
        }
    }

    /// The chapters as a kind of file can hold them, each with its end.
    private static func marks(
        of chapters: [Chapter], lasting length: MediaDuration, _ container: ChapterEmbedding.Container
    ) -> [ChapterMark] {
        let isTag = container == .mp3
        let told = isTag ? chapters : chapters.filter { !$0.isHidden }
        var next = length
        var marks: [ChapterMark] = []
        for chapter in told.reversed() {
            let end = isTag ? chapter.end ?? next : next
            var mark = ChapterMark(
                start: chapter.start, end: max(end, chapter.start), title: chapter.title ?? "",
                link: isTag ? chapter.link?.description : nil)
            mark.isHidden = chapter.isHidden
            marks.append(mark)
            // A chapter out of the table lies within the one that lists show.
            if !chapter.isHidden { next = chapter.start }
        }
        return marks.reversed()
    }
}
