import Subprocess
import Synchronization

/// Runs rclone: arguments as they are, never a shell; credentials only by its own configuration or environment.
struct RcloneProgram: Sendable {
    private let program: Executable
    private let wrapping: [String]
    private let environment: Environment
    /// How long one run may take.
    let patience: Duration

    /// Options that every run has: rclone's environment must not turn one run into another.
    private static let common = [
        "--log-level", "ERROR", "--use-json-log=false", "--stats", "0", "--ask-password=false", "--contimeout", "20s",
        "--timeout", "60s", "--retries", "2", "--low-level-retries", "3",
    ]

    /// Variables that change what rclone does beyond where it does it. AWS_CA_BUNDLE breaks S3 in rclone 1.60.
    private static let unwanted: Set<String> = [
        "AWS_CA_BUNDLE", "RCLONE_BACKUP_DIR", "RCLONE_BWLIMIT_FILE", "RCLONE_CHECKSUM", "RCLONE_COMPARE_DEST",
        "RCLONE_COPY_DEST", "RCLONE_DRY_RUN", "RCLONE_DUMP", "RCLONE_EXCLUDE", "RCLONE_EXCLUDE_FROM",
        "RCLONE_FILES_FROM", "RCLONE_FILES_FROM_RAW", "RCLONE_FILTER", "RCLONE_FILTER_FROM", "RCLONE_IGNORE_CASE",
        "RCLONE_IGNORE_EXISTING", "RCLONE_IGNORE_SIZE", "RCLONE_IMMUTABLE", "RCLONE_INCLUDE", "RCLONE_INCLUDE_FROM",
        "RCLONE_INTERACTIVE", "RCLONE_LOG_FILE", "RCLONE_MAX_AGE", "RCLONE_MAX_DEPTH", "RCLONE_MAX_SIZE",
        "RCLONE_MAX_TRANSFER", "RCLONE_MIN_AGE", "RCLONE_MIN_SIZE", "RCLONE_PROGRESS", "RCLONE_QUIET", "RCLONE_RC",
        "RCLONE_SIZE_ONLY", "RCLONE_SUFFIX", "RCLONE_UPDATE", "RCLONE_VERBOSE",
    ]

    /// rclone with an environment.
    init(program: String, variables: [String: String], patience: Duration) async {
        let wanted = variables.filter { !RcloneProgram.unwanted.contains($0.key) }
        environment = .variables(wanted)
        self.patience = patience
        // Where the system can, a program ends when we are killed: one that went on would publish by itself.
        // swift-subprocess starts all programs from one thread that stays, as the signal needs.
        let setpriv = Executable.name("setpriv")
        if await RcloneProgram.works(setpriv, environment) {
            self.program = setpriv
            wrapping = ["--pdeathsig", "KILL", program]
        } else {
            self.program = .name(program)
            wrapping = []
        }
    }

    private static func works(_ setpriv: Executable, _ environment: Environment) async -> Bool {
        let run = try? await Subprocess.run(
            setpriv, arguments: ["--pdeathsig", "KILL", "true"], environment: environment, output: .discarded)
        return run?.terminationStatus.isSuccess == true
    }

    /// What a run gave.
    struct Answer: Sendable {
        /// The status that it ended with.
        var status: Int32
        /// What it wrote.
        var output: [UInt8]
        /// What it complained of: for looking at, never for showing.
        var complaint: String
    }

    /// Runs rclone to its end.
    ///
    /// - Parameter limit: how many bytes it may write.
    /// - Throws: `TooMuch` when it writes more, `PublishingError` when it can't be run or takes too long.
    func run(_ arguments: [String], limit: Int = 256 << 20) async throws -> Answer {
        try await withThrowingTaskGroup(of: Answer?.self) { group in
            group.addTask { try await start(arguments, limit) }
            group.addTask {
                try await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let answer = first else {
                throw PublishingError(
                    .tryAgain, "rclone did not end within \(patience.components.seconds) s",
                    help: "check the network and publish again")
            }
            return answer
        }
    }

    /// More was written than may be.
    struct TooMuch: Error {}

    private func start(_ arguments: [String], _ limit: Int) async throws -> Answer {
        do {
            let result = try await Subprocess.run(
                program, arguments: Arguments(wrapping + arguments + RcloneProgram.common), environment: environment,
                input: .none, output: .sequence, error: .sequence
            ) { rclone in
                async let complaint = Self.beginning(of: rclone.standardError)
                var output: [UInt8] = []
                for try await buffer in rclone.standardOutput {
                    output += buffer.array
                    if output.count > limit { throw TooMuch() }
                }
                return (output, await complaint)
            }
            let (output, complaint) = result.closureResult
            guard case .exited(let status) = result.terminationStatus else {
                return Answer(status: -1, output: output, complaint: complaint)
            }
            if status == 127, !wrapping.isEmpty { throw RcloneProgram.missing }
            return Answer(status: status, output: output, complaint: complaint)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw RcloneProgram.missing
        } catch let error as SubprocessError where !Task.isCancelled {
            throw PublishingError(
                .cannotRun, "rclone could not be run (\(error.code))", help: "run it by hand to see why")
        }
    }

    private static func beginning(of errors: SubprocessOutputSequence) async -> String {
        var bytes: [UInt8] = []
        do {
            for try await buffer in errors where bytes.count < 64 << 10 { bytes += buffer.array }
        } catch {}
        return String(decoding: bytes, as: UTF8.self)
    }

    private static var missing: PublishingError {
        PublishingError(
            .cannotRun, "'rclone' could not be run: it is not installed", help: "install it by 'apt-get install rclone'"
        )
    }
}
