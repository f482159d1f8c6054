/// The requests of one connection that wait for their answers.
actor SFTPExchange {
    private let outgoing: AsyncStream<[UInt8]>.Continuation
    private var waiting: [UInt32: CheckedContinuation<SFTPAnswer, any Error>] = [:]
    private var greeting: CheckedContinuation<Set<String>, any Error>?
    private var number: UInt32 = 0
    private var unread: [UInt8] = []
    private var end: (any Error)?
    private var heard = ContinuousClock.now

    /// How many requests were made.
    private(set) var requests = 0

    /// An exchange whose messages go out by a stream.
    init(outgoing: AsyncStream<[UInt8]>.Continuation) { self.outgoing = outgoing }

    /// Says hello; returns the extensions that the server offers.
    func greet() async throws -> Set<String> {
        try await withCheckedThrowingContinuation { continuation in
            if let end { return continuation.resume(throwing: end) }
            greeting = continuation
            outgoing.yield(SFTPPacket(.initialize) { $0.append(UInt32(3)) }.bytes)
        }
    }

    /// Sends a request and waits for its answer.
    func ask(_ kind: SFTPPacket.Kind, _ write: (inout SFTPPacket) -> Void) async throws -> SFTPAnswer {
        number &+= 1
        let own = number
        let packet = SFTPPacket(kind) {
            $0.append(own)
            write(&$0)
        }
        requests += 1
        return try await withCheckedThrowingContinuation { continuation in
            if let end { return continuation.resume(throwing: end) }
            if waiting.isEmpty { heard = .now }
            waiting[own] = continuation
            outgoing.yield(packet.bytes)
        }
    }

    /// Takes bytes that came; answers that are whole go to who waits for them.
    ///
    /// - Returns: false when the bytes are no messages.
    func take(_ bytes: [UInt8]) -> Bool {
        heard = .now
        unread += bytes
        var start = 0
        while let length = length(at: start) {
            guard length > 0, length <= 4 << 20 else { return false }
            guard unread.count - start - 4 >= length else { break }
            let packet = SFTPPacket(kind: unread[start + 4], body: Array(unread[(start + 5)..<(start + 4 + length)]))
            start += 4 + length
            deliver(packet)
        }
        unread.removeFirst(start)
        return true
    }

    private func length(at start: Int) -> Int? {
        guard unread.count - start >= 4 else { return nil }
        return unread[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    }

    private func deliver(_ packet: SFTPPacket) {
        if packet.kind == SFTPPacket.Kind.version.rawValue {
            greeting?.resume(returning: extensions(packet))
            greeting = nil
            return
        }
        var fields = SFTPFields(packet.body)
        guard let request = fields.number(), let continuation = waiting.removeValue(forKey: request) else { return }
        if let (_, answer) = SFTPAnswer.read(packet) {
            continuation.resume(returning: answer)
        } else {
            continuation.resume(throwing: SFTPStatus.senseless)
        }
    }

    private func extensions(_ packet: SFTPPacket) -> Set<String> {
        var fields = SFTPFields(packet.body)
        var names: Set<String> = []
        _ = fields.number()
        while let name = fields.text(), fields.bytes() != nil { names.insert(name) }
        return names
    }

    /// Whether somebody has waited for longer than a time, and nothing came.
    func isStalled(for limit: Duration) -> Bool {
        (greeting != nil || !waiting.isEmpty) && heard.duration(to: .now) > limit
    }

    /// Ends the exchange: who waits, and who asks from now on, is told why.
    func finish(_ error: any Error) {
        guard end == nil else { return }
        end = error
        outgoing.finish()
        greeting?.resume(throwing: error)
        greeting = nil
        for continuation in waiting.values { continuation.resume(throwing: error) }
        waiting = [:]
    }
}
