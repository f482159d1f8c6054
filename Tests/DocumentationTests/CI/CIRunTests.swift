import Foundation
import Testing

/// The commands of the templates do what the templates say, as far as a shell can.
@Suite(.serialized)
struct CIRunTests {
    /// The values of expressions that only GitHub knows.
    private static let values = [
        "${{ github.event.pull_request.number }}": "7", "${{ github.token }}": "gh-token-of-a-test",
    ]

    /// Carries the steps of a job of GitHub out; gives what they print, by their names.
    private func steps(of job: CIFile.Job, _ file: CIFile, on machine: inout CIRun) async throws -> [String: String] {
        let home = machine.place.folder.path + "/home"
        machine.environment.merge(file.environment) { $1 }
        machine.environment["PODFEED_REPOSITORY"] = machine.place.folder.path + "/podfeed.git"
        machine.environment["PODFEED_REVISION"] = "main"
        for (name, value) in [
            "GITHUB_PATH": "path", "GITHUB_ENV": "env", "GITHUB_STEP_SUMMARY": "summary",
        ] {
            machine.environment[name] = home + "/" + value
        }
        machine.environment["GITHUB_WORKSPACE"] = machine.place.folder.path + "/repository"
        machine.environment["GITHUB_REPOSITORY"] = "newsroom/podcasts"
        var printed: [String: String] = [:]
        for step in job.steps {
            guard let commands = step.commands, step.condition == nil || !isCached(on: machine) else { continue }
            var now = machine
            for (name, value) in step.environment { now.environment[name] = Self.values[value] ?? "" }
            let result = try await now.carryOut(commands)
            printed[step.name] = result.output
            guard result.isSuccess else { break }
            let added = (try? machine.place.text("home/path"))?.split(separator: "\n").map(String.init) ?? []
            let path = machine.environment["PATH"] ?? ""
            machine.environment["PATH"] = (added.filter { !path.contains($0) } + [path]).joined(separator: ":")
        }
        return printed
    }

    /// Whether podfeed was built before, as the cache of the workflows would know.
    private func isCached(on machine: CIRun) -> Bool {
        FileManager.default.fileExists(atPath: machine.place.folder.path + "/home/podfeed-program/podfeed")
    }

    @Test func `A pull request on GitHub is checked, and told what it changes`() async throws {
        try await Workplace.temporary { place in
            var machine = try await CIRun(in: place)
            try machine.writeEpisode("second-thoughts", on: "2026-01-12")
            try await machine.set("git add . && git commit -qm 'Add an episode'")
            let file = try CIFile("github-check.yaml")
            let printed = try await steps(of: file.jobs[0], file, on: &machine)
            #expect(printed["Check the feeds"]?.contains("::notice file=Feeds/morning-brief/") == true)
            #expect(printed["Check the feeds"]?.contains("::error") == false)
            #expect(printed["Say what changes for subscribers"] == "")
            let summary = try place.text("home/summary")
            #expect(summary.contains("Second Thoughts"))
            #expect(!summary.contains("Not Yet Told"))

            try place.write(Data(summary.utf8), to: "repository/podfeed-diff.md")
            _ = try await steps(of: file.jobs[1], file, on: &machine)
            let calls = try place.text("home/calls")
            #expect(
                calls.contains(
                    "gh pr comment 7 --repo newsroom/podcasts --body-file podfeed-diff.md --edit-last --create-if-none")
            )
        }
    }

    @Test func `A push to GitHub is published, with its record pushed before`() async throws {
        try await Workplace.temporary { place in
            var machine = try await CIRun(in: place)
            let file = try CIFile("github-publish.yaml")
            _ = try await steps(of: file.jobs[0], file, on: &machine)
            let feed = try place.text("site/morning-brief/feed.xml")
            #expect(feed.contains("First Light") && !feed.contains("Not Yet Told"))
            let names = try FileManager.default.subpathsOfDirectory(atPath: place.folder.path + "/site")
            #expect(names.contains("morning-brief/media/first-light.mp3"))
            #expect(!names.contains { $0.contains("not-yet-told") })
            let record = try await machine.carryOut("git --git-dir=../origin.git show main:Feeds/podfeed.lock")
            #expect(record.output.contains("morning-brief/first-light"))
            #expect(!record.output.contains("not-yet-told"))
            try #expect(place.text("home/env").hasPrefix("SOURCE_DATE_EPOCH="))

            // Its time has come, and the schedule begins a run.
            machine.environment["SOURCE_DATE_EPOCH"] = "1771113600"
            _ = try await steps(of: file.jobs[0], file, on: &machine)
            #expect(try place.text("site/morning-brief/feed.xml").contains("Not Yet Told"))
        }
    }
}
