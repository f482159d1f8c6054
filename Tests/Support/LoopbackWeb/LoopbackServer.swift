import Foundation

/// A web server of its own for one test, on a free port of 127.0.0.1, that answers as a table says.
package final class LoopbackServer {
    /// How a server encrypts.
    package enum Encryption: Sendable {
        /// Not at all.
        case none
        /// With a certificate.
        case certificate(LoopbackCertificates.Kind)
        /// With a good certificate, and with nothing newer than TLS 1.1.
        case old
    }

    /// A request that the server had.
    package struct Request: Decodable, Hashable {
        /// The method.
        package let method: String
        /// Path and query.
        package let path: String
        /// The head's fields.
        package let headers: [String: String]
        /// The first bytes of the body.
        package let body: String
    }

    /// The port.
    package let port: Int
    /// The address of its root, without a slash at the end.
    package let address: String
    private let folder: URL
    private let process: Process
    private let input = Pipe()

    /// A server that answers as a table in JSON says; `PORT` in it becomes the port. See `Tests/servers/web/server.py`.
    package init(_ table: String, _ encryption: Encryption = .none, listeningTo host: String = "127.0.0.1") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-web-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(table.utf8).write(to: folder.appending(path: "table.json"))
        try Data().write(to: folder.appending(path: "log"))
        // Whoever talks to servers that hang up must outlive them, as the program does.
        signal(SIGPIPE, SIG_IGN)
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        var arguments = ["python3", LoopbackServer.program, folder.path + "/table.json", folder.path + "/log"]
        arguments += ["--address", host]
        switch encryption {
        case .none: break
        case .certificate(let kind): arguments += try ["--tls"] + LoopbackCertificates.shared.get().files(kind)
        case .old:
            arguments += try ["--tls"] + LoopbackCertificates.shared.get().files(.good) + ["--old-tls"]
        }
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = input
        try process.run()
        let line = output.fileHandleForReading.availableData
        guard let port = Int(String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
        else { throw CocoaError(.executableLoad) }
        self.port = port
        let scheme = if case .none = encryption { "http" } else { "https" }
        address = "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The requests that the server had, in order.
    package var requests: [Request] {
        let lines = (try? Data(contentsOf: folder.appending(path: "log"))) ?? Data()
        return lines.split(separator: 10).compactMap { try? JSONDecoder().decode(Request.self, from: $0) }
    }

    /// The requests by method and path.
    package var log: [String] { requests.map { $0.method + " " + $0.path } }

    private static let program = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../servers/web/server.py").standardizedFileURL.path
}
