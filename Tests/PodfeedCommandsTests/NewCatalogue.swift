import Foundation

/// An empty folder with a cover and a sound beside it, for commands that make something new.
struct NewCatalogue {
    /// The folder that holds what is made.
    let folder: Folder

    private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Feeds/deep-dive").standardizedFileURL

    /// Makes the folder for the time of a closure.
    static func temporary(_ body: (NewCatalogue) async throws -> Void) async throws {
        try await Folder.temporary { folder in
            let files = ["cover.jpg": "cover.jpg", "media/whampoa-forged.mp3": "first.mp3"]
            for (from, to) in files {
                try FileManager.default.copyItem(atPath: sample.appending(path: from).path, toPath: folder.path(to))
            }
            try await body(NewCatalogue(folder: folder))
        }
    }

    /// What all paths begin with.
    var start: String { String(folder.path("x").dropLast()) }

    /// The path of the catalogue, or of a file in it.
    func path(_ name: String = "") -> String { folder.path("mine" + (name.isEmpty ? "" : "/" + name)) }

    /// What a command prints, with paths from the folder on.
    ///
    /// - Parameter typed: what is typed at a terminal; `nil` where nobody can be asked.
    func run(_ arguments: String..., typed: String? = nil) async -> Run {
        var run = await Run.of(
            arguments + ["-C", path()], environment: ["SOURCE_DATE_EPOCH": "1769904000"], input: typed ?? "",
            isTyped: typed != nil)
        run.output = run.output.replacing(start, with: "")
        run.error = run.error.replacing(start, with: "")
        return run
    }

    /// Makes a catalogue with a show, without anybody being asked.
    func makeShow(_ more: String...) async -> Run {
        let arguments = [
            "init", "-C", path(), "--site", "https://podcasts.newsroom.org", "--show", "morning-brief", "--title",
            "Morning Brief", "--description", "What happened overnight.", "--language", "en", "--author",
            "The Newsroom", "--category", "News > Daily News", "--image", folder.path("cover.jpg"), "--owner-email",
            "feeds@newsroom.org",
        ]
        var run = await Run.of(arguments + more, environment: ["SOURCE_DATE_EPOCH": "1769904000"])
        run.output = run.output.replacing(start, with: "")
        run.error = run.error.replacing(start, with: "")
        return run
    }

    /// The text of a file of the catalogue.
    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    /// The lines of a file that are neither comments nor empty.
    func lines(_ name: String) throws -> [String] {
        try text(name).split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.isEmpty }.map(String.init)
    }

    /// The paths of all files and folders in the catalogue.
    var names: [String] {
        (FileManager.default.enumerator(atPath: path())?.compactMap { $0 as? String } ?? []).sorted()
    }
}
