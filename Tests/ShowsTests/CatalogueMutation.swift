import Foundation

/// A catalogue that is changed at random, as people and accidents change one.
struct CatalogueMutation: ~Copyable {
    /// What a build printed and left.
    struct Outcome: Equatable {
        var tool: Tool
        var site: [String: Data]
    }

    private let workplace: Workplace
    private var generator: SeededGenerator
    private var count = 0
    private var asOf = "2026-01-01"
    private var options: [String] = []
    private var spoiled: (name: String, text: String)?

    private static let episodes = "Feeds/engines/episodes/"
    private static let first = episodes + "2025-02-03-the-difference.md"

    /// A catalogue with the changes of a seed.
    init(in workplace: consuming Workplace, seed: UInt64) {
        self.workplace = workplace
        generator = SeededGenerator(seed: seed)
    }

    /// Builds the site as it is.
    func build() async throws -> Outcome {
        let tool = try await Tool.podfeed(
            ["build", "--format", "text", "--as-of", asOf] + options, in: workplace.path)
        return Outcome(tool: tool, site: try workplace.files("public"))
    }

    /// What a build without a cache makes of the site; afterwards everything is as it was.
    func buildWithoutPast() async throws -> Outcome {
        let manager = FileManager.default
        let names = ["public", ".podfeed"].filter { manager.fileExists(atPath: workplace.path($0)) }
        for name in names { try manager.moveItem(atPath: workplace.path(name), toPath: workplace.path("kept-" + name)) }
        if names.contains("public") {
            try manager.copyItem(atPath: workplace.path("kept-public"), toPath: workplace.path("public"))
        }
        let outcome = try await build()
        for name in ["public", ".podfeed"] { try? manager.removeItem(atPath: workplace.path(name)) }
        for name in names { try manager.moveItem(atPath: workplace.path("kept-" + name), toPath: workplace.path(name)) }
        return outcome
    }

    /// Changes something, and says what.
    mutating func mutate() async throws -> String {
        count += 1
        // What was broken is mended by the next change but one, so that most builds succeed.
        if let (name, text) = spoiled {
            spoiled = nil
            try workplace.write(name, text)
            return "mended \(name)"
        }
        switch Int.random(in: 0..<25, using: &generator) {
        case 0: return try append("\nOne more line, number \(count).\n", to: Self.first)
        case 1: return try append("\n", to: Self.first)
        case 2: return try add(date: "2025-03-0\(1 + count % 9)")
        case 3: return try add(date: "2026-0\(1 + count % 9)-02")
        case 4: return try remove()
        case 5: return try rename()
        case 6: return try touch()
        case 7: return try append("# a comment, number \(count)\n", to: "Feeds/engines/show.yaml")
        case 8: return try replace("Analytical Society", with: "Society \(count)", in: "Feeds/engines/show.yaml")
        case 9: return try replace("Ada Lovelace", with: "Ada \(count) Lovelace", in: "Feeds/people.yaml")
        case 10: return try swap("Feeds/engines/media/trailer.mp3", "Feeds/engines/media/beside.mp3")
        case 11: return try swap("Feeds/engines/episodes/2025-02-10-beside.jpg", "Feeds/engines/cover.png")
        case 12:
            return try append(
                "- { start: \(10 + count), title: More }\n", to: Self.episodes + "2025-02-10-beside.chapters.yaml")
        case 13: return try append("\nAnother \(count).\n", to: "Templates/footers/engines.mustache")
        case 14: asOf = ["2025-01-15", "2025-06-01", "2026-01-01", "2026-05-01", "2027-05-01"][count % 5]
        case 15: options = count % 2 == 0 ? [] : ["--site", "https://mirror.example.org/p"]
        case 16: options = [[], ["--fail-on", "info"], ["--fail-on", "never"], ["--jobs", "1"]][count % 4]
        case 17: return try spoil(Self.first, "title:", "titel:")
        case 18: return try spoil("Feeds/engines/show.yaml", "language: en-US", "language: xx-nowhere")
        case 19: return try damageCache()
        case 20: return try damageSite()
        case 21, 22, 23: return try await changeLock()
        default: return try transcript()
        }
        return "the options are now \(options), the time is \(asOf)"
    }

    private func append(_ text: String, to name: String) throws -> String {
        try workplace.write(name, try workplace.text(name) + text)
        return "appended to \(name)"
    }

    private func replace(_ old: String, with new: String, in name: String) throws -> String {
        try workplace.write(name, try workplace.text(name).replacing(old, with: new))
        return "replaced '\(old)' in \(name)"
    }

    private mutating func spoil(_ name: String, _ old: String, _ new: String) throws -> String {
        let text = try workplace.text(name)
        spoiled = (name, text)
        try workplace.write(name, text.replacing(old, with: new))
        return "spoiled \(name)"
    }

    private func add(date: String) throws -> String {
        let name = Self.episodes + "\(date)-new-\(count).md"
        try workplace.write(
            name,
            """
            ---
            title: New \(count)
            summary: What is new in number \(count).
            date: \(date)
            season: 1
            episode: \(100 + count)
            people: [ada-lovelace]
            media: ../media/trailer.mp3
            ---

            Notes of number \(count).

            """)
        return "added \(name)"
    }

    private mutating func added() throws -> String? {
        let names = try FileManager.default.contentsOfDirectory(atPath: workplace.path(Self.episodes))
        return names.filter { $0.contains("-new-") }.sorted().randomElement(using: &generator)
    }

    private mutating func remove() throws -> String {
        guard let name = try added() else { return "found nothing to remove" }
        try FileManager.default.removeItem(atPath: workplace.path(Self.episodes + name))
        return "removed \(name)"
    }

    private mutating func rename() throws -> String {
        guard let name = try added() else { return "found nothing to rename" }
        let other = name.replacing("-new-", with: "-new-er-")
        try FileManager.default.moveItem(
            atPath: workplace.path(Self.episodes + name), toPath: workplace.path(Self.episodes + other))
        return "renamed \(name)"
    }

    private func touch() throws -> String {
        for name in [Self.first, "Feeds/engines/media/trailer.mp3"] {
            try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: workplace.path(name))
        }
        return "touched"
    }

    private func swap(_ one: String, _ other: String) throws -> String {
        let (first, second) = (URL(filePath: workplace.path(one)), URL(filePath: workplace.path(other)))
        let (left, right) = (try Data(contentsOf: first), try Data(contentsOf: second))
        try right.write(to: first)
        try left.write(to: second)
        return "swapped \(one) and \(other)"
    }

    private func transcript() throws -> String {
        let name = Self.episodes + "2025-01-01-trailer.vtt"
        if (try? workplace.text(name)) != nil {
            try FileManager.default.removeItem(atPath: workplace.path(name))
            return "removed a transcript"
        }
        try workplace.write(name, "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n")
        return "added a transcript"
    }

    /// Records what is new, takes an episode down or back, or loses the lock.
    private mutating func changeLock() async throws -> String {
        let lock = "Feeds/podfeed.lock"
        guard let text = try? workplace.text(lock), count % 5 != 0 else {
            try? FileManager.default.removeItem(atPath: workplace.path(lock))
            let run = try await Tool.podfeed(["lock", "--as-of", asOf], in: workplace.path)
            return "made a lock: \(run.output) \(run.error)"
        }
        let lines = text.split(separator: "\n").filter { $0.hasPrefix("episode ") }
        guard let line = lines.randomElement(using: &generator), count % 2 == 0 else {
            let run = try await Tool.podfeed(["lock", "--as-of", asOf], in: workplace.path)
            return "recorded: \(run.output) \(run.error)"
        }
        let words = line.split(separator: " ")
        guard count % 3 != 0 else {
            return try replace(String(words[2]), with: "guid=guid-\(count)", in: lock)
        }
        let undo = line.contains("retracted=") && !line.contains("restored=") ? ["--undo"] : []
        let run = try await Tool.podfeed(
            ["retract", String(words[1]), "--because", "number \(count)", "--as-of", asOf] + undo, in: workplace.path)
        return "retracted \(undo): \(run.output) \(run.error)"
    }

    private mutating func damageCache() throws -> String {
        let names = try workplace.files(".podfeed").keys.sorted()
        guard let name = names.randomElement(using: &generator) else { return "found no cache" }
        let file = URL(filePath: workplace.path(".podfeed/" + name))
        var data = try Data(contentsOf: file)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: data.removeLast(data.count / 3)
        case 1: data = Data("something else\n".utf8)
        case 2 where name != "probe-cache": for index in data.indices where index % 97 == 40 { data[index] ^= 0x20 }
        default:
            try FileManager.default.removeItem(at: file)
            return "removed .podfeed/\(name)"
        }
        try data.write(to: file)
        return "damaged .podfeed/\(name)"
    }

    private mutating func damageSite() throws -> String {
        let names = try workplace.files("public").keys.filter { $0 != ".podfeed-manifest" }.sorted()
        guard let name = names.randomElement(using: &generator) else { return "found no site" }
        var data = try Data(contentsOf: URL(filePath: workplace.path("public/" + name)))
        data.append(contentsOf: Data("more".utf8))
        try data.write(to: URL(filePath: workplace.path("public/" + name)))
        return "damaged public/\(name)"
    }
}
