public import FeedValues
import FeedVocabulary

/// What a transcript says of its cues, and what is wrong in it.
public struct TranscriptFacts: Sendable {
    /// How a transcript is written.
    public enum Format: String, Sendable, CaseIterable {
        /// WebVTT.
        case vtt
        /// SubRip.
        case srt
        /// JSON of the Podcasting 2.0 namespace.
        case json
        /// HTML.
        case html
        /// Plain text.
        case text = "txt"

        /// The format of a transcript by the type that a feed states, else by the extension of its address.
        public init?(type: MediaType?, address: String) {
            let stated = type.flatMap { MediaFormat.formats(of: $0).lazy.compactMap(Format.init).first }
            let named = URLReference(address).pathExtension.flatMap(Format.init(rawValue:))
            guard let format = stated ?? named else { return nil }
            self = format
        }

        private init?(_ format: MediaFormat) { self.init(rawValue: format.fileExtension) }
    }

    /// What can be wrong in a transcript.
    enum Fault: Hashable, Sendable {
        case encoding, empty, order, overlap
        case vttSignature, vttTiming, vttLineLength
        case srtStructure, srtCounter, srtLimits
        case jsonStructure
        case htmlStructure, htmlScript
    }

    /// What is wrong, by names.
    package var faultNames: [String] { faults.kinds.map { "\($0)" }.sorted() }

    /// How it is written.
    public let format: Format
    /// What is wrong.
    var faults = FileFaults<Fault>()
    /// Its cues one after another.
    var timeline = CueTimeline()
    /// Whether cues say who speaks, as WebVTT does it.
    var hasVoices = false
    /// What is said in its cues, if that was asked for.
    package internal(set) var words: [SpokenCue] = []
    /// Whether the words are kept.
    let keepsWords: Bool

    /// The facts of a transcript by its bytes.
    public init(_ bytes: [UInt8], as format: Format) { self.init(bytes, as: format, keepsWords: false) }

    /// The same with what is said in the cues.
    package init(_ bytes: [UInt8], as format: Format, keepsWords: Bool) {
        self.format = format
        self.keepsWords = keepsWords
        if let fault = FileText.fault(of: bytes) {
            faults.add(.encoding, fault.message, at: fault.place, in: bytes)
            return
        }
        switch format {
        case .vtt: readVTT(bytes)
        case .srt: readSRT(bytes)
        case .json: readJSON(bytes)
        case .html: readHTML(bytes)
        case .text: if !bytes.allSatisfy(\.isXMLWhiteSpace) { timeline.noteWords() }
        }
        judgeOverlaps()
        guard !timeline.hasWords, faults[.jsonStructure] == nil else { return }
        faults.add(.empty, "there are no words in it", at: TextPlace(offset: 0, line: 1, column: 1), in: bytes)
    }

    /// Takes a cue, of which the start must not be before that of the one ahead of it.
    mutating func add(_ cue: Cue, in bytes: [UInt8]) {
        if let last = timeline.lastStart, cue.start < last {
            faults.add(
                .order, "the cue at \(cue.start.clockText) follows one at \(last.clockText)", at: cue.place, in: bytes)
        } else if timeline.isOverlapped(by: cue) {
            let end = timeline.end.clockText
            faults.add(
                .overlap, "the cue at \(cue.start.clockText) begins while one is on until \(end)", at: cue.place,
                in: bytes)
        }
        timeline.add(cue)
    }

    /// The facts without how long lines and cues are: of what is made of another transcript nobody can break a line.
    package var besidesLengths: TranscriptFacts {
        var other = self
        other.faults.drop(.srtLimits)
        other.faults.drop(.vttLineLength)
        return other
    }

    /// Keeps what a cue says, if words are kept and it says any.
    mutating func keep(_ start: Int, _ end: Int?, by speaker: String? = nil, _ text: @autoclosure () -> String) {
        guard keepsWords else { return }
        let lines = TranscriptFacts.lines(of: text())
        guard !lines.isEmpty else { return }
        // A name of several lines would end a cue where it is written with others.
        let name = speaker.map { TranscriptFacts.lines(of: $0).joined(separator: " ") }
        words.append(
            SpokenCue(
                start: start, end: end, speaker: name?.isEmpty == true ? nil : name,
                text: lines.joined(separator: "\n")))
    }

    private static func lines(of text: String) -> [Substring] {
        text.split(whereSeparator: \.isNewline).map(\.trimmedOfXMLWhiteSpace).filter { !$0.isEmpty }
    }

    // Two people talk at once now and then; a transcript of which a tenth overlaps has wrong times.
    private mutating func judgeOverlaps() {
        if let overlap = faults[.overlap], overlap.count * 10 <= timeline.count { faults.drop(.overlap) }
    }
}

extension Int {
    /// Milliseconds as a clock shows them.
    var clockText: String { MediaDuration(milliseconds: self)?.clock ?? "\(self) ms" }
}
