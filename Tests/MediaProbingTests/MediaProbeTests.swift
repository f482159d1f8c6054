import FeedValues
import Foundation
import Subprocess
import SystemPackage
import Testing

@testable import MediaProbing

@Suite(.serialized)
struct MediaProbeTests {
    struct Format: Sendable, CustomTestStringConvertible {
        var name: String
        var arguments: [String]
        var type: String
        var testDescription: String { "\(name) \(arguments.joined(separator: " "))" }

        init(_ name: String, _ arguments: String, _ type: String) {
            self.name = name
            self.arguments = arguments.split(separator: " ").map(String.init)
            self.type = type
        }
    }

    private static let picture = "-f lavfi -i color=c=red:s=64x64:d=5.2:r=10 -c:v libx264 "

    @Test(
        "The type follows the content and the duration is the decoded length",
        arguments: [
            Format("xing.mp3", "-c:a libmp3lame -q:a 6", "audio/mpeg"),
            Format("plain.mp3", "-c:a libmp3lame -q:a 6 -write_xing 0 -id3v2_version 0", "audio/mpeg"),
            Format("constant.mp3", "-c:a libmp3lame -b:a 64k -write_xing 0", "audio/mpeg"),
            Format("mpeg2.mp3", "-ar 22050 -c:a libmp3lame -b:a 32k", "audio/mpeg"),
            Format("mpeg25.mp3", "-ar 8000 -c:a libmp3lame -b:a 16k -write_xing 0", "audio/mpeg"),
            Format("layer2.mp3", "-c:a mp2 -b:a 64k -f mp2", "audio/mpeg"),
            Format("plain.m4a", "-c:a aac", "audio/x-m4a"),
            Format("fast.m4a", "-c:a aac -movflags +faststart", "audio/x-m4a"),
            Format("fragmented.m4a", "-c:a aac -movflags frag_keyframe+empty_moov", "audio/x-m4a"),
            Format("sound.mp4", "-c:a aac", "audio/x-m4a"),
            Format("picture.mp4", picture + "-c:a aac", "video/mp4"),
            Format("picture.m4v", picture + "-c:a aac", "video/x-m4v"),
            Format("picture.mov", picture + "-c:a aac", "video/quicktime"),
            Format("sound.wav", "", "audio/wav"),
            Format("sound.flac", "", "audio/flac"),
            Format("vorbis.ogg", "-c:a libvorbis", "audio/ogg"),
            Format("opus.ogg", "-c:a libopus", "audio/ogg"),
            Format("opus.webm", "-c:a libopus", "audio/webm"),
            Format("sound.mka", "-c:a aac", "audio/x-matroska"),
            Format("wave-in-disguise.mp3", "-f wav", "audio/wav"),
            Format("no-extension", "-c:a aac -f ipod", "audio/x-m4a"),
        ])
    func format(_ format: Format) async throws {
        let workshop = try Workshop()
        let path = try await workshop.tone(format.name, format.arguments)
        let facts = try await MediaProbe().facts(ofMedia: path)
        let decoded = try await Workshop.decodedMilliseconds(path)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path)).count
        let type = try #require(MediaType(format.type))
        #expect(facts == MediaFacts(bytes: bytes, type: type, duration: facts.duration, sound: facts.sound))
        #expect(abs(facts.duration.milliseconds - decoded) <= 50)
    }

    @Test(
        "A picture of the cover makes no video of sound",
        arguments: [("cover.mp3", "libmp3lame", "audio/mpeg"), ("cover.m4a", "aac", "audio/x-m4a")])
    func cover(_ name: String, _ codec: String, _ type: String) async throws {
        let workshop = try Workshop()
        let path = try await workshop.tone(
            name,
            [
                "-i", Fixture.path("rgb.jpg"), "-map", "0", "-map", "1", "-c:a", codec, "-c:v", "copy",
                "-disposition:v", "attached_pic",
            ])
        #expect(try await MediaProbe().facts(ofMedia: path).type.description == type)
    }

    @Test(
        "A name is never taken for an option or a protocol",
        arguments: [
            "-v", "--help", "a b\n'c'\"$(id)", "concat:a|b", "http:x", "data:,x", "日本語 🎧.mp3", "%d.mp3", "a*?.mp3",
        ])
    func hostileName(_ name: String) async throws {
        let workshop = try Workshop()
        let path = try await workshop.tone("plain.m4a", ["-c:a", "aac"])
        try FileManager.default.moveItem(atPath: path, toPath: workshop.path(name))
        let facts = try await MediaProbe().facts(ofMedia: workshop.path(name))
        #expect(facts.duration == MediaDuration(milliseconds: 5200))
    }

    @Test("A path may be relative and begin with a dash") func relativePath() async throws {
        await #expect(throws: ProbeProblem("does not exist", help: "add the file, or name one that exists")) {
            try await MediaProbe().facts(ofMedia: "-version")
        }
    }

    @Test(
        "A file without sound is a problem of that file",
        arguments: [
            ("text.mp3", "Good evening, and welcome.\n"),
            ("list.mp3", "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"),
            ("concat.mp3", "ffconcat version 1.0\nfile /etc/passwd\n"),
            ("page.m4a", "<!doctype html><title>404</title>"),
        ])
    func noMedia(_ name: String, _ text: String) async throws {
        let workshop = try Workshop()
        let path = try workshop.write(name, Array(text.utf8))
        await #expect(throws: ProbeProblem.noMedia) { try await MediaProbe().facts(ofMedia: path) }
    }

    @Test("Bytes of other kinds under the name of an MP3 are a problem") func otherBytes() async throws {
        let workshop = try Workshop()
        let noise = (0..<100_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
        for bytes in [noise, try Fixture.bytes("rgb.jpg"), [UInt8](repeating: 0, count: 5000)] {
            let path = try workshop.write("other.mp3", bytes)
            await #expect(throws: ProbeProblem.noMedia) { try await MediaProbe().facts(ofMedia: path) }
        }
    }

    @Test("An empty file, a folder and an absent file are problems") func noFile() async throws {
        let workshop = try Workshop()
        let empty = try workshop.write("empty.mp3", [])
        await #expect(throws: ProbeProblem("is empty", help: "copy or export the file again")) {
            try await MediaProbe().facts(ofMedia: empty)
        }
        let folder = workshop.path
        await #expect(throws: ProbeProblem("is a folder", help: "name a file")) {
            try await MediaProbe().facts(ofMedia: folder)
        }
        let absent = workshop.path("absent.mp3")
        await #expect(throws: ProbeProblem.missing) { try await MediaProbe().facts(ofMedia: absent) }
        await #expect(throws: ProbeProblem.missing) { try await MediaProbe().facts(ofMedia: "a\0b") }
    }

    @Test(
        "A file that was cut off is a problem",
        arguments: [
            ("cut.mp3", "libmp3lame", "", "its header announces 5 s, 3 s are there"),
            ("cut.m4a", "aac", "", "its 'mdat' box reaches beyond the end"),
            ("cut-fast.m4a", "aac", "+faststart", "its 'mdat' box reaches beyond the end"),
        ])
    func cutOff(_ name: String, _ codec: String, _ flags: String, _ reason: String) async throws {
        let workshop = try Workshop()
        let whole = try await workshop.tone(
            "whole-" + name, ["-c:a", codec, "-b:a", "64k"] + (flags.isEmpty ? [] : ["-movflags", flags]))
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: whole)))
        let path = try workshop.write(name, Array(bytes.prefix(bytes.count * 6 / 10)))
        await #expect(throws: ProbeProblem.cut(reason)) { try await MediaProbe().facts(ofMedia: path) }
    }

    @Test("Without ffprobe the error says what to install") func noProgram() async throws {
        let workshop = try Workshop()
        let path = try workshop.write("a.mp3", [1])
        let error = await #expect(throws: ProbeError.self) {
            try await MediaProbe(program: .name("no-such-ffprobe")).facts(ofMedia: path)
        }
        #expect(
            error?.description
                == "'no-such-ffprobe' could not be run: it is not installed; install it by 'apt-get install ffmpeg'")
    }

    @Test("A file that takes too long is given up") func timeout() async throws {
        let workshop = try Workshop()
        let path = try workshop.write("a.mp3", [1])
        let program = try workshop.write("slow", Array("#!/bin/sh\nexec sleep 30\n".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let probe = MediaProbe(program: .path(FilePath(program)), timeout: .milliseconds(200))
        await #expect(
            throws: ProbeProblem("took longer than 0.2 seconds to read", help: "check the file and its disk")
        ) {
            try await probe.facts(ofMedia: path)
        }
    }
}
