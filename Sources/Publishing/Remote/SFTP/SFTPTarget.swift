import Digests
import Subprocess
import Synchronization

/// A folder of a server that is reached by SFTP, through OpenSSH's `ssh` and the user's own keys and configuration.
///
/// Files arrive under a temporary name, are read back, and take their names in one step (`posix-rename`).
package final class SFTPTarget: PublishingTarget {
    let connection: SFTPConnection
    private let place: SSHPlace
    private let folders = Mutex<Set<String>>([])

    /// Connects to the server.
    ///
    /// - Parameters:
    ///   - variables: the environment: of it ssh's own, and SSH_ASKPASS, are read by ssh.
    ///   - patience: how long the server may say nothing while it is asked something.
    package static func open(
        _ place: SSHPlace, variables: [String: String], patience: Duration = .seconds(60)
    ) async throws -> SFTPTarget {
        let mayAsk = variables["SSH_ASKPASS_REQUIRE"] == "force" && variables["SSH_ASKPASS"] != nil
        let connection = try await SFTPConnection.open(
            place, environment: .variables(variables), mayAsk: mayAsk, patience: patience)
        let target = SFTPTarget(connection, place)
        guard connection.extensions.contains(SFTPConnection.replacing) else {
            throw PublishingError(
                .cannotRun,
                "the SFTP server of '\(place.host)' cannot replace a file in one step: it has no posix-rename, "
                    + "or is for reading only",
                help: "let the user write there, or publish by another protocol")
        }
        return target
    }

    private init(_ connection: SFTPConnection, _ place: SSHPlace) {
        self.connection = connection
        self.place = place
    }

    package var name: String { "'\(place)'" }

    package var guarantees: TargetGuarantees {
        TargetGuarantees(
            hasWholeFiles: true, exclusion: .lease(seconds: Publisher.leaseSeconds, isExclusive: true),
            keepsHeaders: false)
    }

    package var requests: Int { get async { await connection.exchange.requests } }

    /// The path that the server knows a file of the target by.
    func remote(_ path: String) -> String {
        let folder = place.folder.isEmpty ? "." : place.folder
        if path.isEmpty { return folder }
        return (folder.hasSuffix("/") ? folder : folder + "/") + path
    }

    // MARK: - Looking

    package func read(_ path: String, limit: Int) async throws -> [UInt8]? {
        try await naming("read", path) {
            let handle: [UInt8]
            do {
                handle = try await connection.open(remote(path), .reading)
            } catch let status as SFTPStatus where status == .absent {
                return nil
            }
            let bytes = try await connection.attributes(remote(path))?.bytes ?? 0
            guard bytes <= limit else { throw tooLong(path, limit) }
            let content = try await connection.content(handle, from: 0, count: bytes)
            try await connection.close(handle)
            return content
        }
    }

    private func tooLong(_ path: String, _ limit: Int) -> PublishingError {
        PublishingError(
            .cannotRun, "'\(path)' in \(name) has more than \(limit) bytes", help: "see what it is, and remove it")
    }

    package func list() async throws -> [String: TargetFile] {
        try await naming("list", "") {
            var files: [String: TargetFile] = [:]
            var waiting = [""]
            while let folder = waiting.popLast() {
                for (name, attributes) in try await connection.names(in: remote(folder)) {
                    let path = folder.isEmpty ? name : folder + "/" + name
                    if TargetLayout.isOwn(path) { continue }
                    if attributes.isFolder { waiting.append(path) }
                    guard attributes.isFile || attributes.isLink else { continue }
                    let found = attributes.isLink ? try await connection.attributes(remote(path)) : attributes
                    if let found, found.isFile { files[path] = TargetFile(bytes: found.bytes ?? 0) }
                }
            }
            return files
        }
    }

    package func facts(of paths: [String]) async throws -> [String: TargetFile] {
        try await naming("look at", paths.first ?? "") {
            let found = try await paths.inParallel(64) { path in
                try await connection.attributes(remote(path)).flatMap { $0.isFile ? (path, $0.bytes ?? 0) : nil }
            }
            return Dictionary(found.compactMap(\.self).map { ($0, TargetFile(bytes: $1)) }) { $1 }
        }
    }

    // MARK: - Folders

    /// Makes the folders that some paths run through, where they are missing.
    func makeFolders(for paths: [String]) async throws {
        var missing: Set<String> = []
        let known = folders.withLock { $0 }
        for path in paths + ["/"] {
            for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
                let folder = String(path[..<index])
                if !known.contains(folder) { missing.insert(folder) }
            }
        }
        for folder in missing.sorted(by: { $0.utf8.count < $1.utf8.count }) {
            try await naming("make the folder", folder) {
                if try await connection.attributes(remote(folder)) == nil {
                    try await connection.makeFolder(remote(folder))
                }
            }
            folders.withLock { _ = $0.insert(folder) }
        }
    }

    /// Removes folders that have become empty, and those that lie around them.
    func removeFolders(around paths: [String]) async {
        var folders: Set<String> = []
        for path in paths {
            for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
                folders.insert(String(path[..<index]))
            }
        }
        self.folders.withLock { $0.subtract(folders) }
        for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            try? await connection.removeFolder(remote(folder))
        }
    }

    // MARK: - Failing

    /// Runs something and says what it was for when the server refuses it.
    func naming<Value>(_ verb: String, _ path: String, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let status as SFTPStatus {
            throw await error(verb, path.isEmpty ? place.folder : path, status)
        }
    }

    private func error(_ verb: String, _ path: String, _ status: SFTPStatus) async -> PublishingError {
        let what = "cannot \(verb) '\(path)' in \(name)"
        switch status {
        case .denied:
            return PublishingError(
                .cannotRun, "\(what): the server denies permission", help: "give the user the right to write there")
        case .absent:
            return PublishingError(
                .cannotRun, "\(what): there is no such folder",
                help: "make the folder of the target, or correct its path")
        case .failure where verb == "write":
            if let free = await connection.freeBytes(at: remote("")), free < 64 << 10 {
                return PublishingError(
                    .cannotRun, "\(what): no space is left", help: "free some space and publish again")
            }
            return PublishingError(
                .tryAgain, "\(what): the server failed", help: "check its disk and quota, and publish again")
        case .unsupported:
            return PublishingError(.cannotRun, "\(what): the server does not know how", help: "publish otherwise")
        default:
            return PublishingError(.tryAgain, "\(what): the server failed", help: "check the server and publish again")
        }
    }
}
