import FeedValues
import WebAccess

/// What a server of WebDAV refused, in words.
struct WebDAVComplaint {
    /// The folder's address.
    let root: WebAddress
    /// Whether a user was named to the server.
    let isUserKnown: Bool

    /// The answer, when it has a status that is awaited.
    func answer(
        _ outcome: WebOutcome, _ verb: String, _ what: String, _ isAwaited: (Int) -> Bool
    ) throws -> WebAnswer {
        switch outcome {
        case .failure(let failure): throw error(failure, verb, what)
        case .success(let answer) where isAwaited(answer.status): return answer
        case .success(let answer): throw error(answer.status, verb, what)
        }
    }

    /// Why there is no answer.
    func error(_ failure: WebFailure, _ verb: String, _ what: String) -> PublishingError {
        let task = task(verb, what)
        switch failure.reason {
        case .unresolved:
            return PublishingError(
                .cannotRun, "\(task): there is no host '\(root.host)'",
                help: "correct the address, or check the network")
        case .certificate, .encryption:
            return PublishingError(
                .refused, "\(task): \(failure)", help: "see that the server's certificate is valid and its name right")
        case .unreadableFile:
            return PublishingError(.cannotRun, "\(task): the file cannot be read", help: "build again")
        case .unreachable, .timeout, .broken:
            return PublishingError(
                .tryAgain, "\(task): \(failure)", help: "check the network and publish again; what is live is whole")
        default:
            return PublishingError(.tryAgain, "\(task): \(failure)", help: "publish again")
        }
    }

    /// What a status means.
    func error(_ status: Int, _ verb: String, _ what: String) -> PublishingError {
        let task = task(verb, what)
        if let row = WebDAVComplaint.rows[status] {
            return PublishingError(row.kind, "\(task): \(row.reason)", help: row.help)
        }
        switch status {
        case 401 where isUserKnown:
            return PublishingError(
                .cannotRun, "\(task): the server does not accept the user or the password",
                help: "correct PODFEED_WEBDAV_USER and PODFEED_WEBDAV_PASSWORD")
        case 401:
            return PublishingError(
                .cannotRun, "\(task): the server wants a user and a password",
                help: "set PODFEED_WEBDAV_USER and PODFEED_WEBDAV_PASSWORD")
        case 300...399:
            return PublishingError(
                .cannotRun, "\(task): the server leads to another address (status \(status))",
                help: "write the address that it leads to")
        case 429, 500...599:
            return PublishingError(
                .tryAgain, "\(task): the server failed (status \(status))",
                help: "look into its log, check its disk, and publish again")
        default:
            return PublishingError(
                .cannotRun, "\(task): the server refuses it (status \(status))", help: "look into its log")
        }
    }

    private func task(_ verb: String, _ what: String) -> String { "cannot \(verb) \(what) in '\(root)'" }

    private struct Row {
        let kind: PublishingError.Kind
        let reason: String
        let help: String
    }

    private static let rows: [Int: Row] = [
        403: Row(
            kind: .cannotRun, reason: "the server denies permission", help: "give the user the right to write there"),
        404: Row(kind: .cannotRun, reason: "there is no such folder", help: "make it, or correct the address"),
        405: Row(
            kind: .cannotRun, reason: "the server does not offer WebDAV there",
            help: "switch it on: PUT, DELETE, MKCOL, MOVE, COPY and PROPFIND"),
        409: Row(
            kind: .cannotRun, reason: "the folder around it is missing",
            help: "make the target's folder on the server"),
        413: Row(
            kind: .cannotRun, reason: "it is larger than the server takes",
            help: "raise the limit there (nginx: client_max_body_size)"),
        423: Row(kind: .tryAgain, reason: "somebody has locked it", help: "wait until the lock ends"),
        501: Row(
            kind: .cannotRun, reason: "the server does not offer WebDAV there",
            help: "switch it on: PUT, DELETE, MKCOL, MOVE, COPY and PROPFIND"),
        507: Row(kind: .cannotRun, reason: "no space is left", help: "free some space and publish again"),
    ]
}
