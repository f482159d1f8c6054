import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

/// Reads what is common to all shows: `podfeed.yaml`, `people.yaml`, and the headers and footers of notes.
struct NetworkReader {
    /// What was found.
    private(set) var log = FindingLog()
    /// Whether the site has an address, so that shows can be published.
    private(set) var isAddressed = true

    /// How much the findings of rules matter for all shows.
    private(set) var ruleSettings: [RuleSetting] = []

    private let sources: CatalogSources
    private let files: LocalFiles
    private let facts: LocalFacts

    /// A reader of a catalogue's common files, with what is known of the files that they name.
    init(_ sources: CatalogSources, files: LocalFiles, facts: LocalFacts) {
        self.sources = sources
        self.files = files
        self.facts = facts
    }

    /// What every show is read with.
    mutating func context(_ options: CatalogOptions, jobs: Int) -> CatalogContext {
        let file = sources.network
        for problem in file.document.problems { log.report(problem, in: file.source) }
        let fields =
            file.document.isBroken
            ? nil : Fields(file.document.root, in: file.source, keys: .network, log: &log)
        let address = self.site(fields, override: options.site)
        let hosts = fields?.fields("links", .links, &log)?.texts("allow", &log)
        let title = fields?.line("title", &log)
        let rules: @Sendable () -> RuleNames = { options.knownRules().adding(CatalogCheck.names) }
        ruleSettings = fields?.ruleSettings(rules, of: nil, &log) ?? []
        _ = fields?.publishEntries(in: sources.folder, &log)
        let mediaPlace = fields.map { $0.mediaPlace(of: nil, over: MediaPlace(), &log) }
        reportFolders()
        var context = CatalogContext(
            site: address, allowedHosts: hosts.map { Set($0.map { $0.value.lowercased() }) }, people: [:],
            peopleFile: sources.people?.source, networkFile: sources.network.source, files: files, facts: facts,
            asOf: options.asOf, released: options.released, knownRules: rules, networkTitle: title?.value,
            templates: templates())
        context.mediaPlace = mediaPlace ?? MediaPlace()
        context.people = people(context)
        return context
    }

    private mutating func site(_ fields: Fields?, override: WebAddress?) -> Located<WebAddress> {
        let stated = fields?.address("site", &log)
        if let override {
            return Located(override, from: stated?.origin ?? sources.network.source.origin(.start).defaulted)
        }
        if let stated { return stated }
        if let fields { fields.require(["site"], of: "podfeed.yaml", &log) }
        isAddressed = false
        return Located(.placeholder, from: sources.network.source.origin(.start).defaulted)
    }

    private mutating func reportFolders() {
        for folder in sources.unfinished {
            log.report(
                .showMissing, "the folder '\(folder)' has episodes and no show.yaml", in: sources.network.source,
                at: .start)
        }
        if sources.shows.isEmpty, sources.unfinished.isEmpty {
            log.report(
                .showMissing, "'\(sources.folder)' holds no show", in: sources.network.source, at: .start)
        }
    }

    private mutating func templates() -> NotesTemplates {
        var templates: [String: NotesTemplate] = [:]
        for (path, raw) in sources.templates.sorted(by: { $0.key < $1.key }) {
            var problems: [YAMLProblem] = []
            let source = SourceText(file: raw.file, raw: raw.bytes, problems: &problems)
            if let problem = raw.problem { problems.append(problem) }
            let isOfFeed = NotesTemplates.isOfFeed(path)
            let template = source.isText ? NotesTemplate(source, isOfFeed: isOfFeed) : nil
            for problem in problems + (template?.problems ?? []) { log.report(problem, in: source) }
            templates[path] = template
        }
        return NotesTemplates(templates)
    }

    private mutating func people(_ context: CatalogContext) -> [String: Person]? {
        guard let file = sources.people else { return [:] }
        for problem in file.document.problems { log.report(problem, in: file.source) }
        guard !file.document.isBroken else { return nil }
        guard let root = file.document.root else { return [:] }
        guard case .mapping(let entries) = root.content else {
            log.report(
                .valueType, "people.yaml must be a mapping of ids, found \(root.described)", in: file.source,
                at: root.place, help: "write lines such as 'ada-lovelace: { name: Ada Lovelace }'")
            return nil
        }
        var assets = AssetReader(context: context, boundary: sources.folder, folder: [], source: file.source)
        assets.log = log
        var people: [String: Person] = [:]
        for entry in entries { people[entry.key] = person(entry, in: file.source, &assets) }
        log = assets.log
        return people
    }

    private func person(_ entry: YAMLEntry, in source: SourceText, _ assets: inout AssetReader) -> Person {
        var person = Person(name: entry.key)
        if !entry.key.isSlug {
            assets.report(
                .slug, "the id '\(entry.key.shortened)' must be made of a to z, 0 to 9 and hyphens", entry.place)
        }
        guard let fields = Fields(entry.value, in: source, keys: .person, log: &assets.log) else { return person }
        fields.require(["name"], of: "'\(entry.key)'", &assets.log)
        person.name = fields.line("name", &assets.log)?.value ?? entry.key
        person.role = fields.role(&assets.log)?.value
        person.link = fields.address("link", &assets.log)?.value
        if let node = fields.node("image") {
            let before = assets.outputs.count
            let picture = assets.picture(node, fields, isArtwork: false) { "people/\(entry.key).\($0.fileExtension)" }
            person.image = picture?.value.address
            person.picture = assets.outputs.count > before ? assets.outputs.last : nil
        }
        return person
    }
}
