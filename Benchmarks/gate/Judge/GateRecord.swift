import Foundation

/// The counts that others are held against: the file `Benchmarks/gate/record.json`.
struct GateRecord: Codable {
    /// One thing that is measured.
    struct Measure: Codable {
        /// A short name, such as `write`.
        var name: String
        /// What is done, as a phrase.
        var what: String
        /// How many instructions it took.
        var instructions: Int
        /// The functions that took most, as name and `[own, inclusive]`.
        var functions: [String: [Int]]
    }

    /// What the numbers are and what they depend on, for those who read the file.
    var note: String
    /// By how many per cent a count may grow.
    var slack: Int
    /// The versions of what decides about the counts, such as the compiler's.
    var versions: [String: String]
    /// The measures, in the order in which they are told.
    var measures: [Measure]

    init(slack: Int, versions: [String: String], measures: [Measure]) {
        note = """
            Instructions as valgrind's callgrind counts them, on one thread, with fixed hashing and environment. They \
            repeat to 0.1 % on any machine, as valgrind shows all the same processor without AVX-512, but change with \
            the versions below, of which Swift's and the C library's matter most. Written by `make gate RECORD=1`.
            """
        self.slack = slack
        self.versions = versions
        self.measures = measures
    }

    /// The record in a file.
    init(from file: String) throws {
        self = try JSONDecoder().decode(GateRecord.self, from: Data(contentsOf: URL(filePath: file)))
    }

    /// The record as JSON, with a line for each function, so that a difference can be read.
    var json: String {
        let versions = versions.sorted { $0.key < $1.key }.map { "\(quoted($0.key)): \(quoted($0.value))" }
        return """
            {
              "note": \(quoted(note)),
              "slack": \(slack),
              "versions": { \(versions.joined(separator: ", ")) },
              "measures": [
            \(measures.map(json).joined(separator: ",\n"))
              ]
            }

            """
    }

    private func json(_ measure: Measure) -> String {
        let functions = measure.functions.sorted { ($1.value[0], $0.key) < ($0.value[0], $1.key) }
        let lines = functions.map { name, costs in
            "        \(quoted(name)): [\(costs.map(String.init).joined(separator: ", "))]"
        }
        return """
                {
                  "name": \(quoted(measure.name)),
                  "what": \(quoted(measure.what)),
                  "instructions": \(measure.instructions),
                  "functions": {
            \(lines.joined(separator: ",\n"))
                  }
                }
            """
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\t", with: " ") + "\""
    }
}

extension GateRecord.Measure {
    /// One in how many instructions a function has to take itself to be recorded.
    static let leastOwn = 300

    /// A measure with those functions of a profile that take most themselves, or have a part in much.
    init(name: String, what: String, _ profile: CallgrindProfile) {
        let all = profile.instructions
        let most = profile.functions.filter {
            $0.value.own >= all / Self.leastOwn || (all / 40..<all / 10 * 9).contains($0.value.inclusive)
        }
        self.init(
            name: name, what: what, instructions: all, functions: most.mapValues { [$0.own, $0.inclusive] })
    }
}
