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
            // Not by characters, as an accent on a sign makes it another.
            var rest = line.text.unicodeScalars[...]
            while let open = rest.firstIndex(of: "<") {
                voices[voices.count - 1].text += replacingReferences(in: rest[..<open])
                let close = rest[open...].firstIndex(of: ">") ?? rest.endIndex
                let tag = rest[rest.index(after: open)..<close]
                if let name = name(in: tag) {
                    voices.append(VTTVoice(name: name))
                } else if tag.elementsEqual("/v".unicodeScalars) {
                    voices.append(VTTVoice())
                }
                rest = rest[close...].dropFirst()
            }
            voices[voices.count - 1].text += replacingReferences(in: rest)
        }
        return voices
    }

    /// The name in a tag such as `v.loud Jo Roe`.
    private static func name(in tag: Substring.UnicodeScalarView) -> String? {
        guard tag.first == "v", let space = tag.firstIndex(of: " "),
            tag.dropFirst().first == "." || tag.dropFirst().first == " "
        else { return nil }
        let name = replacingReferences(in: tag[space...]).trimmedOfXMLWhiteSpace
        return name.isEmpty ? nil : String(name)
    }

    private static let references: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "lrm": "\u{200E}", "rlm": "\u{200F}", "quot": "\"",
        "apos": "'",
    ]

    private static func replacingReferences(in text: Substring.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        var rest = text
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            let name = rest[rest.index(after: ampersand)...].prefix(8)
            guard let end = name.firstIndex(of: ";"), let character = character(name[..<end]) else {
                result.append("&")
                rest = rest[rest.index(after: ampersand)...]
                continue
            }
            result.append(character)
            rest = rest[rest.index(after: end)...]
        }
        return String(result + rest)
    }

    /// The scalar that a reference stands for, as HTML has it: zero and what is no scalar are the sign for that.
    private static func character(_ name: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        guard name.first == "#" else { return references[String(name)] }
        let digits = Substring(name.dropFirst())
        let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.map { code in code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}" }
    }
}
