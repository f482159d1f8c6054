import Foundation
import Subprocess
import SystemPackage

/// The program `git`, run on one repository of this machine.
struct GitProgram: Sendable {
    /// What a run printed, and whether it went well.
    struct Outcome: Sendable {
        var isSuccess: Bool
        var output: [UInt8]
        var error: String

        /// The output as text, without the line break at its end.
        var text: String {
            let text = String(decoding: output, as: UTF8.self)
            return text.hasSuffix("\n") ? String(text.dropLast()) : text
        }
    }

    /// The folder of the repository.
    let folder: String
    /// What the environment has for it besides that of this process.
    let environment: [Environment.Key: String?]

    /// How much a run may print, in bytes.
    private static let limit = 256 << 20

    /// The program on a repository whose remote `origin` has an address.
    ///
    /// The address goes by the environment: arguments are for every user of the machine to see.
    init(folder: String, origin: String, index: String) {
        self.folder = folder
        environment = [
            "GIT_DIR": folder, "GIT_INDEX_FILE": index, "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "true",
            "SSH_ASKPASS": "true", "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0",
            "GIT_CONFIG_COUNT": "5",
            "GIT_CONFIG_KEY_0": "remote.origin.url", "GIT_CONFIG_VALUE_0": origin,
            "GIT_CONFIG_KEY_1": "remote.origin.promisor", "GIT_CONFIG_VALUE_1": "true",
            "GIT_CONFIG_KEY_2": "remote.origin.partialclonefilter", "GIT_CONFIG_VALUE_2": "blob:none",
            "GIT_CONFIG_KEY_3": "gc.auto", "GIT_CONFIG_VALUE_3": "0",
            "GIT_CONFIG_KEY_4": "core.quotePath", "GIT_CONFIG_VALUE_4": "false",
            "GIT_WORK_TREE": nil, "GIT_OBJECT_DIRECTORY": nil, "GIT_TRACE": nil, "GIT_CURL_VERBOSE": nil,
        ]
    }

    /// Runs git with arguments and some bytes as its input.
    func callAsFunction(
        _ arguments: [String], input: [UInt8] = [], environment more: [String: String] = [:]
    ) async throws -> Outcome {
        var environment = environment
        for (key, value) in more { environment[Environment.Key(stringLiteral: key)] = value }
        do {
            let result = try await Subprocess.run(
                .name("git"), arguments: Arguments(arguments), environment: .inherit.updating(environment),
                input: .array(input), output: .bytes(limit: GitProgram.limit), error: .bytes(limit: 1 << 20))
            return Outcome(
                isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
                error: String(decoding: result.standardError, as: UTF8.self))
        } catch let error as SubprocessError {
            switch error.code {
            case .executableNotFound:
                throw PublishingError(
                    .cannotRun, "git is not installed", help: "install it by 'apt-get install git'")
            default:
                throw PublishingError(.cannotRun, "git can't be run", help: "run it by hand to see why")
            }
        }
    }
}

extension GitProgram.Outcome {
    /// What git says went wrong, in a line without an address's credentials.
    var reason: String {
        let lines = error.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let marks = ["fatal: ", "error: ", "ERROR: ", "remote: error: "]
        let told = lines.first { line in marks.contains { line.hasPrefix($0) } } ?? lines.last ?? "it says nothing"
        let mark = marks.first { told.hasPrefix($0) } ?? ""
        return GitProgram.Outcome.withoutCredentials(String(told.dropFirst(mark.count)))
    }

    /// A text in which `//user:password@` is `//`.
    static func withoutCredentials(_ text: String) -> String {
        var parts = text.components(separatedBy: "://")
        for index in parts.indices.dropFirst() {
            let authority = parts[index].prefix { !" /'\"".contains($0) }
            guard let at = authority.lastIndex(of: "@") else { continue }
            parts[index] = String(parts[index][parts[index].index(after: at)...])
        }
        return parts.joined(separator: "://")
    }

    /// What sort of thing went wrong with a remote repository.
    var kind: PublishingError.Kind {
        let temporary = [
            "Could not resolve host", "Could not resolve hostname", "timed out", "Connection refused",
            "Connection reset", "unexpectedly closed", "early EOF", "Failed to connect", "HTTP 5", "error: 50",
            "The remote end hung up",
        ]
        let lasting = ["Permission denied", "Authentication failed", "Host key verification failed", "not found"]
        if lasting.contains(where: error.contains) { return .cannotRun }
        return temporary.contains(where: error.contains) ? .tryAgain : .cannotRun
    }

    /// What to do about it.
    var help: String {
        if kind == .tryAgain { return "publish again when it can be reached" }
        if error.contains("Host key verification failed") {
            return "check the server's key, and write it into known_hosts"
        }
        let words = [
            "Permission denied", "Authentication failed", "could not read Username", "could not read Password",
        ]
        if words.contains(where: error.contains) { return "let git know the credentials: a helper, a key or an agent" }
        return "try 'git ls-remote' with this address by hand"
    }
}
