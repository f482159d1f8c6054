import ArgumentParser
import Diagnostics
import Foundation
import PodcastCatalog

/// `podfeed schema [NAME]`: prints what editors need to know of the catalogue's files.
struct SchemaCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schemas of the catalogue's files, for editors.",
        usage: "podfeed schema [--into <folder>] [<options>] [<name>]",
        discussion: """
            Editors that know them offer the keys and words of the catalogue as you type, say what each key is, and mark \
            what is none. They are made of the lists that a build reads by. docs/schema.md tells how editors find them.

            EXAMPLES:
              podfeed schema show > show.schema.json
              podfeed schema --into .schemas
            """
    )

    @Argument(help: "The schema: \(CatalogSchema.allCases.map(\.rawValue).joined(separator: ", ")).")
    var name: CatalogSchema?

    @Option(
        help: ArgumentHelp(
            "Write it, or all of them, into this folder, in the place of those of another version.",
            valueName: "folder"),
        completion: .directory)
    var into: String?

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        try options.format.require([.text, .json], for: "a schema")
        if name == nil, into == nil { throw ValidationError("name a schema, or give --into to write all of them") }
        if into?.isEmpty == true { throw ValidationError("--into is empty: name a folder") }
    }

    func run(in surroundings: Surroundings) throws -> CommandStatus {
        if let into {
            let files = try (name.map { [$0] } ?? CatalogSchema.allCases).map { try write($0, into: into) }
            try tell(files, in: surroundings)
        } else if let name {
            try surroundings.console.output.write(name.text)
        }
        return .clean
    }

    private func write(_ schema: CatalogSchema, into folder: String) throws -> String {
        let file = URL(filePath: folder).appending(path: schema.fileName)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(schema.text.utf8).write(to: file, options: .atomic)
        } catch {
            throw CannotRun(
                "'\(file.relativePath)' can't be written: \(error.localizedDescription)",
                help: "make the folder writable, or name another with --into")
        }
        return file.relativePath
    }

    private func tell(_ files: [String], in surroundings: Surroundings) throws {
        if options.format == .json {
            var writer = JSONWriter()
            writer.object { object in
                object.member("version", 1)
                object.member("files", files)
            }
            try surroundings.console.output.write(writer.text + "\n")
        } else if !options.quiet {
            try surroundings.console.output.write(files.map { "\($0): written\n" }.joined())
        }
    }
}

extension CatalogSchema: ExpressibleByArgument {}
