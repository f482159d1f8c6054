import Foundation
import Testing

/// `podfeed worker` as engines run it.
@Suite(.serialized)
struct WorkerTests {
    private static let command = "\"$podfeed\" worker --report counts"

    @Test("An engine that waits for each result gets it before it gives the next task") func lockstep() async throws {
        let workplace = try Workplace()
        let line = """
            mkfifo tasks results
            \(Self.command) < tasks > results & worker=$!
            exec 3> tasks 4< results
            for number in 1 2 3; do echo "{\\"id\\": $number, \\"feed\\": \\"<rss/>\\"}" >&3; read -r result <&4; echo "$result"; done
            exec 3>&-; wait $worker; echo $?
            """
        let results = (1...3).map { number in
            """
            {"version":1,"id":\(number),"line":\(number),"status":1,"reports":[{"file":"feed","counts":{"error":2,"warning":0,"info":0}}]}

            """
        }
        for options in ["", "--jobs 4"] {
            let line = line.replacing("< tasks", with: options + " < tasks")
            let run = try await Tool.shell(line + "\nrm tasks results", in: workplace.path)
            #expect(run == Tool(output: results.joined() + "0\n"))
        }
    }

    @Test("SIGTERM ends a worker that waits at once, and one that works when it is done", arguments: ["", "--jobs 3"])
    func terminated(options: String) async throws {
        let workplace = try Workplace()
        // What follows the first task is never given: the worker would wait for ever.
        let line = """
            mkfifo tasks
            \(Self.command) \(options) < tasks > results & worker=$!
            exec 3> tasks
            echo '{"id": 1, "feed": "<rss/>"}' >&3
            while ! [ -s results ]; do sleep 0.05; done
            kill -TERM $worker; wait $worker; echo $?; cat results
            """
        let result = """
            0
            {"version":1,"id":1,"line":1,"status":1,"reports":[{"file":"feed","counts":{"error":2,"warning":0,"info":0}}]}

            """
        #expect(try await Tool.shell(line, in: workplace.path) == Tool(output: result))

        let items = String(repeating: "<item/>", count: 20_000)
        try workplace.write("long.xml", "<rss><channel>\(items)</channel></rss>")
        let busy = """
            rm results
            \(Self.command) \(options) < tasks > results & worker=$!
            exec 3> tasks
            echo '{"feed": "<rss/>"}' >&3
            while ! [ -s results ]; do sleep 0.05; done
            echo '{"file": "long.xml"}' >&3; sleep 0.3
            kill -TERM $worker; wait $worker; echo $?; wc -l < results
            """
        let run = try await Tool.shell(busy, in: workplace.path)
        // Whether the long task had begun when the signal came is a matter of luck; what has begun is finished.
        #expect(["0\n1\n", "0\n2\n"].contains(run.output.replacing(" ", with: "")))
        #expect(run.error == "")
    }

    @Test("A reader of the results that goes away ends the worker quietly") func brokenPipe() async throws {
        let workplace = try Workplace()
        let line = """
            { yes '{"feed": ""}' 2> /dev/null | { \(Self.command); echo $? > status; } } | head -n 2 > results
            while ! [ -s status ]; do sleep 0.05; done; cat status; wc -l < results
            """
        let run = try await Tool.shell(line, in: workplace.path)
        #expect(run == Tool(output: run.output))
        #expect(run.output.replacing(" ", with: "") == "0\n2\n")
    }

    @Test("A line comes out for each that goes in, whatever it is", arguments: [1, 2, 3])
    func garbage(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let tasks = [
            #"{"id": 1, "feed": "<rss/>", "profiles": ["apple"], "all": true}"#,
            #"{"id": "b", "base64": "PHJzcy8+", "rules": ["xml"], "report": "counts"}"#,
            #"{"file": "feed.xml", "as-of": "2025-04-25", "fail-on": "never"}"#,
            #"{"build": "nowhere", "site": "https://example.com"}"#,
        ]
        var lines: [[UInt8]] = []
        for number in 0..<600 {
            var line = Array(tasks[number % tasks.count].utf8)
            for _ in 0..<Int.random(in: 0...4, using: &generator) { WorkerTests.spoil(&line, &generator) }
            lines.append(line.filter { $0 != 0x0A })
        }
        let workplace = try Workplace()
        try Data(lines.joined(separator: [0x0A])).write(to: URL(filePath: workplace.path("tasks")))
        for options in ["", "--jobs 3"] {
            let run = try await Tool.shell(
                "\"$podfeed\" worker --line-limit 2000 \(options) < tasks", in: workplace.path)
            #expect(run == Tool(output: run.output))
            let results = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            #expect(results.count == (lines.last == [] ? 599 : 600))
            for (index, result) in results.enumerated() {
                let object = try #require(
                    JSONSerialization.jsonObject(with: Data(result.utf8)) as? [String: Any], "\(result)")
                #expect(object["line"] as? Int == index + 1)
                #expect((object["reports"] == nil) != (object["error"] == nil))
            }
        }
    }

    /// Changes a line somewhere.
    private static func spoil(_ line: inout [UInt8], _ generator: inout SeededGenerator) {
        let place = Int.random(in: 0...line.count, using: &generator)
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: line.removeSubrange(place...)
        case 1: line.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 2: line.removeFirst(min(place, line.count))
        case 3: line.insert(contentsOf: generator.text(upTo: 12, legal: false).utf8, at: place)
        case 4: line.insert(contentsOf: line, at: place)
        case 5: line.insert(contentsOf: Array(repeating: UInt8(ascii: "["), count: 300), at: place)
        default:
            if place < line.count { line[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
        }
    }
}
