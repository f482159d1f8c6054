import Foundation
import Subprocess
import SystemPackage
import Testing

/// The outcome of a program that ran to its end.
struct Tool: Equatable {
    /// What it wrote to the output.
    var output = ""
    /// What it wrote to the errors.
    var error = ""
    /// The status it ended with; 128 and the number of the signal when one ended it.
    var status: Int32 = 0

    /// The executable that this package builds.
    static let podfeed: String = {
        let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "podfeed")
        guard !FileManager.default.isExecutableFile(atPath: beside.path) else { return beside.path }
        return repository.appending(path: ".build/debug/podfeed").path
    }()

    /// The folder of this package.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL

    /// Runs `podfeed` in a folder, with nothing in the environment but the search path and what is given.
    static func podfeed(
        _ arguments: [String], in folder: String, environment: [String: String] = [:]
    ) async throws -> Tool {
        try await run(podfeed, arguments, in: folder, environment: environment)
    }

    /// Runs a line of the shell in which `$podfeed` is the executable.
    static func shell(_ line: String, in folder: String) async throws -> Tool {
        try await run("/bin/sh", ["-c", line], in: folder, environment: ["podfeed": podfeed])
    }

    /// Runs a program in a folder.
    static func run(
        _ program: String, _ arguments: [String], in folder: String, environment: [String: String] = [:]
    ) async throws -> Tool {
        var variables: [Environment.Key: String] = [:]
        let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
        for (name, value) in path.merging(environment, uniquingKeysWith: { $1 }) {
            variables[try #require(Environment.Key(rawValue: name))] = value
        }
        let result = try await Subprocess.run(
            program.contains("/") ? .path(FilePath(program)) : .name(program), arguments: Arguments(arguments),
            environment: .custom(variables), workingDirectory: FilePath(folder),
            output: .bytes(limit: 1 << 28), error: .bytes(limit: 1 << 24))
        let status: Int32 =
            switch result.terminationStatus {
            case .exited(let code): code
            case .signaled(let signal): 128 + signal
            }
        return Tool(
            output: String(decoding: result.standardOutput, as: UTF8.self),
            error: String(decoding: result.standardError, as: UTF8.self), status: status)
    }
}
