package import FeedValues
import Foundation
package import Subprocess

/// Reads the facts of local audio and video by ffprobe, in a process apart.
package struct MediaProbe: Sendable {
    /// The program, `ffprobe` on the search path unless said otherwise.
    package var program: Executable
    /// How long one file may take before it is given up.
    package var timeout: Duration

    /// The most chapters of a tag that become facts: nobody makes more by hand.
    static let mostChapters = 10_000

    /// A probe that runs a program with a limit of time for each file.
    package init(program: Executable = .name("ffprobe"), timeout: Duration = .seconds(120)) {
        self.program = program
        self.timeout = timeout
    }

    /// The facts of a file by its content, whatever its name says.
    ///
    /// The duration is the decoded length within 50 ms.
    /// - Throws: `ProbeProblem` when the file is at fault, `ProbeError` when ffprobe cannot be run.
    package func facts(ofMedia path: String) async throws -> MediaFacts {
        let stamp = try FileStamp(ofFile: path)
        let output = try await output(ofMedia: path)
        let answer = output.flatMap { try? JSONDecoder().decode(FFprobeAnswer.self, from: Data($0)) }
        let boxes = answer?.isMP4 ?? true ? MP4Boxes(inFile: path, bytes: stamp.bytes) : nil
        if let box = boxes?.cutBox { throw ProbeProblem.cut("its '\(box)' box reaches beyond the end") }
        guard let answer else { throw ProbeProblem.noMedia }
        var facts = try answer.facts(bytes: stamp.bytes)
        facts.sound?.hasIndexAtEnd = boxes?.hasIndexAtEnd ?? false
        if answer.isMP3 {
            facts.addLayout(MP3Layout(ofFile: path))
            facts.addChapters(of: ID3Tag(ofFile: path))
        }
        return facts
    }

    /// What the program prints of a file; `nil` when it finds nothing in it.
    private func output(ofMedia path: String) async throws -> [UInt8]? {
        let tool = MediaTool(program, from: "ffmpeg", timeout: timeout)
        guard let output = try await tool.run(FFprobeAnswer.arguments(path: path)), output.isSuccess else { return nil }
        return output.bytes
    }
}

extension MediaFacts {
    // ffprobe leaves out the links of chapters, their pictures and the table of contents, makes up titles, and does not
    // find chapters with large frames in tags of the fourth version.
    fileprivate mutating func addChapters(of tag: ID3Tag?) {
        guard let marks = tag?.chapterMarks, let found = sound?.chapterMarks, marks.count <= MediaProbe.mostChapters
        else { return }
        if marks.count >= found.count {
            sound?.chapters = marks.count
            sound?.chapterMarks = marks.map(\.limited)
            judgeOverlap()
            return
        }
        var known = Dictionary(grouping: marks.reversed(), by: \.start)
        sound?.chapterMarks = found.map { mark in
            guard var told = known[mark.start]?.popLast()?.limited else { return mark }
            told.end = mark.end
            return told
        }
    }

    // A chapter out of the table may lie within one that is in it.
    private mutating func judgeOverlap() {
        guard sound?.chapterFault == .overlap, let marks = sound?.chapterMarks.filter({ !$0.isHidden }) else { return }
        let times = marks.map {
            (start: Double($0.start.milliseconds) / 1000, end: Double(($0.end ?? $0.start).milliseconds) / 1000)
        }
        sound?.chapterFault = FFprobeAnswer.fault(of: times, end: Double(duration.milliseconds) / 1000)
    }

    // What ffprobe says of the bit rate is the first frame's where no header says more.
    fileprivate mutating func addLayout(_ layout: MP3Layout) {
        sound?.tagBytes = layout.tagBytes
        sound?.lacksSeekTable = layout.lacksSeekTable
        guard duration.milliseconds > 0, bytes > layout.tagBytes else { return }
        sound?.bitRate = Int(Double(bytes - layout.tagBytes) * 8000 / Double(duration.milliseconds))
    }
}
