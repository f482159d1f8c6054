import FeedValues

/// What one voice says in a cue of WebVTT (WebVTT, section 4.2.2).
struct VTTVoice {
    /// Who speaks; `nil` where the cue does not say.
    var name: String?
    /// The words, without tags, character references replaced.
    var text = ""

    /// What the voices of a cue say, in turn.
    static func voices(in lines: ArraySlice<TextLines.Line>) -> [VTTVoice] {
        var voices = [VTTVoice()]
        for (number, line) in lines.enumerated() {
            if number > 0 { voices[voices.count - 1].text += "\n" }
            var rest = line.text[...]
            while let open = rest.firstIndex(of: "<") {
                voices[voices.count - 1].text += replacingReferences(in: rest[..<open])
                let close = rest[open...].firstIndex(of: ">") ?? rest.endIndex
                let tag = rest[rest.index(after: open)..<close]
                if let name = name(in: tag) {
                    voices.append(VTTVoice(name: name))
                } else if tag == "/v" {
                    voices.append(VTTVoice())
                }
                rest = close == rest.endIndex ? "" : rest[rest.index(after: close)...]
            }
            voices[voices.count - 1].text += replacingReferences(in: rest)
        }
        return voices
    }

    /// The name in a tag such as `v.loud Jo Roe`.
    private static func name(in tag: Substring) -> String? {
        guard tag.first == "v", let space = tag.firstIndex(of: " "),
            tag.dropFirst().first == "." || tag.dropFirst().first == " "
        else { return nil }
        let name = replacingReferences(in: tag[space...]).trimmedOfXMLWhiteSpace
        return name.isEmpty ? nil : String(name)
    }

    private static let references = [
        "amp": "&", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "lrm": "\u{200E}", "rlm": "\u{200F}", "quot": "\"",
        "apos": "'",
    ]

    private static func replacingReferences(in text: Substring) -> String {
        var result = ""
        var rest = text
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            let name = rest[rest.index(after: ampersand)...].prefix(8)
            guard let end = name.firstIndex(of: ";"), let character = character(name[..<end]) else {
                result += "&"
                rest = rest[rest.index(after: ampersand)...]
                continue
            }
            result += character
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> String? {
        guard name.first == "#" else { return references[String(name)] }
        let digits = name.dropFirst()
        let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
