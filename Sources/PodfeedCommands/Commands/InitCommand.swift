import ArgumentParser
import FeedValues
import Foundation
import PodcastCatalog

/// `podfeed init [DIR]`: makes a catalogue.
struct InitCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a catalogue, with templates, and what git and a CI need to know of it.",
        usage: "podfeed init [--site <url>] [--ci <service>] [--show <id>] [<options>] [<folder>]",
        discussion: """
            All files are made, or none: what stands in the way is told. The folder may hold other things, such as a \
            repository of git.

            EXAMPLES:
              podfeed init
              podfeed init --site https://podcasts.newsroom.example --ci github newsroom
              podfeed init --show morning-brief --title 'Morning Brief' --description 'The day in ten minutes.' \\
                --language en --author 'The Newsroom' --category 'News > Daily News' --image cover.jpg
            """
    )

    /// A service that builds and publishes by itself.
    enum Service: String, CaseIterable, ExpressibleByArgument {
        case github, gitlab

        /// Where its files stand, and which templates they are.
        fileprivate var files: [(path: String, template: String)] {
            switch self {
            case .github:
                ["check", "publish"].map { (".github/workflows/podfeed-\($0).yaml", "ci/github-\($0).yaml") }
            case .gitlab: [(".gitlab-ci.yml", "ci/gitlab-ci.yml")]
            }
        }
    }

    @Argument(help: "The folder; it is made if it is not there. (default: the folder of -C)", completion: .directory)
    var folder: String?

    @Option(help: ArgumentHelp("Also make the files for this service.", valueName: "service")) var ci: Service?
    @Option(help: ArgumentHelp("Also begin a show, by its id, as podfeed new show does.", valueName: "id"))
    var show: String?

    @OptionGroup(title: "What the show says") var new: NewShowOptions
    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        try options.format.require([.text, .json], for: "what is made")
        if folder?.isEmpty == true { throw ValidationError("the folder is empty: name one, or leave it out") }
        if show == nil, let first = new.given.first { throw ValidationError("\(first) is of a show: give --show, too") }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let root = folder.map { $0.hasPrefix("/") ? $0 : options.inDirectory($0) } ?? options.directory
        let path = { (name: String) in root == "." ? name : root + (root.hasSuffix("/") ? "" : "/") + name }
        var interview = Interview(in: surroundings)
        var network = Template(BuiltInTemplate.text(of: "new/podfeed.yaml"))
        let site = try await site(&interview)
        network.set("site", to: .text(site.description))
        var files = NewFiles()
        files.add(nothingAt: path("podfeed.yaml"), because: "which would be read instead of Feeds/podfeed.yaml")
        files.add(network.text, at: path("Feeds/podfeed.yaml"))
        files.add(BuiltInTemplate.text(of: "new/people.yaml"), at: path("Feeds/people.yaml"))
        for name in ["episode.md", "show.yaml"] {
            files.add(BuiltInTemplate.text(of: "new/\(name)"), at: path("Templates/new/\(name)"))
        }
        files.add(lines: ["public/", ".podfeed/"], at: path(".gitignore"))
        files.add(lines: ["Feeds/podfeed.lock merge=union"], at: path(".gitattributes"))
        for file in ci?.files ?? [] { files.add(BuiltInTemplate.text(of: file.template), at: path(file.path)) }
        let advice = try await addShow(to: &files, network.text, path("Feeds"), interview, in: surroundings)
        return try NewOutcome(files: files.make(), advice: advice + self.advice(site)).tell(options, in: surroundings)
    }

    /// The address of the site, asked for unless it is given.
    private func site(_ interview: inout Interview) async throws -> WebAddress {
        if let site = options.site { return site }
        var question = Question("site", "--site", "Address of the site")
        question.fallback = InitCommand.placeholder
        let answer = try await interview.answer(question, given: nil) { text in
            WebAddress(text) == nil ? "'\(text)' is no address; write it as \(InitCommand.placeholder)" : nil
        }
        guard let site = WebAddress(answer ?? InitCommand.placeholder) else {
            throw WrongUsage("give --site: an address such as \(InitCommand.placeholder)")
        }
        return site
    }

    private static let placeholder = "https://podcasts.example.com"

    private func addShow(
        to files: inout NewFiles, _ network: String, _ feeds: String, _ interview: Interview,
        in surroundings: Surroundings
    ) async throws -> [String] {
        guard let show else { return ["Next: podfeed new show <id>"] }
        let reader = DraftReader(
            CatalogSources(draft: network, in: feeds), CatalogOptions(asOf: try options.now(in: surroundings)))
        var new = try NewShow(show, new, reader, templates: nil, interview)
        return try await new.add(to: &files) + ["Next: podfeed new episode \(show)"]
    }

    private func advice(_ site: WebAddress) -> [String] {
        let isReal = [.publicName, .publicAddress].contains(HostKind(site.host))
        let address = isReal ? [] : ["Set 'site' in Feeds/podfeed.yaml before you publish: \(site) is nobody's."]
        let ci = ci == nil ? [] : ["Set the values of the CI files that their first lines speak of."]
        return address + ci
    }
}
