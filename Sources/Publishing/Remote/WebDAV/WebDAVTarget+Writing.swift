import Digests
import FeedValues
import Foundation
import Synchronization
import WebAccess

extension WebDAVTarget {
    /// How many files are under way together, and how many bytes.
    private static var waveFiles: Int { 32 }
    private static var waveBytes: Int { 64 << 20 }
    /// Up to how many bytes a file is read back whole before it takes its name.
    private static var readBackLimit: Int { 16 << 20 }

    private typealias Question = WebDAVConnection.Question

    package func put(_ files: [Upload], progress: @Sendable (Upload) -> Void) async throws {
        try await makeFolders(for: files.map(\.path))
        var rest = files[...]
        while let first = rest.first {
            var (wave, bytes) = ([first], first.bytes)
            for file in rest.dropFirst() {
                guard wave.count < WebDAVTarget.waveFiles, bytes + file.bytes <= WebDAVTarget.waveBytes else { break }
                wave.append(file)
                bytes += file.bytes
            }
            rest = rest.dropFirst(wave.count)
            try await put(wave)
            for file in wave { progress(file) }
        }
    }

    private func put(_ wave: [Upload]) async throws {
        let stamps = try wave.map { try $0.prove() }
        do {
            try await send(wave)
            try await verify(wave)
            for (file, stamp) in zip(wave, stamps) where file.modified != stamp { throw file.changed }
        } catch {
            if !(error is CancellationError) { try? await clearTemporary(of: wave.map(\.path)) }
            throw error
        }
        try await rename(wave.map { (TargetLayout.temporary($0.path), $0.path) })
    }

    private func send(_ wave: [Upload]) async throws {
        let questions = wave.map { file in
            Question(
                method: .put, path: TargetLayout.temporary(file.path),
                headers: [WebHeader("Content-Type", file.headers.contentType)], body: file.webBody, bytes: file.bytes)
        }
        for (file, outcome) in zip(wave, await connection.outcomes(of: questions)) {
            _ = try failing.answer(outcome, "write", "'\(file.path)'") { (200...204).contains($0) }
        }
    }

    /// Reads back what has arrived: the whole of it, or of a long file the size and its beginning.
    private func verify(_ wave: [Upload]) async throws {
        let questions = wave.map { file in
            let isShort = file.bytes <= WebDAVTarget.readBackLimit
            return Question(
                method: .get, path: TargetLayout.temporary(file.path),
                keeping: .beginning(most: isShort ? file.bytes + (64 << 10) : 64 << 10), bytes: file.bytes)
        }
        for (file, outcome) in zip(wave, await connection.outcomes(of: questions)) {
            let answer = try failing.answer(outcome, "read back", "'\(file.path)'") { $0 == 200 }
            guard try isSame(answer, file) else {
                throw PublishingError(
                    .tryAgain, "'\(file.path)' arrived in \(name) with other bytes than were sent",
                    help: "publish again")
            }
        }
    }

    private func isSame(_ answer: WebAnswer, _ file: Upload) throws -> Bool {
        guard answer.isCut else { return Digest.sha256(answer.body) == file.sha256 }
        let beginning = try file.part(from: 0, count: answer.body.count)
        return answer.headers["content-length"] == String(file.bytes) && answer.body == beginning
    }

    /// Gives files their names, each replacing in one step what has it.
    private func rename(_ names: [(from: String, to: String)]) async throws {
        let questions = names.map { relocation(.move, $0.from, $0.to, replaces: true) }
        for (name, outcome) in zip(names, await connection.outcomes(of: questions)) {
            _ = try failing.answer(outcome, "write", "'\(name.to)'") { (200...204).contains($0) }
        }
    }

    /// The question that gives a file another name, or a second one.
    func relocation(
        _ method: WebMethod, _ path: String, _ other: String, replaces: Bool
    ) -> WebDAVConnection.Question {
        let destination = WebDAVConnection.address(of: other, in: root)
        return WebDAVConnection.Question(
            method: method, path: path,
            headers: [WebHeader("Destination", destination.description), WebHeader("Overwrite", replaces ? "T" : "F")])
    }

    /// Makes the folders that some paths run through, where they are missing; that of the target, too.
    func makeFolders(for paths: [String]) async throws {
        var missing: Set<String> = []
        let known = folders.withLock { $0 }
        for path in paths {
            for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
                missing.insert(String(path[..<index]))
            }
        }
        missing.insert("")
        for folder in missing.subtracting(known).sorted(by: { $0.utf8.count < $1.utf8.count }) {
            let what = folder.isEmpty ? "the target's folder" : "the folder '\(folder)'"
            let question = Question(method: .makeCollection, path: folder.isEmpty ? "" : folder + "/")
            let outcome = await connection.outcomes(of: [question])[0]
            // One that is there is refused with 405; some servers say so with a redirection.
            _ = try failing.answer(outcome, "make", what) { [200, 201, 204, 301, 405].contains($0) }
            folders.withLock { _ = $0.insert(folder) }
        }
    }

    package func copy(_ path: String, to other: String, headers: FileHeaders) async throws {
        try await makeFolders(for: [other])
        // A copy grows under its name; the move is one step.
        let temporary = TargetLayout.temporary(other)
        let outcome = await connection.outcomes(of: [relocation(.copy, path, temporary, replaces: true)])[0]
        let answer = try failing.answer(outcome, "copy", "'\(path)'") { (200...204).contains($0) || $0 == 404 }
        guard answer.status != 404 else { throw gone(path) }
        try await rename([(temporary, other)])
    }

    package func move(_ path: String, to other: String, headers: FileHeaders) async throws {
        try await makeFolders(for: [other])
        let outcome = await connection.outcomes(of: [relocation(.move, path, other, replaces: true)])[0]
        let answer = try failing.answer(outcome, "move", "'\(path)'") { (200...204).contains($0) || $0 == 404 }
        guard answer.status != 404 else { throw gone(path) }
    }

    private func gone(_ path: String) -> PublishingError {
        PublishingError(.tryAgain, "'\(path)' has gone from \(name)", help: "publish again")
    }

    package func remove(_ paths: [String]) async throws {
        let questions = paths.map { Question(method: .delete, path: $0) }
        for (path, outcome) in zip(paths, await connection.outcomes(of: questions)) {
            // A path through a file that has gone, or that is a folder now, is none of a file.
            _ = try failing.answer(outcome, "remove", "'\(path)'") {
                (200...204).contains($0) || [404, 409, 410].contains($0)
            }
        }
    }

    package func clear(_ paths: [String]) async throws {
        try await clearTemporary(of: paths + [TargetLayout.journal, TargetLayout.lease])
    }

    private func clearTemporary(of paths: [String]) async throws {
        try await remove(try await facts(of: paths.map(TargetLayout.temporary)).keys.sorted())
    }
}

extension Upload {
    fileprivate var webBody: WebBody {
        switch source {
        case .bytes(let bytes): .bytes(bytes)
        case .file(let path): .file(path: path)
        }
    }
}
