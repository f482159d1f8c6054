import FeedValues

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Surroundings {
    /// The surroundings of this process.
    package static var process: Surroundings {
        var surroundings = Surroundings(
            console: Console(
                output: .descriptor(1, named: "output"), error: .descriptor(2, named: "error"),
                width: SystemCall.terminalWidth(1) ?? SystemCall.terminalWidth(2)),
            environment: ProcessInfo.processInfo.environment,
            input: { limit in
                do {
                    return try SystemCall.readSome(limit, from: 0)
                } catch {
                    throw CannotRun("cannot read the standard input: \(error)")
                }
            },
            clock: { Timestamp(secondsSinceEpoch: Int64(SystemCall.secondsSinceEpoch)) },
            processors: SystemCall.processors, onTermination: SystemCall.onTermination)
        surroundings.isInputTerminal = SystemCall.isTerminal(0)
        surroundings.process.host = SystemCall.hostName
        surroundings.process.number = SystemCall.processNumber
        surroundings.process.isRunning = SystemCall.isRunning
        return surroundings
    }
}

extension Console.Stream {
    /// A stream of the process. A reader that has gone, as of `podfeed rules | head`, is no failure.
    fileprivate static func descriptor(_ descriptor: Int32, named name: String) -> Console.Stream {
        Console.Stream(isTerminal: SystemCall.isTerminal(descriptor)) { text in
            do {
                try SystemCall.writeAll(text, to: descriptor)
            } catch let failure as SystemCall.Failure where failure.isBrokenPipe {
                throw Console.ReaderGone()
            } catch {
                throw CannotRun("cannot write the standard \(name): \(error)")
            }
        }
    }
}
