package import FeedValues
package import Subprocess

/// Decodes all of a sound by ffmpeg, in a process apart, and measures it.
package struct SoundMeter: Sendable {
    /// The program, `ffmpeg` on the search path unless said otherwise.
    package var program: Executable

    /// A meter that runs a program.
    package init(program: Executable = .name("ffmpeg")) { self.program = program }

    /// The measures of the first sound in a file.
    ///
    /// - Parameter duration: how long it lasts.
    /// - Throws: `ProbeProblem` when it cannot be decoded, `ProbeError` when ffmpeg cannot be run.
    package func measures(ofMedia path: String, lasting duration: MediaDuration) async throws -> SoundMeasures {
        // Decoding is a hundred times faster than hearing; what is as slow as that is stuck.
        let timeout = Duration.milliseconds(max(120_000, duration.milliseconds))
        let tool = MediaTool(program, from: "ffmpeg", timeout: timeout)
        guard let output = try await tool.run(SoundMeter.arguments(path: path)), output.isSuccess,
            let measures = SoundMeter.measures(in: output.messages, lasting: duration.milliseconds)
        else {
            throw ProbeProblem("can't be decoded to its end", help: "play it, and export the episode again")
        }
        return measures
    }

    /// How quiet silence is, in decibels of full scale, and how long a part must be to be told, in seconds.
    private static let silence = "noise=-50dB:duration=1"

    /// What keeps names and content from making ffmpeg open anything but the file is the same as for ffprobe.
    static func arguments(path: String) -> [String] {
        [
            "-hide_banner", "-nostdin", "-nostats", "-v", "info", "-protocol_whitelist", "file",
            "-format_whitelist", FFprobeAnswer.formats, "-i", "file:" + path, "-map", "0:a:0", "-map_metadata", "-1",
            "-af",
            "ebur128=peak=true:framelog=verbose,silencedetect=\(silence),aformat=sample_fmts=s16,"
                + "astats=measure_perchannel=none:measure_overall=Peak_level+Peak_count",
            "-f", "null", "-",
        ]
    }

    /// The measures that ffmpeg's filters print for a sound of some milliseconds; `nil` without those of loudness.
    static func measures(in messages: String, lasting duration: Int) -> SoundMeasures? {
        var measures = SoundMeasures()
        var silence = SilenceReader(duration: duration)
        var isMeasured = false
        var peak: Double?
        for line in messages.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ")
            guard words.count >= 2 else { continue }
            if line.hasPrefix("[silencedetect ") {
                silence.read(words)
            } else if line.hasPrefix("[Parsed_astats"), line.contains("] Peak level dB: ") {
                peak = words.last.flatMap { Double($0) }
            } else if line.hasPrefix("[Parsed_astats"), line.contains("] Peak count: ") {
                let count = words.last.flatMap { Double($0) } ?? 0
                measures.fullScaleSamples = Int(exactly: count.rounded()) ?? 0
            } else if words[0] == "I:", words.last == "LUFS" {
                isMeasured = true
                // The filter's own word for nothing that could be heard.
                measures.loudness = Double(words[1]).flatMap { $0 > -70 ? $0 : nil }
            } else if words[0] == "Peak:", words.last == "dBFS" {
                measures.truePeak = Double(words[1]).flatMap { $0.isFinite ? $0 : nil }
            }
        }
        if peak.map({ $0 < -0.001 }) ?? true { measures.fullScaleSamples = 0 }
        silence.finish(into: &measures)
        return isMeasured ? measures : nil
    }
}

/// Puts together what the filter says of parts without sound.
private struct SilenceReader {
    let duration: Int
    private var start: Int?
    private var parts: [SoundMeasures.Silence] = []

    init(duration: Int) { self.duration = duration }

    mutating func read(_ words: [Substring]) {
        if let begin = SilenceReader.milliseconds(behind: "silence_start:", words) {
            start = max(0, begin)
        } else if let begin = start, let end = SilenceReader.milliseconds(behind: "silence_end:", words) {
            parts.append(SoundMeasures.Silence(start: begin, length: max(0, end - begin)))
            start = nil
        }
    }

    /// Tells the beginning and the end from what lies between; codecs add and drop some hundredths of a second.
    mutating func finish(into measures: inout SoundMeasures) {
        if let start { parts.append(SoundMeasures.Silence(start: start, length: max(0, duration - start))) }
        for part in parts {
            if part.start < 100 {
                measures.silenceAtStart = part.length
            } else if part.start + part.length > duration - 500 {
                measures.silenceAtEnd = part.length
            } else if part.length > measures.longestGap?.length ?? 0 {
                measures.longestGap = part
            }
        }
    }

    private static func milliseconds(behind name: Substring, _ words: [Substring]) -> Int? {
        guard let index = words.firstIndex(of: name), index + 1 < words.count else { return nil }
        return Double(words[index + 1]).flatMap { Int(exactly: ($0 * 1000).rounded()) }
    }
}
