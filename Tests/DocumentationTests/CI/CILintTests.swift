import Foundation
import Testing

@testable import PodcastCatalog

/// The templates for continuous integration keep to what is asked of such files.
struct CILintTests {
    @Test(arguments: CIFile.all)
    func `Our own reader takes the file, and it says what to change`(name: String) throws {
        let file = try CIFile(name)
        #expect(file.problems == [])
        #expect(!file.jobs.isEmpty)
        #expect(file.environment["PODFEED_REVISION"] == "set-a-commit")
        #expect(file.text.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }

    @Test(arguments: ["github-check.yaml", "github-publish.yaml"])
    func `A workflow for GitHub has few rights, an end, and fixed versions`(name: String) throws {
        let file = try CIFile(name)
        #expect(
            CIFile.entries(file.root["permissions"]).map { "\($0.key): \($0.value.text ?? "")" } == ["contents: read"])
        #expect(file.root["concurrency"]?["group"]?.text?.hasPrefix("podfeed-") == true)
        for job in file.jobs {
            #expect(job.node["timeout-minutes"]?.text != nil, "\(job.name)")
            for step in job.steps {
                let version = step.action.map { $0.split(separator: "@").last ?? "" }
                #expect(version?.wholeMatch(of: /v[0-9]+\.[0-9]+\.[0-9]+/) != nil || step.action == nil, "\(step.name)")
                // What others wrote, such as the name of a branch, must not become a command.
                #expect(step.commands?.contains("${{") != true, "\(step.name)")
            }
        }
    }

    @Test func `Only the steps that reach the target know its secrets`() throws {
        for job in try CIFile.all.flatMap({ try CIFile($0).jobs }) {
            let knowing = job.steps.filter { step in step.environment.values.contains { $0.contains("secrets.") } }
            #expect(knowing.allSatisfy { $0.commands?.hasPrefix("podfeed publish ") == true }, "\(job.name)")
        }
        #expect(try !CIFile("github-check.yaml").text.contains("secrets."))
    }

    @Test func `There is one publisher at a time, and a check gives way to the next`() throws {
        let publish = try CIFile("github-publish.yaml")
        #expect(publish.root["concurrency"]?["group"]?.text == "podfeed-publish")
        #expect(publish.root["concurrency"]?["cancel-in-progress"]?.text == "false")
        #expect(try CIFile("github-check.yaml").root["concurrency"]?["cancel-in-progress"]?.text == "true")
        let job = try #require(CIFile("gitlab-ci.yml").jobs.first { $0.name == "publish" })
        #expect(job.node["resource_group"]?.text == "podfeed-publish")
        for text in [publish.text, job.steps[0].commands ?? ""] {
            #expect(text.contains("podfeed publish \"$PODFEED_TARGET\" --yes --locked"))
        }
    }

    @Test func `The workflows build podfeed in the same way, with what the setup script asks for`() throws {
        let jobs = try ["github-check.yaml", "github-publish.yaml"].compactMap { try CIFile($0).jobs.first }
        for name in ["Install programs and libraries", "Build podfeed"] {
            let texts = jobs.map { job in job.steps.first { $0.name == name }?.commands }
            #expect(texts[0] != nil && texts[0] == texts[1])
        }
        let setup = try String(contentsOf: Document.root.appending(path: "Scripts/setup"), encoding: .utf8)
        let packages = setup.split(separator: "\n").filter { $0.hasPrefix("need ") }.map { $0.split(separator: " ")[1] }
        for name in CIFile.all {
            let text = try CIFile(name).text
            #expect(packages.filter { !text.contains(" \($0)") } == [], "\(name)")
        }
    }

    @Test(.enabled(if: CIRun.has("shellcheck")), arguments: CIFile.all)
    func `ShellCheck has nothing against the commands`(name: String) async throws {
        for step in try CIFile(name).jobs.flatMap(\.steps) {
            guard let commands = step.commands else { continue }
            try await Workplace.temporary { place in
                try place.write(Data(("#!/bin/bash\nset -eo pipefail\n" + commands).utf8), to: "step.sh")
                // The helper of git is text here, for a shell of git's own.
                #expect(try await place.output(of: "shellcheck --exclude=SC2016 step.sh") == "", "\(step.name)")
            }
        }
    }

    @Test(.enabled(if: CIRun.has("actionlint")), arguments: ["github-check.yaml", "github-publish.yaml"])
    func `actionlint has nothing against the workflows`(name: String) async throws {
        try await Workplace.temporary { place in
            try place.write(Data(try CIFile(name).text.utf8), to: ".github/workflows/" + name)
            #expect(try await place.output(of: "git init -q . && actionlint -no-color") == "")
        }
    }
}
