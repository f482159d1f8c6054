/// How long one waits.
package struct WebTimes: Sendable, Hashable {
    /// For the connection, TLS included.
    package var connection: Duration
    /// For the first byte of the answer, from the beginning.
    package var firstByte: Duration
    /// For the whole answer.
    package var whole: Duration

    /// Times to wait.
    package init(
        connection: Duration = .seconds(10), firstByte: Duration = .seconds(30), whole: Duration = .seconds(120)
    ) {
        self.connection = connection
        self.firstByte = firstByte
        self.whole = whole
    }
}

extension Duration {
    /// Whole milliseconds, at least 1.
    package var milliseconds: Int {
        let (seconds, attoseconds) = components
        let whole = seconds.multipliedReportingOverflow(by: 1000)
        guard !whole.overflow else { return .max }
        return max(1, Int(whole.partialValue + attoseconds / 1_000_000_000_000_000))
    }
}
