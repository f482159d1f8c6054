import Foundation
import Subprocess
import SystemPackage
import Testing

/// A real server on the loopback, started by a script of `Tests/servers`.
struct LoopbackServer: Sendable {
    /// What the script said: how to reach it.
    let facts: [String: String]
    /// Ends the connections that there are.
    let sever: @Sendable () async throws -> Void

    /// A thing that the script said.
    subscript(_ name: String) -> String { facts[name] ?? "" }

    /// The folder in which it keeps what it serves.
    var root: URL { URL(filePath: self["root"]) }

    /// What must never be seen.
    var secrets: [String] { ["password", "secret"].compactMap { facts[$0] } }

    /// The folder of the scripts.
    static let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../servers")
        .standardizedFileURL

    /// Whether what a server needs is installed; what runs in CI must be.
    static func isThere(_ name: String) -> Bool {
        let sbin = ["/usr/sbin", "/usr/local/sbin"]
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init) + sbin
        func has(_ program: String) -> Bool {
            folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + program) }
        }
        if ProcessInfo.processInfo.environment["CI"] != nil { return true }
        let own = scripts.appending(path: "../../.build/servers/bin/rclone").standardizedFileURL.path
        return switch name {
        case "sftp": has("sshd") && has("ssh")
        case "sftp-password": has("rclone") && has("ssh")
        case "webdav":
            has("nginx") && FileManager.default.fileExists(atPath: "/usr/lib/nginx/modules/ngx_http_dav_ext_module.so")
        case "s3": has("rclone") && FileManager.default.isExecutableFile(atPath: own)
        default: false
        }
    }

    /// Starts a server, hands it to something, and stops it.
    static func with<Value: Sendable>(
        _ name: String, _ variables: [String: String] = [:], _ body: @Sendable (LoopbackServer) async throws -> Value
    ) async throws -> Value {
        // Whoever talks to servers that hang up must outlive them, as the program does.
        signal(SIGPIPE, SIG_IGN)
        let folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-server-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var environment: [Environment.Key: String?] = [:]
        for (key, value) in variables { environment[try #require(Environment.Key(rawValue: key))] = value }
        let result = try await Subprocess.run(
            .path(FilePath(scripts.appending(path: name).path)), arguments: [folder.path],
            environment: .inherit.updating(environment), input: .inputWriter, output: .sequence, error: .discarded
        ) { script -> Result<Value, any Error> in
            var facts: [String: String] = [:]
            for try await line in script.standardOutput.strings() {
                let text = line.trimmingCharacters(in: .newlines)
                if text == "ready" {
                    let server = LoopbackServer(facts: facts) {
                        _ = try await script.standardInputWriter.write("cut\n")
                    }
                    let outcome: Result<Value, any Error>
                    do { outcome = .success(try await body(server)) } catch { outcome = .failure(error) }
                    // The script ends with its input, and its server with it.
                    try await script.standardInputWriter.finish()
                    return outcome
                }
                let parts = text.split(separator: "=", maxSplits: 1)
                if parts.count == 2 { facts[String(parts[0])] = String(parts[1]) }
            }
            throw Failure(name: name)
        }
        return try result.closureResult.get()
    }

    /// A server that did not start.
    struct Failure: Error, CustomStringConvertible {
        let name: String
        var description: String { "Tests/servers/\(name) did not start: run it by hand to see why" }
    }
}
