package import Subprocess
import SystemPackage

/// A program that reads or makes media and pictures, run in a process apart with its arguments as they are.
package struct MediaTool: Sendable {
    /// What a run of the program printed.
    package struct Output: Sendable {
        /// What it wrote to its standard output.
        package var bytes: [UInt8]
        /// What it wrote to its standard error.
        package var messages: String
        /// Whether it says that all went well.
        package var isSuccess: Bool
    }

    /// The program.
    package var program: Executable
    /// The package of Debian that holds it.
    package var package: String
    /// How long one run may take before it is given up.
    package var timeout: Duration

    /// The folder in which it runs; `nil` for that of this process.
    package var folder: String?
    /// Variables of its environment besides those of this process.
    package var environment: [Environment.Key: String] = [:]

    /// A program by name or path.
    package init(_ program: Executable, from package: String, timeout: Duration) {
        self.program = program
        self.package = package
        self.timeout = timeout
    }

    /// Runs the program once; `nil` when it prints more than the limit.
    ///
    /// - Throws: `ProbeProblem` when it takes too long, `ProbeError` when it cannot be run.
    package func run(_ arguments: [String], limit: Int = 4 << 20) async throws -> Output? {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            group.addTask { .ended(try await ended(arguments, limit: limit)) }
            group.addTask {
                try await Task.sleep(for: timeout)
                return .late
            }
            defer { group.cancelAll() }
            guard case .ended(let output) = try await group.next() else {
                throw ProbeProblem("took longer than \(timeout) to read", help: "check the file and its disk")
            }
            return output
        }
    }

    private enum Outcome: Sendable {
        case ended(Output?)
        case late
    }

    private func ended(_ arguments: [String], limit: Int) async throws -> Output? {
        do {
            let result = try await Subprocess.run(
                program, arguments: Arguments(arguments),
                environment: .inherit.updating(environment.mapValues(Optional.some)),
                workingDirectory: folder.map { FilePath($0) }, output: .bytes(limit: limit),
                error: .bytes(limit: limit))
            return Output(
                bytes: result.standardOutput, messages: String(decoding: result.standardError, as: UTF8.self),
                isSuccess: result.terminationStatus.isSuccess)
        } catch let error as SubprocessError where !Task.isCancelled {
            switch error.code {
            case .outputLimitExceeded: return nil
            case .executableNotFound:
                throw ProbeError(
                    program: "\(program)", reason: "it is not installed",
                    help: "install it by 'apt-get install \(package)'")
            default: throw ProbeError(program: "\(program)", reason: "\(error)", help: "run it by hand to see why")
            }
        }
    }
}
