import Foundation

/// Holds counts of instructions against those that were recorded.
///
/// `InstructionGate judge FOLDER RECORD`, `record FOLDER RECORD`, or `table RECORD`, which prints Markdown. The folder
/// has a line `NAME what is done` for each measure in `measures`, its profile in `NAME.callgrind`, and `versions`.
@main enum InstructionGate {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch (arguments.dropFirst().first, arguments.count) {
        case ("judge", 4): exit(try judge(arguments[2], GateRecord(from: arguments[3])) ? 0 : 1)
        case ("record", 4):
            let record = try recorded(arguments[2])
            try Data(record.json.utf8).write(to: URL(filePath: arguments[3]))
            for measure in record.measures { print("\(measure.name): \(measure.instructions.grouped) instructions") }
        case ("table", 3): print(table(try GateRecord(from: arguments[2])), terminator: "")
        default:
            print("usage: InstructionGate judge FOLDER RECORD | record FOLDER RECORD | table RECORD")
            exit(64)
        }
    }

    /// Tells how each count has changed, and whether none has grown beyond the slack.
    private static func judge(_ folder: String, _ record: GateRecord) throws -> Bool {
        let versions = try versions(folder)
        let others = record.versions.keys.sorted().filter { versions[$0] != record.versions[$0] }
        for name in others {
            print("gate: recorded with \(name) \(record.versions[name] ?? ""), here is \(versions[name] ?? "none")")
        }
        var passes = true
        for measure in record.measures {
            guard let profile = try? profile(measure.name, in: folder) else {
                print("gate: \(measure.name) was not measured")
                passes = false
                continue
            }
            let growth = Growth(recorded: measure, now: profile)
            print(growth.line)
            if growth.percent > Double(record.slack) {
                passes = false
                print("  takes over \(record.slack) % more: \(measure.what). What grew, most first:")
                print(growth.functions)
            } else if growth.percent < -Double(record.slack) {
                print("  takes over \(record.slack) % less: hold on to that with `make gate RECORD=1`")
            }
        }
        if !passes { print("gate: mend what grew, or record it with `make gate RECORD=1` and say why in the commit") }
        // Another compiler's counts may be others; what is merged is counted where the record was made.
        if !passes, !others.isEmpty, ProcessInfo.processInfo.environment["CI"] == nil {
            print("gate: let through, for the versions above are not those of the record")
            return true
        }
        return passes
    }

    private static func recorded(_ folder: String) throws -> GateRecord {
        let lines = try String(contentsOfFile: folder + "/measures", encoding: .utf8).split(separator: "\n")
        let measures = try lines.map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            let name = String(parts[0])
            return GateRecord.Measure(
                name: name, what: String(parts.last ?? ""), try profile(name, in: folder))
        }
        return GateRecord(slack: 5, versions: try versions(folder), measures: measures)
    }

    private static func versions(_ folder: String) throws -> [String: String] {
        let lines = try String(contentsOfFile: folder + "/versions", encoding: .utf8).split(separator: "\n")
        return Dictionary(
            lines.map { line in
                let parts = line.split(separator: " ", maxSplits: 1)
                return (String(parts[0]), String(parts.last ?? ""))
            }
        ) { $1 }
    }

    private static func profile(_ name: String, in folder: String) throws -> CallgrindProfile {
        CallgrindProfile(try String(contentsOfFile: folder + "/\(name).callgrind", encoding: .utf8))
    }

    /// The counts as a table of Markdown.
    private static func table(_ record: GateRecord) -> String {
        let versions = record.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let rows = record.measures.map { "| \($0.what) | \(millions($0.instructions)) |\n" }.joined()
        return """
            | counted by the gate | million instructions |
            |---|---:|
            \(rows)
            Recorded with \(versions.joined(separator: ", ")). \
            A change that takes over \(record.slack) % more of any of them does not pass.

            """
    }

    private static func millions(_ instructions: Int) -> String {
        String(format: "%.1f", Double(instructions) / 1_000_000)
    }
}
