import FeedValues

extension FFprobeAnswer {
    /// The facts that the answer gives of a file of some bytes; none when it holds no sound or picture that lasts.
    func facts(bytes: Int) throws(ProbeProblem) -> MediaFacts {
        // Without an ID3 tag or some frames in a row, ffprobe goes by the name and scores one.
        guard !isRawStream || format.score > 5 else { throw .noMedia }
        guard let name = typeName, let type = MediaType(name) else { throw .noMedia }
        guard let duration = try duration(), duration.milliseconds > 0 else { throw .noMedia }
        return MediaFacts(bytes: bytes, type: type, duration: duration, sound: sound(lasting: duration))
    }

    /// Whether the container is the family of MP4 and QuickTime.
    var isMP4: Bool { format.name.hasPrefix("mov,") }

    /// Whether the container is a stream of MPEG frames.
    var isMP3: Bool { format.name == "mp3" }

    private var isRawStream: Bool { format.name == "mp3" || format.name == "aac" }

    private var audio: [Stream] { streams.filter { $0.codecType == "audio" } }

    private var video: [Stream] {
        streams.filter { $0.codecType == "video" && $0.disposition?["attached_pic"] != 1 }
    }

    /// The media type by container, brand and streams; `nil` when there is neither audio nor video.
    private var typeName: String? {
        guard !(audio.isEmpty && video.isEmpty) else { return nil }
        let kind = video.isEmpty ? "audio" : "video"
        switch format.name {
        case "mp3": return "audio/mpeg"
        case "aac": return "audio/aac"
        case "wav": return "audio/wav"
        case "flac": return "audio/flac"
        case "aiff": return "audio/aiff"
        case "avi": return "video/x-msvideo"
        case "ogg": return kind + "/ogg"
        case "asf": return video.isEmpty ? "audio/x-ms-wma" : "video/x-ms-wmv"
        case _ where format.name.hasPrefix("matroska"): return kind + "/" + matroska
        case _ where isMP4: return mp4Type
        default: return nil
        }
    }

    /// WebM is Matroska with a few codecs only; ffprobe does not tell them apart.
    private var matroska: String {
        let codecs = (audio + video).map { $0.codecName ?? "" }
        let web = ["vp8", "vp9", "av1", "opus", "vorbis"]
        return codecs.allSatisfy(web.contains) ? "webm" : "x-matroska"
    }

    private var mp4Type: String {
        let brand = format.tags?["major_brand"] ?? ""
        if brand == "qt  " { return "video/quicktime" }
        if brand.hasPrefix("3g") { return video.isEmpty ? "audio/3gpp" : "video/3gpp" }
        guard video.isEmpty else { return brand == "M4V " ? "video/x-m4v" : "video/mp4" }
        return audio.allSatisfy { $0.codecName == "aac" || $0.codecName == "alac" } ? "audio/x-m4a" : "audio/mp4"
    }

    /// The decoded length.
    private func duration() throws(ProbeProblem) -> MediaDuration? {
        if format.name == "mp3" { return try audio.first.flatMap(countedDuration) }
        let seconds = (audio + video).compactMap { FFprobeAnswer.seconds($0.duration) }.max()
        return (seconds ?? FFprobeAnswer.seconds(format.duration)).flatMap(MediaDuration.init(seconds:))
    }

    /// The length of MPEG audio by count of its frames, since a header is often absent and ffprobe then guesses.
    ///
    /// A LAME header makes the stream start late, by the encoder's delay, which players leave out; only then is
    /// `duration` the header's own, and shows whether the file was cut.
    private func countedDuration(_ stream: Stream) throws(ProbeProblem) -> MediaDuration? {
        guard let frames = stream.readPackets.flatMap(Int.init), let rate = stream.sampleRate.flatMap(Double.init),
            rate > 0
        else { return nil }
        let counted = Double(frames) * samplesPerFrame(of: stream, rate: rate) / rate
        let delay = FFprobeAnswer.seconds(stream.startTime) ?? 0
        if delay > 0, let stated = FFprobeAnswer.seconds(stream.duration).flatMap(MediaDuration.init(seconds:)),
            let found = MediaDuration(seconds: counted), stated.milliseconds - found.milliseconds > 200
        {
            throw .cut("its header announces \(stated.roundedSeconds) s, \(found.roundedSeconds) s are there")
        }
        return MediaDuration(seconds: counted - delay)
    }

    /// ISO/IEC 11172-3 section 2.4.2.1 and, for rates below 32 kHz, ISO/IEC 13818-3.
    private func samplesPerFrame(of stream: Stream, rate: Double) -> Double {
        switch stream.codecName {
        case "mp1": 384
        case "mp3" where rate < 32_000: 576
        default: 1152
        }
    }

    private static func seconds(_ text: String?) -> Double? {
        text.flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
    }
}

extension ProbeProblem {
    static var noMedia: ProbeProblem {
        ProbeProblem("holds no audio or video that can be read", help: "export the episode as MP3, M4A or MP4")
    }

    static func cut(_ reason: String) -> ProbeProblem {
        ProbeProblem("is cut off: \(reason)", help: "copy or export the file again")
    }
}
