package import FeedValues
import Foundation
import Synchronization
import WebAccess

/// A folder of a server of WebDAV.
///
/// Files arrive under a temporary name, are read back, and take their names by MOVE with `Overwrite: T`.
package final class WebDAVTarget: PublishingTarget {
    let root: WebAddress
    let connection: WebDAVConnection
    let leaseSeconds: Int
    let settling: Duration
    private let server: String
    private let isUserKnown: Bool
    let folders = Mutex<Set<String>>([])

    /// Looks whether the server lets one in and speaks WebDAV.
    ///
    /// - Parameters:
    ///   - root: the folder's address.
    ///   - variables: the environment: PODFEED_WEBDAV_USER and PODFEED_WEBDAV_PASSWORD are read.
    ///   - leaseSeconds: how long leases last, for the plan.
    ///   - settling: how long a lease is left alone before it is looked at again: who wrote last has it.
    package static func open(
        _ root: WebAddress, variables: [String: String], leaseSeconds: Int = Publisher.leaseSeconds,
        settling: Duration = .milliseconds(500)
    ) async throws -> WebDAVTarget {
        let user = variables["PODFEED_WEBDAV_USER"]
        let credentials = user.map {
            WebCredentials(user: $0, password: variables["PODFEED_WEBDAV_PASSWORD"] ?? "")
        }
        if credentials != nil, !root.isSecure, !isLoopback(root) {
            throw PublishingError(
                .refused, "'\(root)' would be sent the password unencrypted", help: "publish to an https address")
        }
        let connection = try WebDAVConnection(root, credentials: credentials, times: WebTimes(connection: .seconds(20)))
        let question = WebDAVConnection.Question(
            method: .findProperties, path: "",
            headers: [WebHeader("Depth", "0"), WebHeader("Content-Type", "text/xml")],
            body: .bytes(Array(WebDAVListing.question.utf8)))
        let outcome = await connection.outcomes(of: [question])[0]
        let isUserKnown = user != nil
        let failing = WebDAVComplaint(root: root, isUserKnown: isUserKnown)
        switch outcome {
        case .failure(let failure): throw failing.error(failure, "look at", "the folder")
        case .success(let answer) where answer.status == 207 || answer.status == 404:
            return WebDAVTarget(
                root, connection, leaseSeconds, settling, server: answer.headers["server"] ?? "", isUserKnown)
        case .success(let answer): throw failing.error(answer.status, "look at", "the folder")
        }
    }

    private static func isLoopback(_ address: WebAddress) -> Bool {
        address.host == "localhost" || address.host.hasPrefix("127.") || address.host == "[::1]"
    }

    private init(
        _ root: WebAddress, _ connection: WebDAVConnection, _ leaseSeconds: Int, _ settling: Duration, server: String,
        _ isUserKnown: Bool
    ) {
        self.root = root
        self.connection = connection
        self.leaseSeconds = leaseSeconds
        self.settling = settling
        self.server = server
        self.isUserKnown = isUserKnown
    }

    package var name: String { "'\(root)'" }

    package var guarantees: TargetGuarantees {
        // nginx renames; Apache removes the old file first; of others nothing is known.
        let isWhole = server.lowercased().hasPrefix("nginx")
        let note = "not every server of WebDAV replaces a file in one step: for a moment there may be none"
        return TargetGuarantees(
            hasWholeFiles: isWhole, exclusion: .lease(seconds: leaseSeconds), keepsHeaders: false,
            notes: isWhole ? [] : [note])
    }

    package var requests: Int { get async { await connection.requests } }

    var failing: WebDAVComplaint { WebDAVComplaint(root: root, isUserKnown: isUserKnown) }

    // MARK: - Looking

    package func read(_ path: String, limit: Int) async throws -> [UInt8]? {
        // What a server says of a file that is not there may be longer than the file.
        let most = max(limit, 64 << 10) + 1
        let question = WebDAVConnection.Question(
            method: .get, path: path, keeping: .beginning(most: most), bytes: limit)
        switch await connection.outcomes(of: [question])[0] {
        case .failure(let failure): throw failing.error(failure, "read", "'\(path)'")
        case .success(let answer) where WebDAVTarget.isAbsent(answer.status): return nil
        case .success(let answer) where answer.status == 200:
            guard !answer.isCut, answer.body.count <= limit else {
                throw PublishingError(
                    .cannotRun, "'\(path)' in \(name) has more than \(limit) bytes",
                    help: "see what it is, and remove it")
            }
            return answer.body
        case .success(let answer): throw failing.error(answer.status, "read", "'\(path)'")
        }
    }

    /// Whether a status says that there is no such file: a folder of the name is none.
    static func isAbsent(_ status: Int) -> Bool { [301, 302, 404, 410].contains(status) }

    package func facts(of paths: [String]) async throws -> [String: TargetFile] {
        let questions = paths.map { WebDAVConnection.Question(method: .head, path: $0) }
        var files: [String: TargetFile] = [:]
        for (path, outcome) in zip(paths, await connection.outcomes(of: questions)) {
            let answer = try failing.answer(outcome, "look at", "'\(path)'") {
                $0 == 200 || WebDAVTarget.isAbsent($0)
            }
            guard answer.status == 200 else { continue }
            files[path] = TargetFile(bytes: answer.headers["content-length"].flatMap(Int.init) ?? 0)
        }
        return files
    }

    package func list() async throws -> [String: TargetFile] {
        var files: [String: TargetFile] = [:]
        var waiting = [""]
        while !waiting.isEmpty {
            let folders = waiting
            waiting = []
            for (folder, outcome) in zip(folders, await connection.outcomes(of: folders.map(WebDAVTarget.listing))) {
                let answer = try failing.answer(outcome, "list", folder.isEmpty ? "the files" : "'\(folder)'") {
                    $0 == 207 || $0 == 404
                }
                guard answer.status == 207 else { continue }
                guard let listing = WebDAVListing(xml: answer.body) else {
                    throw PublishingError(
                        .cannotRun, "\(name) lists its files in a way that is not understood", help: "publish otherwise"
                    )
                }
                sort(listing.entries, of: folder, &files, &waiting)
            }
        }
        return files
    }

    private static func listing(of folder: String) -> WebDAVConnection.Question {
        WebDAVConnection.Question(
            method: .findProperties, path: folder.isEmpty ? "" : folder + "/",
            headers: [WebHeader("Depth", "1"), WebHeader("Content-Type", "text/xml")],
            body: .bytes(Array(WebDAVListing.question.utf8)), keeping: .all(most: 256 << 20))
    }

    private func sort(
        _ entries: [WebDAVListing.Entry], of folder: String, _ files: inout [String: TargetFile],
        _ folders: inout [String]
    ) {
        let prefix = folder.isEmpty ? "" : folder + "/"
        for entry in entries {
            let name = entry.path.split(separator: "/").last.map(String.init) ?? ""
            // The folder itself is in its own list.
            guard !name.isEmpty, !isItself(entry, folder) else { continue }
            let path = prefix + name
            if TargetLayout.isOwn(path) { continue }
            if entry.isFolder { folders.append(path) } else { files[path] = TargetFile(bytes: entry.bytes ?? 0) }
        }
    }

    private func isItself(_ entry: WebDAVListing.Entry, _ folder: String) -> Bool {
        let base = PercentEncoding.decode(root.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let own = (base + "/" + folder).split(separator: "/")
        return entry.isFolder && entry.path.split(separator: "/") == own
    }
}
