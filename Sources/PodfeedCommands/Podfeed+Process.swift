#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Podfeed {
    /// Runs the command line of this process, and ends it.
    ///
    /// A build whose report nobody reads to its end is still a build, so that a closed pipe does not end it. Threads
    /// are begun for a command only: help and the version are there before the first of them would be.
    package static func runProcess() -> Never {
        SystemCall.outliveReaders()
        let surroundings = Surroundings.process
        switch begin(Array(CommandLine.arguments.dropFirst()), in: surroundings) {
        case .over(let status): exit(status.rawValue)
        case .command(let command):
            Task { exit(await finish(command, in: surroundings)) }
            // A main thread that left for good, as that of an asynchronous main does, can't be followed by valgrind.
            while true { pause() }
        }
    }
}
