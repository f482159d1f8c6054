#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Podfeed {
    /// Runs the command line of this process, and ends it.
    package static func runProcess() async -> Never {
        exit(await run(Array(CommandLine.arguments.dropFirst()), in: .process))
    }
}
