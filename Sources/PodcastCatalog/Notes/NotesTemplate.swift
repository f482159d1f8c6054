import FeedValues
import Mustache

/// A header or footer of notes: a Mustache template that makes Markdown.
struct NotesTemplate: Sendable {
    /// Its text.
    let source: SourceText
    /// What is wrong with it; with anything, it makes nothing.
    let problems: [YAMLProblem]
    /// The values that it uses, by their whole names.
    let uses: Set<String>
    /// Whether it makes as many lines as it has.
    let keepsLines: Bool

    private let template: MustacheTemplate?
    private let tags: [TemplateTag]

    /// The template of a text.
    ///
    /// - Parameter isOfFeed: whether it belongs to one feed, and may speak of it.
    init(_ source: SourceText, isOfFeed: Bool) {
        self.source = source
        let (tags, open) = TemplateTag.all(in: source.bytes)
        var check = TemplateCheck(names: isOfFeed ? TemplateNames.ofFeed : TemplateNames.common)
        check.read(tags)
        if let open {
            check.report("the tag that begins here has no end '}}'", open)
        }
        var problems = check.problems
        var template: MustacheTemplate?
        // The parser gets to see nothing that is strange: its stack has an end, and its messages have no place.
        if problems.isEmpty {
            // The first line tells swift-mustache not to escape for HTML: what it makes is Markdown.
            let text = "{{% CONTENT_TYPE:TEXT}}\n" + String(decoding: source.bytes, as: UTF8.self)
            template = try? MustacheTemplate(string: text)
            if template == nil {
                problems = [YAMLProblem(check: .template, message: "the template can't be read", place: .start)]
            }
        }
        (self.tags, self.template, self.problems) = (tags, template, problems)
        uses = check.uses
        keepsLines = tags.allSatisfy { $0.kind == .value }
    }

    /// Whether it says something of the episode, and so is another for each.
    var usesEpisode: Bool { uses("episode") }

    /// Whether it uses a value, or one within it.
    func uses(_ name: String) -> Bool { uses.contains { $0 == name || $0.hasPrefix(name + ".") } }

    /// The Markdown for some values.
    func markdown(_ values: [String: Any]) -> String { template?.render(values) ?? "" }

    /// What can't go into a feed whatever the values are, each at its place.
    func problems(under links: LinkPolicy) -> [NotesProblem] {
        guard template != nil else { return [] }
        var links = links
        links.unknown = NotesTemplate.unknown
        return NotesRenderer(textWithoutTags[...], firstLine: 1, links: links).problems
    }

    /// Stands for what a tag will become.
    static let unknown: Unicode.Scalar = "\u{E000}"

    /// The text with marks in the place of values, and spaces in that of other tags: all else stays where it is.
    private var textWithoutTags: [UInt8] {
        var text: [UInt8] = []
        var end = 0
        for tag in tags {
            text += source.bytes[end..<tag.range.lowerBound]
            let mark = Array(String(tag.kind == .value ? NotesTemplate.unknown : " ").utf8)
            for byte in source.bytes[tag.range] where byte & 0xC0 != 0x80 {
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { text.append(byte) } else { text += mark }
            }
            end = tag.range.upperBound
        }
        return text + source.bytes[end...]
    }
}
