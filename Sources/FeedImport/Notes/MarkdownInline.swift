import FeedValues

/// Writes words of show notes as Markdown, so that each is read as it stands.
struct MarkdownInline {
    /// Whether an address in the text has become a link.
    private(set) var hasBareLinks = false

    /// The lines of a paragraph or heading.
    mutating func lines(_ runs: [NotesRun], isHeading: Bool = false) -> [String] {
        var lines: [String] = []
        for words in runs.split(whereSeparator: \.isBreak) {
            let line = self.line(Array(words), isHeading: isHeading)
            // A line without a word would end the paragraph.
            if !line.allSatisfy(\.isWhitespace) { lines.append(line) }
        }
        return lines.dropLast().map { $0 + "\\" } + lines.suffix(1)
    }

    private mutating func line(_ runs: [NotesRun], isHeading: Bool) -> String {
        var text = ""
        var index = 0
        while index < runs.count {
            let link = runs[index].look.link
            let end = runs[index...].firstIndex { $0.look.link != link } ?? runs.count
            let words = Array(runs[index..<end])
            if let link {
                text += self.link(words, to: link, isHeading: isHeading)
            } else {
                text += styled(words, inLink: false, isHeading: isHeading)
            }
            index = end
        }
        return MarkdownInline.guardingStart(text)
    }

    private mutating func link(_ words: [NotesRun], to address: String, isHeading: Bool) -> String {
        let plain = words.map(\.text).joined()
        guard plain.contains(where: { !$0.isWhitespace }) else { return plain.isEmpty ? "" : " " }
        let lead = plain.first?.isWhitespace == true ? " " : ""
        let trail = plain.last?.isWhitespace == true ? " " : ""
        var trimmed = words
        trimmed[0].text = String(trimmed[0].text.drop(while: \.isWhitespace))
        let last = trimmed.count - 1
        while trimmed[last].text.last?.isWhitespace == true { trimmed[last].text.removeLast() }
        if trimmed.count == 1, trimmed[0].text == address, trimmed[0].look == NotesRun.Look(link: address),
            WebAddress(address) != nil
        {
            return "\(lead)<\(address)>\(trail)"
        }
        let inner = styled(trimmed, inLink: true, isHeading: isHeading)
        let isPlainAddress = address.utf8.allSatisfy { $0 != 0x28 && $0 != 0x29 && $0 != 0x5C && $0 > 0x20 }
        let target =
            isPlainAddress ? MarkdownInline.referenceSafe(address) : "<\(MarkdownInline.referenceSafe(address))>"
        return "\(lead)[\(inner)](\(target))\(trail)"
    }

    /// An address in which no character reference is read.
    private static func referenceSafe(_ address: String) -> String {
        address.utf8.contains(0x26)
            ? address.split(separator: "&", omittingEmptySubsequences: false)
                .joined(separator: "&amp;") : address
    }

    private mutating func styled(_ runs: [NotesRun], inLink: Bool, isHeading: Bool) -> String {
        var text = ""
        for (index, run) in runs.enumerated() {
            if run.look.isCode {
                text += MarkdownInline.code(run.text)
                continue
            }
            guard run.look.isStrong || run.look.isEmphasised else {
                text += escaped(run.text, inLink: inLink, isHeading: isHeading)
                continue
            }
            let after = index + 1 < runs.count ? runs[index + 1] : nil
            text += emphasised(run, before: text.unicodeScalars.last, after: after, inLink, isHeading)
        }
        return text
    }

    private mutating func emphasised(
        _ run: NotesRun, before: Unicode.Scalar?, after: NotesRun?, _ inLink: Bool, _ isHeading: Bool
    ) -> String {
        let words = run.text.drop(while: \.isWhitespace)
        let lead = String(run.text[..<words.startIndex])
        let trail = String(words.reversed().prefix(while: \.isWhitespace).reversed())
        let core = String(words.dropLast(trail.count))
        guard let first = core.unicodeScalars.first, let last = core.unicodeScalars.last else { return run.text }
        let inner = escaped(core, inLink: inLink, isHeading: isHeading)
        // Where a mark might not be read as one, tags are, which catalogues take as the same.
        let begins = !lead.isEmpty || before.map(MarkdownInline.isOutside) ?? true
        let isNextPlain = after.map { !$0.look.isCode && !$0.look.isStrong && !$0.look.isEmphasised } ?? true
        let ends =
            !trail.isEmpty
            || isNextPlain && (after?.text.unicodeScalars.first.map(MarkdownInline.isOutside) ?? true)
        let isSafe = begins && ends && first.properties.isAlphabetic && last.properties.isAlphabetic
        let mark = (run.look.isStrong ? "**" : "") + (run.look.isEmphasised ? "*" : "")
        guard !isSafe else { return lead + mark + inner + mark + trail }
        let open = (run.look.isStrong ? "<strong>" : "") + (run.look.isEmphasised ? "<em>" : "")
        let close = (run.look.isEmphasised ? "</em>" : "") + (run.look.isStrong ? "</strong>" : "")
        return lead + open + inner + close + trail
    }

    private static func isOutside(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || ".,;:?)".unicodeScalars.contains(scalar)
    }

    private static func code(_ text: String) -> String {
        let fence = String(repeating: "`", count: MarkdownText.longestRun(of: "`", in: text) + 1)
        let pad = text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") && text.hasSuffix(" ") ? " " : ""
        return fence + pad + text + pad + fence
    }
}

// MARK: - Escaping

extension MarkdownInline {
    /// A text in which nothing is read as Markdown; addresses in it stand in angle brackets.
    private mutating func escaped(_ text: String, inLink: Bool, isHeading: Bool) -> String {
        var result = ""
        var rest = text[...]
        while let found = rest.firstRange(of: "://") {
            let start = MarkdownInline.schemeStart(rest[..<found.lowerBound])
            result += MarkdownInline.plain(rest[..<start], isHeading: isHeading)
            if inLink {
                // Within a link no address is read as another.
                result += MarkdownInline.plain(rest[start..<found.upperBound], isHeading: isHeading)
                rest = rest[found.upperBound...]
            } else if let address = MarkdownInline.webAddress(from: start, in: rest) {
                hasBareLinks = true
                result += "<\(address)>"
                rest = rest[address.endIndex...]
            } else {
                result += MarkdownInline.plain(rest[start..<found.lowerBound], isHeading: isHeading) + "\\://"
                rest = rest[found.upperBound...]
            }
        }
        if !inLink, MarkdownInline.holdsMailbox(text) { hasBareLinks = true }
        return result + MarkdownInline.plain(rest, isHeading: isHeading)
    }

    /// Whether an address of mail is in a text: catalogues make a link of it.
    private static func holdsMailbox(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
        return text.utf8.split { !isOfAddress($0) || dividing.contains($0) }.contains { word in
            let stops = word.reversed().prefix { $0 == UInt8(ascii: ".") }.count
            return EmailAddress(String(word.dropLast(stops)) ?? "") != nil
        }
    }

    private static func schemeStart(_ text: Substring) -> String.Index {
        var index = text.endIndex
        // Longer words are no schemes, and no text is walked twice.
        for _ in 0..<12 {
            guard index > text.startIndex, case let before = text.index(before: index),
                let byte = text[before].asciiValue, byte.isASCIILetter
            else { break }
            index = before
        }
        return index
    }

    /// The address with which a text begins, without the full stop of a sentence; `nil` for none on the web.
    private static func webAddress(from start: String.Index, in text: Substring) -> Substring? {
        let rest = text.utf8[start...]
        guard rest.prefix(8).starts(with: "http".utf8, by: { $0 | 0x20 == $1 }) else { return nil }
        // What is longer is no address that somebody typed, and none is looked at from each of its ends.
        var address = rest.prefix(longestAddress).prefix(while: isOfAddress)
        guard address.count < longestAddress else { return nil }
        let hasParenthesis = address.contains(UInt8(ascii: "("))
        while let last = address.last,
            closing.contains(last) || last == UInt8(ascii: ")") && !hasParenthesis
        {
            address.removeLast()
        }
        let found = text[address.startIndex..<address.endIndex]
        return WebAddress(String(found)) == nil ? nil : found
    }

    /// The most bytes of an address in a text.
    private static let longestAddress = 2048
    private static let dividing = Array("(),;:!?".utf8)
    private static let closing = Array(".,;:!?'*_~".utf8)

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"):
            false
        default: true
        }
    }

    private static func plain(_ text: Substring, isHeading: Bool) -> String {
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        for (index, byte) in source.enumerated() {
            if needsEscape(byte, at: index, in: source, isHeading) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func needsEscape(_ byte: UInt8, at index: Int, in text: [UInt8], _ isHeading: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "~"), UInt8(ascii: "|"):
            return true
        case UInt8(ascii: "_"):
            let isWithin =
                index > 0 && text[index - 1].isASCIIAlphanumeric && index + 1 < text.count
                && text[index + 1].isASCIIAlphanumeric
            return !isWithin
        case UInt8(ascii: "<"), UInt8(ascii: "&"): return index + 1 >= text.count || text[index + 1] > 0x20
        case UInt8(ascii: "#"): return isHeading
        // Before a link it would make a picture of it.
        case UInt8(ascii: "!"): return index + 1 == text.count
        case UInt8(ascii: "."):
            // `www.` begins a link; the words stay as they were.
            return index >= 3 && text[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
        default: return false
        }
    }

    /// A line that is read as a paragraph, whatever it begins with.
    private static func guardingStart(_ line: String) -> String {
        guard let first = line.utf8.first else { return line }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
            UInt8(ascii: ":"):
            return "\\" + line
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let digits = line.utf8.prefix { $0.isASCIIDigit }
            guard digits.count < 10, let next = line.utf8.dropFirst(digits.count).first,
                next == UInt8(ascii: ".") || next == UInt8(ascii: ")")
            else { return line }
            return line.prefix(digits.count) + "\\" + line.dropFirst(digits.count)
        default: return line
        }
    }
}
