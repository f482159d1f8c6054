import Diagnostics
import FeedValidation
import FeedWriting
import Foundation
import PodcastCatalog
import PodcastModel

/// The work whose instructions are counted, on one thread: `GatedWork load FOLDER`, `write COUNT`, `validate FILE`.
///
/// `GatedWork inputs FOLDER COUNT` writes what the others and `podfeed` read.
@main enum GatedWork {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch (arguments.dropFirst().first, arguments.count) {
        case ("inputs", 4): try inputs(in: arguments[2], count: Int(arguments[3]) ?? 0)
        case ("load", 3): try load(arguments[2])
        case ("write", 3): print(try written(Int(arguments[2]) ?? 0).count)
        case ("validate", 3): print(try validated(arguments[2]))
        default: print("usage: GatedWork inputs FOLDER COUNT | load FOLDER | write COUNT | validate FILE")
        }
    }

    private static func inputs(in folder: String, count: Int) throws {
        try GatedCatalogue(count: count).write(into: folder)
        for (name, count) in [("one.xml", 1), ("items.xml", count)] {
            try Data(written(count)).write(to: URL(filePath: folder).appending(path: name))
        }
    }

    /// Reads a catalogue, and says how many episodes are in its feeds and how many findings there are.
    private static func load(_ folder: String) throws {
        let catalog = try CatalogReader(root: folder).read().catalog(
            CatalogOptions(asOf: GatedShow.newest), facts: LocalFacts())
        print(catalog.shows.reduce(0) { $0 + $1.episodes.count }, catalog.findings.count)
        for finding in catalog.findings.prefix(3) { print(finding) }
    }

    private static func written(_ count: Int) throws -> [UInt8] {
        guard let show = GatedShow(count: count) else { return [] }
        var bytes: [UInt8] = []
        try FeedWriter(generator: "Gate").write(show.head, episodes: show.episodes) { bytes += $0 }
        return bytes
    }

    /// Holds a feed against all rules, a piece of 64 KiB after another, and gives the number of findings.
    private static func validated(_ file: String) throws -> Int {
        let bytes = Array(try Data(contentsOf: URL(filePath: file)))
        var options = ValidationOptions()
        options.asOf = GatedShow.newest
        var validation = Validation(of: file, with: FeedValidator(options: options))
        for start in stride(from: 0, to: bytes.count, by: 1 << 16) {
            validation.read(Array(bytes[start..<min(start + 1 << 16, bytes.count)]))
        }
        return validation.finish().findings.count
    }
}
