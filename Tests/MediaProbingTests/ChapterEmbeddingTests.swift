import FeedValues
import Foundation
import Subprocess
import SystemPackage
import Testing

@testable import MediaProbing

@Suite(.serialized)
struct ChapterEmbeddingTests {
    /// A tone, and a program in the place of ffmpeg.
    private func failure(_ script: String, timeout: Duration = .seconds(60)) async throws -> ProbeProblem? {
        let workshop = try Workshop()
        let tone = try await workshop.tone("tone.mp3", [])
        let program = try workshop.write("program", Array("#!/bin/sh\n\(script)\n".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let embedding = ChapterEmbedding(program: .path(FilePath(program)), timeout: timeout)
        let start = try #require(MediaDuration(milliseconds: 0))
        let time = try #require(MediaDuration(milliseconds: 5000))
        let mark = ChapterMark(start: start, end: time, title: "One")
        let problem = await #expect(throws: ProbeProblem.self) {
            try await embedding.embed(
                [mark], in: tone, FileStamp(ofFile: tone), as: .mp3, to: workshop.path("copy.mp3"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: workshop.path).sorted() == ["program", "tone.mp3"])
        return problem
    }

    @Test func `A file that changes meanwhile gets no copy`() async throws {
        let problem = try await failure("touch \"$(dirname \"$0\")/tone.mp3\"; exec ffmpeg \"$@\"")
        #expect(problem == .changed)
    }

    @Test func `A program that hangs or fails leaves no copy`() async throws {
        let late = try await failure("exec sleep 30", timeout: .milliseconds(200))
        #expect(late == ProbeProblem("took longer than 0.2 seconds to read", help: "check the file and its disk"))
        let failed = try await failure("echo first >&2; echo last >&2; exit 1")
        #expect(
            failed
                == ProbeProblem(
                    "can't be read by ffmpeg: last", help: "check the file with 'podfeed validate --assets'"))
    }
}
