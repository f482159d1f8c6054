import FeedValues
import Mustache

/// A header or footer of notes: a Mustache template that makes Markdown.
struct NotesTemplate: Sendable {
    /// Its text.
    let source: SourceText
    /// What is wrong with it; with anything, it makes nothing.
    let problems: [YAMLProblem]
    /// Whether it says something of the episode, and so is another for each.
    let usesEpisode: Bool
    /// The values that it shows, by their whole names.
    let shows: Set<String>
    /// Whether it makes as many lines as it has.
    let keepsLines: Bool

    /// The most bytes that a template has.
    private static let maximumSize = 16_384

    private let template: MustacheTemplate?
    private let tags: [TemplateTag]

    /// The template of a text.
    ///
    /// - Parameter isOfFeed: whether it belongs to one feed, and may speak of it.
    init(_ source: SourceText, isOfFeed: Bool) {
        self.source = source
        var check = TemplateCheck(names: isOfFeed ? TemplateNames.ofFeed : TemplateNames.common)
        // The parser counts from each tag to the end.
        if source.bytes.count > NotesTemplate.maximumSize {
            check.report(
                "the template has \(source.bytes.count) bytes, more than \(NotesTemplate.maximumSize)", .start,
                help: "shorten it")
            tags = []
        } else {
            let (tags, open) = TemplateTag.all(in: source.bytes)
            check.read(tags)
            if let open { check.report("the tag that begins here has no end '}}'", open) }
            self.tags = tags
        }
        // The parser gets to see nothing that is strange: its stack has an end, and its messages have no place.
        template = check.problems.isEmpty ? NotesTemplate.parsed(source) : nil
        if check.problems.isEmpty, template == nil { check.report("the template can't be read", .start) }
        problems = check.problems
        usesEpisode = check.uses.contains { $0 == "episode" || $0.hasPrefix("episode.") }
        shows = check.shows
        keepsLines = tags.allSatisfy { $0.kind == .value }
    }

    private static func parsed(_ source: SourceText) -> MustacheTemplate? {
        // The first line tells swift-mustache not to escape for HTML: what it makes is Markdown.
        try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + String(decoding: source.bytes, as: UTF8.self))
    }

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
