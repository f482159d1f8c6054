/// The last line of a terminal, which says what is going on and is gone when it is done.
///
/// Nothing is written when nobody looks: to a file or pipe, or when quiet was asked for.
package struct ProgressLine: Sendable {
    private let stream: Console.Stream?

    /// A line on a stream, if that is a terminal.
    package init(on stream: Console.Stream, quiet: Bool = false) {
        self.stream = stream.isTerminal && !quiet ? stream : nil
    }

    /// Shows a text in the place of the last one, such as `[3/21] reading media/a.mp3`.
    package func show(_ text: String) {
        // Lines do not wrap meanwhile: a long text is cut by the terminal and can still be erased.
        stream?.writeIfPossible("\r\u{1B}[K\u{1B}[?7l\(text)\u{1B}[?7h")
    }

    /// Shows a step of a number of steps.
    package func show(_ step: Int, of total: Int, _ text: String) { show("[\(step)/\(total)] \(text)") }

    /// Takes the line away.
    package func erase() { stream?.writeIfPossible("\r\u{1B}[K") }
}
