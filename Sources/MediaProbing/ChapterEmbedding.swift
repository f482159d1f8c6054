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
    /// How long ffmpeg may take to copy a file, or to read one.
    package var timeout: Duration

    /// An embedding by programs.
    package init(
        program: Executable = .name("ffmpeg"), probe: MediaProbe = MediaProbe(), timeout: Duration = .seconds(3600)
    ) {
        (self.program, self.probe, self.timeout) = (program, probe, timeout)
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
    ///   - stamp: what the system knew of the file before anything of it was read.
    ///   - copy: where nothing is yet; when something fails, nothing is left there.
    /// - Returns: what the file holds and the copy does not, each thing in words.
    /// - Throws: `ProbeProblem` when the file or the chapters are at fault, `ProbeError` when ffmpeg can't be run.
    package func embed(
        _ marks: [ChapterMark], in media: String, _ stamp: FileStamp, as container: Container, to copy: String
    ) async throws -> [String] {
        do {
            let losses =
                switch container {
                case .mp3: try writeTag(marks, of: media, to: copy)
                case .mp4(let name): try await remux(marks, of: media, as: name, to: copy)
                }
            try await check(copy, of: media, has: marks, container)
            // What takes another file's place must be on the disk before.
            let file = try FileHandle(forUpdating: URL(filePath: copy))
            try file.synchronize()
            try file.close()
            guard try FileStamp(ofFile: media) == stamp else { throw ProbeProblem.changed }
            return losses
        } catch {
            try? FileManager.default.removeItem(atPath: copy)
            throw error
        }
    }

    private func writeTag(_ marks: [ChapterMark], of media: String, to copy: String) throws -> [String] {
        guard marks.count(where: { !$0.isHidden }) <= ID3Tag.mostChapters else {
            throw ProbeProblem(
                "can't hold more than \(ID3Tag.mostChapters) chapters", help: "leave some out, by 'toc: false'")
        }
        let size = MP3Layout(ofFile: media).tagBytes
        let old = size == 0 ? ID3Tag(version: 3) : ID3Tag(ofFile: media)
        guard let (tag, lost) = old?.renewingChapters(with: marks), let bytes = tag.bytes else {
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
        guard ID3Tag(ofFile: copy) == tag else { throw ProbeProblem.otherTag }
        return lost.map { $0 == "APIC" ? "pictures of the old chapters" : "'\($0)' of the old chapters" }
    }

    private func remux(
        _ marks: [ChapterMark], of media: String, as name: String, to copy: String
    ) async throws -> [String] {
        guard marks.first?.start.milliseconds == 0 else {
            throw ProbeProblem(
                "begins with a chapter, as every MP4 does", help: "add a chapter at 0:00, such as the opening")
        }
        let before = try await tracks(of: media)
        if let other = before.notCopied {
            throw ProbeProblem(
                "holds \(other), which ffmpeg does not copy", help: "export it without that track")
        }
        let list = copy + ".chapters"
        defer { try? FileManager.default.removeItem(atPath: list) }
        guard FileManager.default.createFile(atPath: list, contents: Data(ChapterEmbedding.metadata(marks).utf8)) else {
            throw ProbeProblem("can't be copied to '\(copy)'", help: "check the folder and its rights")
        }
        // Tracks of data are chapters, of which ffmpeg makes its own, and the time code, which it makes again.
        _ = try await ffmpeg(
            ChapterEmbedding.input(media) + [
                "-protocol_whitelist", "file", "-f", "ffmetadata", "-i", "file:" + list, "-map", "0", "-map", "-0:d",
                "-map_metadata", "0", "-map_chapters", "1", "-c", "copy", "-fflags", "+bitexact", "-movflags",
                "+faststart", "-f", name, "file:" + copy,
            ], failing: "can't be copied by ffmpeg")
        let after = try await tracks(of: copy)
        guard after.timeCodes == before.timeCodes else {
            throw ProbeProblem("has no time code in its copy", help: "export it as MOV, or without a time code")
        }
        return before.tags(lostIn: after).map { "the tag '\($0)'" }
    }

    /// The tracks and tags of a file, as ffprobe tells them.
    private func tracks(of path: String) async throws -> MP4Tracks {
        let tool = MediaTool(probe.program, from: "ffmpeg", timeout: timeout)
        guard let output = try await tool.run(MP4Tracks.arguments(path: path)), output.isSuccess,
            let tracks = try? JSONDecoder().decode(MP4Tracks.self, from: Data(output.bytes))
        else { throw ProbeProblem.noMedia }
        return tracks
    }

    /// Refuses a copy that is not what it should be.
    private func check(
        _ copy: String, of media: String, has marks: [ChapterMark], _ container: Container
    ) async throws {
        let found = try await probe.facts(ofMedia: copy).sound?.chapterMarks ?? []
        let isSame = zip(found, marks.map(\.limited)).allSatisfy { left, right in
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
    private func streams(of path: String) async throws -> [Substring] {
        let output = try await ffmpeg(
            ChapterEmbedding.input(path)
                + ["-map", "0", "-map", "-0:d", "-c", "copy", "-f", "streamhash", "-hash", "sha256", "-"],
            failing: "can't be read by ffmpeg")
        return String(decoding: output, as: UTF8.self).split(separator: "\n")
    }

    /// What keeps names and content from making ffmpeg open anything but the file is the same as for ffprobe.
    private static func input(_ path: String) -> [String] {
        ["-protocol_whitelist", "file", "-format_whitelist", FFprobeAnswer.formats, "-i", "file:" + path]
    }

    private func ffmpeg(_ arguments: [String], failing message: String) async throws -> [UInt8] {
        let tool = MediaTool(program, from: "ffmpeg", timeout: timeout)
        let output = try await tool.run(["-v", "error", "-nostdin", "-y"] + arguments)
        if let output, output.isSuccess { return output.bytes }
        let reason = output?.messages.split(separator: "\n").last.map { ": \($0)" } ?? ""
        throw ProbeProblem(message + reason, help: "check the file with 'podfeed validate --assets'")
    }

    // Of these, it takes none for itself behind a backslash.
    private static let escaped = "=;#\\\n".unicodeScalars

    /// Chapters in ffmpeg's own format of metadata.
    static func metadata(_ marks: [ChapterMark]) -> String {
        marks.reduce(into: ";FFMETADATA1\n") { text, mark in
            let title = mark.title.unicodeScalars.map { escaped.contains($0) ? "\\\($0)" : "\($0)" }.joined()
            let end = mark.end ?? mark.start
            text += "[CHAPTER]\nTIMEBASE=1/1000\nSTART=\(mark.start.milliseconds)\nEND=\(end.milliseconds)\n"
            text += "title=\(title)\n"
        }
    }
}

extension ProbeProblem {
    fileprivate static var otherTag: ProbeProblem {
        ProbeProblem("reads back with another ID3 tag", help: "report this, with the file")
    }
}
