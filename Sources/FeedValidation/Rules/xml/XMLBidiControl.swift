import Diagnostics
import XMLCore

extension Rule {
    static let xmlBidiControl = Rule(
        "xml-bidi-control", .xml, .warning, .all,
        summary: "Titles, names and addresses hold no unbalanced or overriding controls of text direction.",
        why: """
            Such characters are invisible and turn around what follows them, past the end of the title: in an app's \
            list the next show can read backwards. In names and addresses they are a means of fraud.
            """,
        help: "remove the character",
        source: "Podfeed; Unicode Technical Report 36, section 2.10",
        passing: [.item("<title>\u{2067}שלום\u{2069} and \u{202B}مرحبا\u{202C}</title>")],
        failing: [
            .item("<title>pay↓\u{202E}lap</title>"),
            .item("<title>News ↓\u{2067}שלום</title>"),
            .item("<enclosure ↓url=\"https://example.com/\u{2066}x\u{2069}.mp3\" length=\"1\" type=\"audio/mpeg\"/>"),
            .item("<link>https://example.com/deep↓\u{200B}dive</link>"),
        ],
        check: .text(.hidden) { run, inspection in
            guard HiddenControls.isShown(run), let found = HiddenControls.firstHarmful(in: run) else { return }
            inspection.report(
                "\(run.owner) holds the invisible character \(found.name)", at: run.place(of: run.bytes[found.range]))
        })

    static let xmlZeroWidthSpace = Rule(
        "xml-zero-width-space", .xml, .info, .all,
        summary: "Titles and names hold no zero-width space at their ends or inside a word of ASCII.",
        why: """
            Nobody sees it, but two equal titles are no longer equal, and search misses the word. It comes in by \
            copying from web pages; Thai, Khmer and their like need it between words.
            """,
        help: "remove the character",
        source: "Podfeed",
        passing: [.item("<title>Deep Dive: ព័ត៌មាន\u{200B}ថ្មី</title>")],
        failing: [.item("<title>Deep Dive↓\u{200B}</title>"), .item("<title>Deep↓\u{200B}Dive</title>")],
        check: .text(.hidden) { run, inspection in
            guard HiddenControls.isShown(run), !HiddenControls.isAddress(run),
                let range = HiddenControls.firstZeroWidthSpace(in: run.bytes)
            else { return }
            inspection.report("\(run.owner) holds a zero-width space", at: run.place(of: run.bytes[range]))
        })
}

/// The characters that change how text looks and are not seen themselves.
private enum HiddenControls {
    private static let elements: Set<String> = [
        "title", "itunes:title", "author", "itunes:author", "itunes:name", "dc:creator", "podcast:person", "link",
        "url",
        "guid", "managingEditor", "webMaster",
    ]

    /// Whether a run is a title, a name or an address.
    static func isShown(_ run: TextRun) -> Bool {
        if let attribute = run.attribute { return ["url", "href", "uri", "src"].contains(attribute) }
        return elements.contains(run.element.name)
    }

    /// Whether a run is an address.
    static func isAddress(_ run: TextRun) -> Bool {
        run.attribute != nil || ["link", "url"].contains(run.element.name)
    }

    /// The first zero-width space that stands at an end, or between characters of ASCII.
    static func firstZeroWidthSpace(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        for index in bytes.indices where bytes[index...].starts(with: [0xE2, 0x80, 0x8B]) {
            let before = index > bytes.startIndex ? bytes[index - 1] : nil
            let after = index + 3 < bytes.endIndex ? bytes[index + 3] : nil
            guard let before, let after else { return index..<(index + 3) }
            if before < 0x80, after < 0x80 { return index..<(index + 3) }
        }
        return nil
    }

    /// The first control that overrides, or that nothing ends, or that stands in an address.
    static func firstHarmful(in run: TextRun) -> (range: Range<Int>, name: String)? {
        let isAddress = isAddress(run)
        var open: [(range: Range<Int>, scalar: UInt32)] = []
        var index = run.bytes.startIndex
        while let lead = run.bytes[index...].firstIndex(of: 0xE2), lead + 3 <= run.bytes.endIndex {
            let range = lead..<(lead + 3)
            index = lead + 3
            let scalar = 0x2000 | UInt32(run.bytes[lead + 1] & 0x3F) << 6 | UInt32(run.bytes[lead + 2] & 0x3F)
            switch scalar {
            case 0x202D, 0x202E: return (range, name(scalar))
            case 0x200B, 0x202A...0x202C, 0x2066...0x2069: if isAddress { return (range, name(scalar)) }
            default: continue
            }
            if scalar == 0x202C || scalar == 0x2069 {
                guard let last = open.popLast(), (last.scalar < 0x2066) == (scalar == 0x202C) else {
                    return (range, name(scalar))
                }
            } else if scalar != 0x200B {
                open.append((range, scalar))
            }
        }
        return open.first.map { ($0.range, name($0.scalar)) }
    }

    private static func name(_ scalar: UInt32) -> String { "U+" + String(scalar, radix: 16, uppercase: true) }
}
