import Diagnostics
import PodcastCatalog
import Synchronization

/// The two streams that a program writes, and what is known of the terminal behind them.
package struct Console: Sendable {
    /// The reader of a stream has gone: what nobody reads is no failure, and nothing more needs to be written.
    package struct ReaderGone: Error {
        /// What a sink throws.
        package init() {}
    }

    /// The tokens that are known so far.
    fileprivate final class KnownTokens: Sendable {
        let values = Mutex<Set<String>>([])
    }

    /// One stream of text.
    package struct Stream: Sendable {
        /// Whether a person looks at it.
        package var isTerminal: Bool
        private let sink: @Sendable (String) throws -> Void

        /// A stream that ends in a sink, which takes each text whole, or throws `ReaderGone`.
        package init(isTerminal: Bool, sink: @escaping @Sendable (String) throws -> Void) {
            self.isTerminal = isTerminal
            self.sink = sink
        }

        /// Writes a text; commands gather what they say and write it in one piece.
        package func write(_ text: String) throws { _ = try writeToReader(text) }

        fileprivate func covering(_ tokens: KnownTokens) -> Stream {
            Stream(isTerminal: isTerminal) { [sink] text in
                try sink(PrivateToken.covered(text, known: tokens.values.withLock(\.self)))
            }
        }

        /// Writes a text, and gives `false` when nobody reads what is written.
        package func writeToReader(_ text: String) throws -> Bool {
            do {
                try sink(text)
                return true
            } catch is ReaderGone {
                return false
            }
        }

        /// Writes a text that nobody misses when it can't be written.
        package func writeIfPossible(_ text: String) { try? sink(text) }
    }

    /// The standard output.
    package var output: Stream
    /// The standard error.
    package var error: Stream
    /// How many cells a line of the terminal has, if there is one.
    package var width: Int?
    // What both streams cover, on a console that covers tokens.
    private var tokens: KnownTokens?

    /// A console of two streams.
    package init(output: Stream, error: Stream, width: Int? = nil) {
        self.output = output
        self.error = error
        self.width = width
    }

    /// The same console, on which the addresses of private feeds can't be read: what is printed ends up in logs.
    var coveringTokens: Console {
        let tokens = KnownTokens()
        var console = Console(output: output.covering(tokens), error: error.covering(tokens), width: width)
        console.tokens = tokens
        return console
    }

    /// Covers these tokens from now on wherever they stand, if tokens are covered at all.
    func cover(_ values: Set<String>) {
        guard !values.isEmpty else { return }
        tokens?.values.withLock { $0.formUnion(values) }
    }

    /// Says what made the work impossible.
    func complain(_ problem: any Error) {
        error.writeIfPossible("podfeed: error: \(TerminalCells.visible("\(problem)"))\n")
    }
}
