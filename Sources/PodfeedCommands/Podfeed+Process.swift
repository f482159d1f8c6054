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
    /// A build whose report nobody reads to its end is still a build, so that a closed pipe does not end it.
    package static func runProcess() async -> Never {
        SystemCall.outliveReaders()
        exit(await run(Array(CommandLine.arguments.dropFirst()), in: .process))
    }
}
