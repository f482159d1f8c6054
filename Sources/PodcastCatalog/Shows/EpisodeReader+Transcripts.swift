import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension EpisodeReader {
    /// The transcripts that are stated, or those beside the file.
    mutating func transcripts(_ fields: Fields, slug: String) -> [Located<Transcript>] {
        given = []
        var transcripts: [Located<Transcript>]
        if fields.states("transcripts") {
            transcripts = (fields.list("transcripts", &assets.log) ?? []).compactMap {
                transcript($0, fields, slug: slug)
            }
        } else {
            transcripts = source.transcripts.compactMap { name in
                let origin = source.source.origin(.start).derived
                return localTranscript(Located(name, from: origin), .start, language: nil, slug: slug)
            }
        }
        transcripts += conversions(slug: slug)
        return transcripts
    }

    /// What is made of the transcripts that have times: of each language the formats of the show that nobody gave.
    private mutating func conversions(slug: String) -> [Located<Transcript>] {
        var done = Set(given.map(\.output))
        var transcripts: [Located<Transcript>] = []
        for transcript in given where transcript.format.isTimed {
            for format in show.transcriptFormats {
                let output = "\(show.id)/transcripts/\(slug)\(transcript.suffix).\(format.rawValue)"
                guard done.insert(output).inserted, let type = format.mediaType else { continue }
                let content = OutputFile.Content.transcript(from: transcript.path, as: format)
                let address = assets.plan(OutputFile(path: output, content: content), at: transcript.place)
                transcripts.append(
                    transcript.transcript.derive { Transcript(address: address, type: type, language: $0.language) })
            }
        }
        return transcripts
    }

    private mutating func transcript(_ node: YAMLNode, _ fields: Fields, slug: String) -> Located<Transcript>? {
        guard case .mapping = node.content else {
            guard let name = fields.text(of: node, "transcripts", &assets.log) else { return nil }
            return localTranscript(name, node.place, language: nil, slug: slug)
        }
        guard let entry = Fields(node, in: source.source, keys: .transcript, log: &assets.log) else { return nil }
        let language = entry.language(&assets.log)
        let isCaptions = entry.slug("rel", among: ["captions"], &assets.log) != nil
        if let file = entry.node("file") {
            guard let name = entry.text("file", &assets.log) else { return nil }
            let transcript = localTranscript(name, file.place, language: language?.value, slug: slug)
            return isCaptions ? captions(transcript, entry) : transcript
        }
        entry.require(["url", "type"], of: "a transcript on the web", &assets.log)
        let address = entry.address("url", &assets.log)
        let type = entry.parsed("type", .transcriptType, "a type of transcripts such as text/vtt", &assets.log) {
            text in
            TranscriptFormat.allCases.compactMap(\.mediaType).first { $0.description == text }
        }
        guard let address, let type else { return nil }
        let transcript = Transcript(address: address.value, type: type.value, language: language?.value)
        return isCaptions
            ? captions(Located(transcript, from: address.origin), entry) : Located(transcript, from: address.origin)
    }

    /// A transcript that is meant as captions, if it has times.
    private mutating func captions(_ transcript: Located<Transcript>?, _ entry: Fields) -> Located<Transcript>? {
        guard var transcript, let place = entry.node("rel")?.place else { return transcript }
        guard !["text/plain", "text/html"].contains(transcript.value.type.description) else {
            assets.report(.transcriptType, "'\(transcript.value.type)' has no times and can't be captions", place)
            return transcript
        }
        transcript.value.isCaptions = true
        return transcript
    }

    private mutating func localTranscript(
        _ name: Located<String>, _ place: Place, language: Language?, slug: String
    ) -> Located<Transcript>? {
        guard let path = assets.path(name.value, at: place) else { return nil }
        guard let format = TranscriptFormat(rawValue: path.fileExtension), let type = format.mediaType else {
            assets.report(.transcriptType, "'\(path.fileName)' is no transcript that apps read", place)
            return nil
        }
        let suffix = language.map { $0.description == show.language ? "" : ".\($0)" } ?? ""
        let output = "\(show.id)/transcripts/\(slug)\(suffix).\(path.fileExtension)"
        let address = assets.publish(path, as: output, at: place)
        let transcript = name.derive { _ in Transcript(address: address, type: type, language: language) }
        given.append(
            GivenTranscript(
                path: path.path, format: format, suffix: suffix, output: output, place: place, transcript: transcript))
        return transcript
    }
}
