import Foundation

/// Holds YAML against JSON Schemas, by readers of both that are not ours: Python's `yaml` and `jsonschema`.
package struct SchemaJudge {
    /// A text of YAML with the schema that it is held against.
    package struct Case: Encodable {
        /// What messages call it.
        package var name: String
        /// The schema.
        package var schema: String
        /// The text.
        package var text: String

        /// A text with its schema.
        package init(_ name: String, schema: String, text: String) {
            self.name = name
            self.schema = schema
            self.text = text
        }
    }

    /// Whether Python and its packages are there; Debian calls them python3-jsonschema and python3-yaml.
    package static let isThere = (try? run("import jsonschema, yaml", [])) != nil

    /// What is wrong with each of the texts, a line each with its path; none for those that are right.
    ///
    /// - Throws: `Failure` when Python says anything else than one list for each text.
    package static func problems(of cases: [Case]) throws -> [[String]] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "cases.json")
        try JSONEncoder().encode(cases).write(to: input)
        let problems = try JSONDecoder().decode([[String]].self, from: run(script, [input.path]))
        guard problems.count == cases.count else { throw Failure() }
        return problems
    }

    /// The name of the schema of a file of a catalogue, as `podfeed schema` calls it.
    package static func schema(ofFile path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        if name.hasSuffix(".md") { return "episode" }
        return name.hasSuffix(".chapters.yaml") ? "chapters" : String(name.prefix { $0 != "." })
    }

    /// The YAML of a file: of Markdown its front matter; `nil` where there is none.
    package static func yaml(of text: String, in path: String) -> String? {
        guard path.hasSuffix(".md") else {
            let hasContent = text.split(separator: "\n").contains { !$0.hasPrefix("#") && $0.contains(":") }
            return path.hasSuffix(".yaml") && hasContent ? text : nil
        }
        let parts = text.components(separatedBy: "---\n")
        return parts.count > 2 && parts[0].isEmpty ? parts[1] : nil
    }

    // The core schema of YAML 1.2, as editors read it: Python's own is that of 1.1.
    private static let script = """
        import json, re, sys, yaml
        from jsonschema import Draft7Validator
        class Core(yaml.SafeLoader): pass
        Core.yaml_implicit_resolvers = {}
        for tag, form, first in [
            ("bool", "true|false", "tf"), ("int", "[-+]?[0-9]+", "-+0123456789"),
            ("float", "[-+]?([.][0-9]+|[0-9]+([.][0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
            ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
        ]:
            Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile("^(" + form + ")$"), first)
        Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
        judges = {}
        def problems(case):
            schema = case["schema"]
            if schema not in judges:
                Draft7Validator.check_schema(json.loads(schema))
                judges[schema] = Draft7Validator(json.loads(schema))
            try:
                value = yaml.load(case["text"], Loader=Core)
            except (yaml.YAMLError, ValueError) as error:
                return [": is no YAML"]
            errors = judges[schema].iter_errors(value)
            return sorted("/".join(map(str, e.absolute_path)) + ": " + e.validator for e in errors)
        print(json.dumps([problems(case) for case in json.load(open(sys.argv[1]))]))
        """

    private struct Failure: Error {}

    private static func run(_ script: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let output = Pipe()
        process.standardOutput = output
        if arguments.isEmpty { process.standardError = FileHandle.nullDevice }
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
        return data
    }
}
