import FeedValues

extension TranscriptFacts {
    /// Reads JSON of the Podcasting 2.0 namespace: a version and segments.
    mutating func readJSON(_ bytes: [UInt8]) {
        let root: JSONNode
        do {
            root = try JSONParser.parse(bytes)
        } catch {
            return faults.add(.jsonStructure, "the file is no JSON: \(error.message)", at: error.place, in: bytes)
        }
        guard root.isObject else {
            return faults.add(
                .jsonStructure, "the file is \(root.kind), not an object", at: root.place, in: bytes)
        }
        if root["version"]?.text == nil {
            let found = root["version"].map { "the version is \($0.kind), not text" } ?? "there is no 'version'"
            faults.add(.jsonStructure, found, at: root["version"]?.place ?? root.place, in: bytes)
        }
        guard let segments = root["segments"]?.elements else {
            let found = root["segments"].map { "'segments' is \($0.kind), not an array" } ?? "there are no 'segments'"
            return faults.add(.jsonStructure, found, at: root["segments"]?.place ?? root.place, in: bytes)
        }
        for segment in segments { readSegment(segment, in: bytes) }
    }

    private mutating func readSegment(_ segment: JSONNode, in bytes: [UInt8]) {
        func fault(_ message: String, at node: JSONNode? = nil) {
            faults.add(.jsonStructure, message, at: (node ?? segment).place, in: bytes)
        }
        guard segment.isObject else { return fault("a segment is \(segment.kind), not an object") }
        let start = milliseconds("startTime", of: segment, isNeeded: true, in: bytes)
        let end = milliseconds("endTime", of: segment, isNeeded: false, in: bytes)
        if let start, let end, end < start {
            fault("a segment that begins at \(start.clockText) ends at \(end.clockText)")
        }
        if let body = segment["body"]?.text {
            if !body.isXMLBlank { timeline.noteWords() }
        } else {
            fault(segment["body"].map { "a body is \($0.kind), not text" } ?? "a segment has no 'body'")
        }
        if let speaker = segment["speaker"], speaker.text == nil {
            fault("a speaker is \(speaker.kind), not text", at: speaker)
        }
        guard let start else { return }
        add(Cue(start: start, end: end, place: segment.place), in: bytes)
        let speaker = segment["speaker"]?.text?.trimmedOfXMLWhiteSpace
        keep(start, end, by: speaker.flatMap { $0.isEmpty ? nil : String($0) }, segment["body"]?.text ?? "")
    }

    private mutating func milliseconds(
        _ name: String, of segment: JSONNode, isNeeded: Bool, in bytes: [UInt8]
    ) -> Int? {
        guard let node = segment[name] else {
            if isNeeded { faults.add(.jsonStructure, "a segment has no '\(name)'", at: segment.place, in: bytes) }
            return nil
        }
        guard let seconds = node.number, let time = MediaDuration(seconds: seconds) else {
            let found = node.number == nil ? node.kind : "no time"
            faults.add(
                .jsonStructure, "'\(name)' is \(found), not a number of seconds", at: node.place, in: bytes)
            return nil
        }
        return time.milliseconds
    }
}
