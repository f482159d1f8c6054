import Foundation
import PodcastCatalog
import PodfeedCommands
import Testing

@Suite(.serialized)
struct SchemaCommandTests {
    @Test(arguments: CatalogSchema.allCases)
    func `A schema goes to the output`(schema: CatalogSchema) async {
        #expect(await Run.of(["schema", schema.rawValue]) == Run(output: schema.text))
    }

    @Test func `All schemas go into a folder, in the place of older ones`() async throws {
        try await Folder.temporary { folder in
            let into = folder.path("editors/schemas")
            let lines = CatalogSchema.allCases.map { "\(into)/\($0.rawValue).schema.json: written\n" }
            for _ in 1...2 {
                #expect(await Run.of(["schema", "--into", into]) == Run(output: lines.joined()))
            }
            for schema in CatalogSchema.allCases {
                let text = try String(contentsOfFile: "\(into)/\(schema.fileName)", encoding: .utf8)
                #expect(text == schema.text)
            }
            #expect(await Run.of(["schema", "-q", "show", "--into", into]) == Run())
            let json = await Run.of(["schema", "show", "--into", into, "--format", "json"])
            #expect(json == Run(output: #"{"version":1,"files":["\#(into)/show.schema.json"]}"# + "\n"))
        }
    }

    @Test func `A folder that can't be written is told`() async throws {
        try await Folder.temporary { folder in
            try folder.write("", to: "file")
            let run = await Run.of(["schema", "--into", folder.path("file/x")])
            // What lies between is Foundation's.
            let start = "podfeed: error: '\(folder.path("file/x"))/podfeed.schema.json' can't be written: "
            #expect(run.status == 2 && run.output == "" && run.error.hasPrefix(start))
            #expect(run.error.hasSuffix("; make the folder writable, or name another with --into\n"))
        }
    }

    @Test(arguments: [
        ([], "name a schema, or give --into to write all of them\n"),
        (["--into", ""], "--into is empty: name a folder\n"),
        (
            ["show", "--format", "sarif"],
            "--format sarif is for findings: a schema can be printed as text, json\n"
        ),
    ])
    func `What makes no sense is refused`(arguments: [String], complaint: String) async {
        let error = """
            podfeed: error: \(complaint)Usage: podfeed schema [--into <folder>] [<options>] [<name>]
              See 'podfeed schema --help' for more information.

            """
        #expect(await Run.of(["schema"] + arguments) == Run(error: error, status: 64))
    }
}
