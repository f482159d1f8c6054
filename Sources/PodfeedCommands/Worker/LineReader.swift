/// Cuts what is piped in into lines, and keeps none that is longer than a limit.
struct LineReader: Sendable {
    /// One line, without its break.
    enum Line: Hashable, Sendable {
        /// A line whole.
        case whole([UInt8])
        /// A line that was longer than the limit: how many bytes it had.
        case tooLong(Int)
    }

    private static let chunk = 64 * 1024

    private let limit: Int
    private let input: @Sendable (_ limit: Int) throws -> [UInt8]
    private var buffer: [UInt8] = []
    private var position = 0

    /// The lines of an input, of at most so many bytes each.
    init(limit: Int, input: @escaping @Sendable (_ limit: Int) throws -> [UInt8]) {
        self.limit = limit
        self.input = input
    }

    /// The next line; `nil` at the end. What follows the last break is a line unless it is empty.
    mutating func next() throws -> Line? {
        var line: [UInt8] = []
        var count = 0
        while true {
            if position == buffer.count {
                buffer = try input(LineReader.chunk)
                position = 0
                if buffer.isEmpty { return count == 0 ? nil : finished(line, count) }
            }
            let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n"))
            let piece = buffer[position..<(end ?? buffer.count)]
            count += piece.count
            if count <= limit { line += piece } else { line = [] }
            position = end.map { $0 + 1 } ?? buffer.count
            if end != nil { return finished(line, count) }
        }
    }

    private func finished(_ line: [UInt8], _ count: Int) -> Line { count > limit ? .tooLong(count) : .whole(line) }
}
