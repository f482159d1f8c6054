import Mustache

/// A footer of notes: a Mustache template that makes Markdown.
struct Footer: Sendable {
    /// Its text.
    let source: SourceText
    private let template: MustacheTemplate?
    /// What is wrong with it.
    let problem: YAMLProblem?

    /// The values that a footer may use.
    struct Values {
        var showTitle: String
        var showLink: String
        var seriesTitle: String
        var episodeTitle: String
        var site: String
    }

    /// A footer of a template's text.
    init(_ source: SourceText) {
        self.source = source
        // Known before the parser sees them: tags that change its delimiters, and sections too deep for its stack.
        if let early = Footer.nestingProblem(in: source) ?? Footer.unknownValue(in: source) {
            template = nil
            problem = early
            return
        }
        do {
            // The first line tells swift-mustache not to escape for HTML: what it makes is Markdown.
            let text = String(decoding: source.bytes, as: UTF8.self)
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
            problem = nil
        } catch {
            template = nil
            problem = Footer.unclosedTag(in: source) ?? Footer.problem(error)
        }
    }

    /// Whether it says something of the episode, and so is another for each.
    var usesEpisode: Bool { String(decoding: source.bytes, as: UTF8.self).contains("episode") }

    /// The Markdown for an episode.
    func markdown(_ values: Values) -> String {
        guard let template else { return "" }
        return template.render(
            [
                "show": ["title": values.showTitle.markdownEscaped, "link": values.showLink],
                "series": ["title": values.seriesTitle.markdownEscaped],
                "episode": ["title": values.episodeTitle.markdownEscaped],
                "site": values.site,
            ] as [String: Any])
    }

    private static func problem(_ error: any Error) -> YAMLProblem {
        let error = error as? MustacheTemplate.ParserError
        let place = error.map {
            Place(line: max(1, $0.context.lineNumber - 1), column: max(1, $0.context.columnNumber))
        }
        let message =
            switch error?.error as? MustacheTemplate.Error {
            case .sectionCloseNameIncorrect: "the section that ends here is not the one that began"
            case .expectedSectionEnd: "a section has no end"
            default: "the tag here can't be read"
            }
        return YAMLProblem(check: .template, message: message, place: place ?? .start)
    }

    /// The parser of templates descends for each section within another, and the stack has an end.
    private static func nestingProblem(in source: SourceText) -> YAMLProblem? {
        var depth = 0
        for tag in String(decoding: source.bytes, as: UTF8.self).components(between: "{{", and: "}}") {
            guard let sign = tag.first(where: { $0 != " " }) else { continue }
            if sign == "#" || sign == "^" { depth += 1 }
            if sign == "/" { depth -= 1 }
            guard depth <= maximumDepth else {
                let message = "sections are nested more than \(maximumDepth) deep"
                return YAMLProblem(check: .template, message: message, place: .start)
            }
        }
        return nil
    }

    /// The most sections within one another.
    private static let maximumDepth = 32

    private static func unclosedTag(in source: SourceText) -> YAMLProblem? {
        let text = String(decoding: source.bytes, as: UTF8.self)
        let pieces = text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst()
        guard let open = pieces.first(where: { !$0.contains("}}") }) else { return nil }
        var finder = TextFinder(source.bytes[...])
        var place = finder.place(of: "{{" + open, notBefore: 1)
        place.length = 2
        return YAMLProblem(check: .template, message: "the tag that begins here has no end '}}'", place: place)
    }

    private static let known: Set<String> = ["show.title", "show.link", "series.title", "episode.title", "site"]

    private static func unknownValue(in source: SourceText) -> YAMLProblem? {
        var finder = TextFinder(source.bytes[...])
        let text = String(decoding: source.bytes, as: UTF8.self)
        for part in text.components(between: "{{", and: "}}") {
            let name = part.trimmingTag
            if name.hasPrefix("!") || known.contains(name) || ["show", "series", "episode"].contains(name) { continue }
            let place = finder.place(of: "{{" + part + "}}", notBefore: 1)
            let message = "a footer has no value '\(name.shortened)'"
            return YAMLProblem(
                check: .template, message: message, place: place,
                help: "use one of \(known.sorted().joined(separator: ", "))")
        }
        return nil
    }
}

extension String {
    /// The text with every character escaped that means something to Markdown.
    fileprivate var markdownEscaped: String {
        var escaped = UnicodeScalarView()
        for scalar in unicodeScalars {
            if "\\`*_{}[]<>()#+-.!|~&:@".unicodeScalars.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    /// The name in a tag of Mustache, without the signs of sections.
    fileprivate var trimmingTag: String {
        var name = self[...]
        while let first = name.first, "{#^/& ".contains(first) { name.removeFirst() }
        while let last = name.last, last == " " || last == "}" { name.removeLast() }
        return String(name)
    }

    /// The pieces between two marks.
    fileprivate func components(between open: String, and close: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let start = rest.firstRange(of: open) {
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: close) else { break }
            pieces.append(String(rest[..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return pieces
    }
}
