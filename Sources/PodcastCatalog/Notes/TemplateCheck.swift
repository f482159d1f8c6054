import FeedValues

/// Holds the tags of a template against the values that there are.
struct TemplateCheck {
    /// What is wrong.
    private(set) var problems: [YAMLProblem] = []
    /// The values that are used, by their whole names.
    private(set) var uses: Set<String> = []
    /// The values that stand in what is made, by their whole names: those that only decide on a section do not.
    private(set) var shows: Set<String> = []

    private var open: [Section]
    private var unknown: Set<String> = []
    // Below the deepest section that is read.
    private var skipped = 0

    /// A section that has begun, and what may be named within it besides what may be named around it.
    private struct Section {
        var name: String
        var path: String
        var names: [String: TemplateNames]
        var isInList = false
        var place = Place.start
    }

    /// The most sections within one another.
    private static let maximumDepth = 32
    /// The most names that are told to be unknown.
    private static let mostUnknown = 20

    /// A check against some values.
    init(names: [String: TemplateNames]) { open = [Section(name: "", path: "", names: names)] }

    /// Checks the tags of a template.
    mutating func read(_ tags: [TemplateTag]) {
        for tag in tags { read(tag) }
        if let section = open.dropFirst().last, problems.isEmpty {
            report("the section '\(section.name.shortened)' that begins here has no end", section.place)
        }
    }

    /// Reports what is wrong with the template.
    mutating func report(_ message: String, _ place: Place, help: String? = nil) {
        problems.append(YAMLProblem(check: .template, message: message, place: place, help: help))
    }

    private mutating func read(_ tag: TemplateTag) {
        switch tag.kind {
        case .comment: break
        case .unsupported:
            if unknown.count < TemplateCheck.mostUnknown, unknown.insert(tag.name).inserted {
                report("templates have no tags such as '{{\(tag.name.shortened)}}'", tag.place)
            }
        case .value:
            if let path = resolve(tag.name)?.path { shows.insert(path) }
            switch use(tag) {
            case .group(let names)?:
                let own = names.keys.sorted().map { "\(tag.name).\($0)" }.joined(separator: ", ")
                report("'\(tag.name)' is no text", tag.place, help: "use one of \(own)")
            case .list(let names)?:
                let own = names.map { "{{\($0)}}" }.joined(separator: " ")
                report(
                    "'\(tag.name)' is a list, and no text", tag.place,
                    help: "write {{#\(tag.name)}}\(own){{/\(tag.name)}}")
            case .text?, nil: break
            }
        case .section, .inverted: begin(tag)
        case .end: end(tag)
        }
    }

    private mutating func begin(_ tag: TemplateTag) {
        guard open.count <= TemplateCheck.maximumDepth, skipped == 0 else {
            if skipped == 0 {
                report("sections are nested more than \(TemplateCheck.maximumDepth) deep", tag.place)
            }
            skipped += 1
            return
        }
        var section = Section(name: tag.name, path: "", names: [:], isInList: open[open.count - 1].isInList)
        section.place = tag.place
        let path = resolve(tag.name)?.path
        switch (use(tag), tag.kind) {
        case (.group(let names)?, .section):
            section.path = (path ?? "") + "."
            section.names = names
        case (.list(let names)?, .section):
            // What it makes would grow as the lists' lengths are multiplied.
            if section.isInList { report("the list '\(tag.name)' stands within a list", tag.place) }
            section.isInList = true
            section.path = (path ?? "") + "."
            section.names = Dictionary(names.map { ($0, .text) }) { first, _ in first }
        default: break
        }
        open.append(section)
    }

    private mutating func end(_ tag: TemplateTag) {
        if skipped > 0 {
            skipped -= 1
        } else if open.count > 1, open[open.count - 1].name == tag.name {
            open.removeLast()
        } else if problems.isEmpty {
            report("no section '\(tag.name.shortened)' ends here", tag.place, help: "end the one that began last")
        }
    }

    /// Notes that a tag uses a value, or reports that there is none of its name, once for each name.
    private mutating func use(_ tag: TemplateTag) -> TemplateNames? {
        if let (value, path) = resolve(tag.name) {
            uses.insert(path)
            return value
        }
        guard unknown.count < TemplateCheck.mostUnknown, unknown.insert(tag.name).inserted else { return nil }
        let known = open.flatMap { TemplateNames.paths(of: $0.names) }.sorted()
        let nearest = Spelling.nearest(to: tag.name, in: known)
        report(
            "a template has no value '\(tag.name.shortened)'", tag.place,
            help: nearest.map { "did you mean '\($0)'?" } ?? "use one of \(known.joined(separator: ", "))")
        return nil
    }

    /// The value of a name, as Mustache finds it: its first part in the innermost section that has it, the rest within.
    private func resolve(_ name: String) -> (value: TemplateNames, path: String)? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let section = open.last(where: { $0.names[parts[0]] != nil }), var value = section.names[parts[0]] else {
            return nil
        }
        for part in parts.dropFirst() {
            guard case .group(let names) = value, let inner = names[part] else { return nil }
            value = inner
        }
        return (value, section.path + name)
    }
}
