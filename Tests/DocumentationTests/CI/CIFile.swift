import Foundation

@testable import PodcastCatalog

/// A file of `Templates/ci`, as far as its commands are concerned.
struct CIFile {
    /// A step of a job: commands, or an action of others.
    struct Step {
        /// Its name, or else the action's.
        var name: String
        /// The action that it uses, with its version.
        var action: String?
        /// When it is taken.
        var condition: String?
        /// Its commands.
        var commands: String?
        /// Its environment variables.
        var environment: [String: String]
    }

    /// A job of several steps.
    struct Job {
        /// Its name.
        var name: String
        /// All that is said of it.
        var node: YAMLNode
        /// Its steps.
        var steps: [Step]
    }

    /// The name of the file.
    let name: String
    /// Its text.
    let text: String
    /// All that it says.
    let root: YAMLNode
    /// What our own reader of YAML has against it.
    let problems: [String]

    /// A file by its name.
    init(_ name: String) throws {
        self.name = name
        let data = try Data(contentsOf: Document.root.appending(path: "Templates/ci/" + name))
        text = String(decoding: data, as: UTF8.self)
        let document = YAMLParser.document(of: Array(data)[...])
        problems = document.problems.map { "\($0)" }
        root = document.root ?? YAMLNode(content: .broken, place: .start)
    }

    /// The names of all files.
    static let all = ["github-check.yaml", "github-publish.yaml", "gitlab-ci.yml"]

    /// The environment variables of the whole file.
    var environment: [String: String] { CIFile.texts(root["env"] ?? root["variables"]) }

    /// The jobs, with the steps of each.
    var jobs: [Job] {
        if let jobs = root["jobs"] {
            return CIFile.entries(jobs).map { entry in
                Job(name: entry.key, node: entry.value, steps: (entry.value["steps"]?.elements ?? []).map(CIFile.step))
            }
        }
        return CIFile.entries(root).filter { $0.value["script"] != nil }.map { entry in
            let base = entry.value["extends"]?.text.flatMap { root[$0] }
            let lines = [base?["before_script"], entry.value["script"]].compactMap(\.self)
                .flatMap(\.elements).compactMap(\.text)
            let step = Step(name: entry.key, commands: lines.joined(separator: "\n"), environment: [:])
            return Job(name: entry.key, node: entry.value, steps: [step])
        }
    }

    /// The keys of a mapping with their values.
    static func entries(_ node: YAMLNode?) -> [YAMLEntry] {
        guard case .mapping(let entries)? = node?.content else { return [] }
        return entries
    }

    private static func texts(_ node: YAMLNode?) -> [String: String] {
        Dictionary(entries(node).compactMap { entry in entry.value.text.map { (entry.key, $0) } }) { $1 }
    }

    private static func step(_ node: YAMLNode) -> Step {
        Step(
            name: node["name"]?.text ?? node["uses"]?.text ?? "", action: node["uses"]?.text,
            condition: node["if"]?.text, commands: node["run"]?.text, environment: texts(node["env"]))
    }
}
