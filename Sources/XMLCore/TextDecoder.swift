import CLibXML2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Turns a document's bytes into UTF-8 by iconv.
@safe struct TextDecoder: ~Copyable {
    /// The encoding by name, in upper case.
    let encoding: String
    /// The first byte that the encoding does not have, if there was one: it and what follows became U+FFFD or guesses.
    private(set) var badByte: UInt8?

    private let converter: iconv_t
    private var rest: [UInt8] = []

    /// What became of some bytes.
    struct Decoded {
        /// The bytes as UTF-8.
        var bytes: [UInt8] = []
        /// Where in `bytes` the first character stands that the encoding does not have.
        var badIndex: Int?
    }

    /// A decoder for an encoding; `nil` when nobody knows it by that name.
    init?(encoding: String) {
        let name = encoding.uppercased()
        guard TextDecoder.isName(name), let opened = unsafe iconv_open("UTF-8", name),
            unsafe podfeed_iconv_failed(opened) == 0
        else { return nil }
        self.encoding = name
        unsafe converter = opened
    }

    deinit { unsafe iconv_close(converter) }

    /// Whether a text is the name of an encoding (XML 1.0, EncName): iconv takes `//` and more as instructions.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
        }
    }

    /// Decodes a chunk, keeping an unfinished character for the next; at the end an unfinished one is bad.
    mutating func decode(_ chunk: [UInt8], isLast: Bool) -> Decoded {
        rest += chunk
        var decoded = Decoded()
        decoded.bytes.reserveCapacity(rest.count * 2)
        var consumed = 0
        while consumed < rest.count {
            let step = unsafe TextDecoder.convert(converter, rest, from: consumed, into: &decoded.bytes)
            consumed += step.consumed
            if step.outcome == .complete || step.outcome == .shortOfInput && !isLast { break }
            if step.outcome != .full {
                if decoded.badIndex == nil { decoded.badIndex = decoded.bytes.count }
                if badByte == nil { badByte = rest[consumed] }
                decoded.bytes += [0xEF, 0xBF, 0xBD]
                consumed += 1
            }
        }
        rest.removeFirst(min(consumed, rest.count))
        return decoded
    }

    private struct Step {
        enum Outcome { case complete, full, bad, shortOfInput }
        var consumed: Int
        var outcome: Outcome
    }

    private static func convert(
        _ converter: iconv_t, _ input: [UInt8], from start: Int, into output: inout [UInt8]
    ) -> Step {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 * 1024) { room in
            unsafe input.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return Step(consumed: 0, outcome: .complete) }
                // iconv's prototype lacks const; it does not write to its input.
                var source: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
                    mutating: UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self))
                var sourceLeft = bytes.count - start
                var target: UnsafeMutablePointer<CChar>? = room.baseAddress
                var targetLeft = room.count
                let before = sourceLeft
                errno = 0
                _ = unsafe iconv(converter, &source, &sourceLeft, &target, &targetLeft)
                let code = errno
                unsafe output.append(
                    contentsOf: UnsafeRawBufferPointer(room).prefix(room.count - targetLeft))
                let consumed = before - sourceLeft
                switch code {
                case EILSEQ: return Step(consumed: consumed, outcome: .bad)
                case EINVAL: return Step(consumed: consumed, outcome: .shortOfInput)
                case E2BIG: return Step(consumed: consumed, outcome: .full)
                default: return Step(consumed: consumed, outcome: .complete)
                }
            }
        }
    }
}
