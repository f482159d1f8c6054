package import FeedValues
import Foundation
package import Subprocess

/// Writes chapters into a copy of a media file, of which the sound and the picture stay as they are.
///
/// Of an MP3 only the frames of chapters in its ID3 tag are replaced, here; of an MP4 the index is written anew, by
/// ffmpeg in a process apart, which codes nothing anew. The copy is read back before it counts.
package struct ChapterEmbedding: Sendable {
    /// The program, `ffmpeg` on the search path unless said otherwise.
    package var program: Executable
    /// What reads the copy back.
    package var probe: MediaProbe

    /// An embedding by programs.
    package init(program: Executable = .name("ffmpeg"), probe: MediaProbe = MediaProbe()) {
        (self.program, self.probe) = (program, probe)
    }

    /// What a kind of file can say of chapters.
    package enum Container: Hashable, Sendable {
        /// An ID3 tag: links, ends and chapters out of the table of contents, too.
        case mp3
        /// MP4 or QuickTime, by the name that ffmpeg has for it: titles, one behind the other from the beginning.
        case mp4(String)

        /// The kind of a file by its type; `nil` where chapters can't be written.
        package init?(_ type: MediaType) {
            switch type.description {
            case "audio/mpeg": self = .mp3
            case "audio/x-m4a": self = .mp4("ipod")
            case "audio/mp4", "video/mp4", "video/x-m4v": self = .mp4("mp4")
            case "video/quicktime": self = .mp4("mov")
            default: return nil
            }
        }
    }

    /// Writes a copy of a file with other chapters in the place of its own.
    ///
    /// - Parameters:
    ///   - marks: the chapters, in order; of each, its end.
    ///   - copy: where nothing is yet; when something fails, nothing is left there.
    /// - Throws: `ProbeProblem` when the file or the chapters are at fault, `ProbeError` when ffmpeg can't be run.
    package func embed(
        _ marks: [ChapterMark], in media: String, as container: Container, to copy: String
    ) async throws {
        do {
            switch container {
            case .mp3: try writeTag(marks, of: media, to: copy)
            case .mp4(let name): try await remux(marks, of: media, as: name, to: copy)
            }
            try await check(copy, of: media, has: marks, container)
            // What takes another file's place must be on the disk before.
            let file = try FileHandle(forUpdating: URL(filePath: copy))
            try file.synchronize()
            try file.close()
        } catch {
            try? FileManager.default.removeItem(atPath: copy)
            throw error
        }
    }

    private func writeTag(_ marks: [ChapterMark], of media: String, to copy: String) throws {
        guard marks.count(where: { !$0.isHidden }) <= ID3Tag.mostChapters else {
            throw ProbeProblem(
                "can't hold more than \(ID3Tag.mostChapters) chapters", help: "leave some out, by 'toc: false'")
        }
        let size = MP3Layout(ofFile: media).tagBytes
        let old = size == 0 ? ID3Tag(version: 3) : ID3Tag(ofFile: media)
        guard let bytes = old?.replacingChapters(with: marks).bytes else {
            throw ProbeProblem("has an ID3 tag that can't be taken apart", help: "write its tag anew, as ID3v2.3")
        }
        guard let input = FileHandle(forReadingAtPath: media),
            FileManager.default.createFile(atPath: copy, contents: Data(bytes)),
            let output = FileHandle(forWritingAtPath: copy)
        else { throw ProbeProblem("can't be copied to '\(copy)'", help: "check the folder and its rights") }
        defer {
            try? input.close()
            try? output.close()
        }
        do {
            try input.seek(toOffset: UInt64(size))
            try output.seekToEnd()
            while let piece = try input.read(upToCount: 1 << 20), !piece.isEmpty { try output.write(contentsOf: piece) }
        } catch {
            throw ProbeProblem("can't be copied to '\(copy)': \(error)", help: "check the disk")
        }
    }

    private func remux(_ marks: [ChapterMark], of media: String, as name: String, to copy: String) async throws {
        guard marks.first?.start.milliseconds == 0 else {
            throw ProbeProblem(
                "begins with a chapter, as every MP4 does", help: "add a chapter at 0:00, such as the opening")
        }
        let list = copy + ".chapters"
        defer { try? FileManager.default.removeItem(atPath: list) }
        guard FileManager.default.createFile(atPath: list, contents: Data(ChapterEmbedding.metadata(marks).utf8)) else {
            throw ProbeProblem("can't be copied to '\(copy)'", help: "check the folder and its rights")
        }
        // Tracks of data are chapters, of which ffmpeg makes its own, and the time code, which it makes again.
        _ = try await ffmpeg(
            [
                "-protocol_whitelist", "file", "-i", "file:" + media, "-protocol_whitelist", "file", "-f", "ffmetadata",
                "-i", "file:" + list, "-map", "0", "-map", "-0:d", "-map_metadata", "0", "-map_chapters", "1", "-c",
                "copy", "-fflags", "+bitexact", "-movflags", "+faststart", "-f", name, "file:" + copy,
            ], failing: "can't be copied by ffmpeg")
    }

    /// Refuses a copy that is not what it should be.
    private func check(
        _ copy: String, of media: String, has marks: [ChapterMark], _ container: Container
    ) async throws {
        let found = try await probe.facts(ofMedia: copy).sound?.chapterMarks ?? []
        let isSame = zip(found, marks).allSatisfy { left, right in
            left.start == right.start && left.title == right.title
                && (container != .mp3
                    || left.link == right.link && left.isHidden == right.isHidden && left.end == right.end)
        }
        guard isSame, found.count == marks.count else {
            throw ProbeProblem("reads back with other chapters", help: "report this, with the chapters")
        }
        guard try await streams(of: copy) == streams(of: media) else {
            throw ProbeProblem("has other sound or pictures in its copy", help: "report this, with the file")
        }
    }

    /// A digest of the coded bytes of each stream that is heard or seen.
    private func streams(of path: String) async throws -> [String] {
        let output = try await ffmpeg(
            [
                "-protocol_whitelist", "file", "-i", "file:" + path, "-map", "0", "-map", "-0:d", "-c", "copy", "-f",
                "streamhash", "-hash", "sha256", "-",
            ], failing: "can't be read by ffmpeg")
        return output.split(separator: "\n").map(String.init)
    }

    private func ffmpeg(_ arguments: [String], failing message: String) async throws -> String {
        do {
            let result = try await Subprocess.run(
                program, arguments: Arguments(["-v", "error", "-nostdin", "-y"] + arguments),
                output: .string(limit: 1 << 20), error: .string(limit: 1 << 16))
            if result.terminationStatus.isSuccess { return result.standardOutput }
            let reason = result.standardError.split(separator: "\n").last.map { ": \($0)" } ?? ""
            throw ProbeProblem(message + reason, help: "check the file with 'podfeed validate --assets'")
        } catch let error as SubprocessError {
            guard error.code == .executableNotFound else {
                throw ProbeError(program: "\(program)", reason: "\(error)", help: "run it by hand to see why")
            }
            throw ProbeError(
                program: "\(program)", reason: "it is not installed", help: "install it by 'apt-get install ffmpeg'")
        }
    }

    /// Chapters in ffmpeg's own format of metadata.
    static func metadata(_ marks: [ChapterMark]) -> String {
        marks.reduce(";FFMETADATA1\n") { text, mark in
            let title = mark.title.map { "=;#\\\n".contains($0) ? "\\\($0)" : "\($0)" }.joined()
            let end = mark.end ?? mark.start
            return text + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=\(mark.start.milliseconds)\nEND=\(end.milliseconds)\n"
                + "title=\(title)\n"
        }
    }
}
