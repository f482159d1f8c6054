import Foundation
import Subprocess
import SystemPackage
import Testing

/// An empty folder in which the examples of a document are carried out.
struct Workplace {
    /// The folder.
    let folder: URL

    /// Makes a folder for the time of a closure.
    static func temporary(_ body: (Workplace) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(Workplace(folder: folder))
    }

    /// Writes a file, with the folders on the way to it.
    func write(_ data: Data, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// The text of a file.
    func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// What a shell prints for a command, to the output and the errors, on 1 February 2026.
    func output(of command: String) async throws -> String {
        let path = Workplace.programs.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        let result = try await Subprocess.run(
            .path("/bin/sh"), arguments: ["-c", "exec 2>&1\n" + command],
            environment: .inherit.updating(["PATH": path, "SOURCE_DATE_EPOCH": "1769904000"]),
            workingDirectory: FilePath(folder.path), output: .string(limit: 1 << 20))
        return result.standardOutput
    }

    /// The folder in which `podfeed` was built, beside the tests.
    static var programs: URL {
        let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        return tests?.deletingLastPathComponent() ?? Bundle.main.bundleURL
    }
}
