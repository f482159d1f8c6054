import Digests
import Foundation
import SystemPackage

extension GitTarget {
    package func read(_ path: String, limit: Int) async throws -> [UInt8]? {
        try await prepare()
        guard let blob = try await blobs([path])[path] else { return nil }
        let bytes = try await run(["cat-file", "blob", blob], "read '\(path)' in").output
        guard bytes.count <= limit else {
            throw PublishingError(
                .refused, "'\(path)' in \(name) has \(bytes.count) bytes, and at most \(limit) are expected",
                help: "look at what it is")
        }
        return bytes
    }

    package func list() async throws -> [String: TargetFile] {
        try await prepare()
        return try await sizes(of: try await blobs([]).filter { !TargetLayout.isOwn($0.key) })
    }

    package func facts(of paths: [String]) async throws -> [String: TargetFile] {
        try await prepare()
        let wanted = Set(paths)
        // Of many, all are listed: the arguments of a program have an end.
        return try await sizes(of: try await blobs(paths.count > 100 ? [] : paths).filter { wanted.contains($0.key) })
    }

    package func put(_ files: [Upload], progress: @Sendable (Upload) -> Void) async throws {
        try await prepare()
        var lines: [String] = []
        for (file, blob) in zip(files, try await blobs(of: files)) {
            lines.append("100644 \(blob)\t\(file.path)\0")
            progress(file)
        }
        try await updateIndex(lines)
    }

    /// Writes files as blobs, all of this machine's by one run of git.
    private func blobs(of files: [Upload]) async throws -> [String] {
        var paths: [String] = []
        for file in files {
            guard case .file(let path) = file.source else { continue }
            guard (try? LocalFile.read(FilePath(path))) == TargetFile(bytes: file.bytes, sha256: file.sha256) else {
                throw file.changed
            }
            paths.append(URL(filePath: path).path)
        }
        let arguments = ["hash-object", "-w", "--no-filters", "--stdin-paths"]
        let asked = Array(paths.map { $0 + "\n" }.joined().utf8)
        var written =
            paths.isEmpty ? [] : try await run(arguments, "write for", input: asked).text.split(separator: "\n")
        guard written.count == paths.count else {
            throw PublishingError(.cannotRun, "git did not take all files for \(name)", help: "publish again")
        }
        written.reverse()
        var blobs: [String] = []
        for file in files {
            if case .bytes(let bytes) = file.source {
                blobs.append(try await run(["hash-object", "-w", "--stdin"], "write for", input: bytes).text)
            } else if let blob = written.popLast() {
                blobs.append(String(blob))
            }
        }
        return blobs
    }

    package func copy(_ path: String, to other: String, headers: FileHeaders) async throws {
        try await updateIndex(["100644 \(try await blob(path))\t\(other)\0"])
    }

    package func move(_ path: String, to other: String, headers: FileHeaders) async throws {
        try await copy(path, to: other, headers: headers)
        try await remove([path])
    }

    package func remove(_ paths: [String]) async throws {
        guard !paths.isEmpty else { return }
        try await prepare()
        try await updateIndex(paths.map { "0 \(String(repeating: "0", count: 40))\t\($0)\0" })
    }

    private func updateIndex(_ lines: [String]) async throws {
        _ = try await run(["update-index", "-z", "--index-info"], "write for", input: Array(lines.joined().utf8))
    }

    private func blob(_ path: String) async throws -> String {
        try await prepare()
        guard let blob = try await blobs([path])[path] else {
            throw PublishingError(.tryAgain, "'\(path)' has gone from \(name)", help: "publish again")
        }
        return blob
    }

    /// The blobs of files, by their paths; of all files when no path is given.
    private func blobs(_ paths: [String]) async throws -> [String: String] {
        let listed = try await run(
            ["ls-files", "--stage", "-z", "--full-name", "--"] + paths.map { ":(top,literal)\($0)" }, "list")
        var blobs: [String: String] = [:]
        for line in listed.output.split(separator: 0) {
            let text = String(decoding: line, as: UTF8.self)
            guard let tab = text.firstIndex(of: "\t") else { continue }
            let fields = text[..<tab].split(separator: " ")
            if fields.count == 3 { blobs[String(text[text.index(after: tab)...])] = String(fields[1]) }
        }
        return blobs
    }

    private func sizes(of blobs: [String: String]) async throws -> [String: TargetFile] {
        guard !blobs.isEmpty else { return [:] }
        let files = blobs.sorted { $0.key < $1.key }
        let asked = files.map { $0.value + "\n" }.joined()
        let told = try await run(
            ["cat-file", "--batch-check=%(objectsize)"], "look at", input: Array(asked.utf8)
        ).text.split(separator: "\n")
        var facts: [String: TargetFile] = [:]
        for (file, size) in zip(files, told) {
            if let bytes = Int(size) { facts[file.key] = TargetFile(bytes: bytes) }
        }
        return facts
    }
}
