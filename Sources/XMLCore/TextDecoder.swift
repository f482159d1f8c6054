import CLibXML2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Turns a document's bytes into UTF-8, whatever encoding they are in.
@safe struct TextDecoder: ~Copyable {
    /// The encoding by name, in upper case.
    let encoding: String
    /// Whether the bytes are UTF-8 already and need no decoding.
    var isPassThrough: Bool { unsafe converter == nil }
    /// Whether bytes were met that the encoding does not have; they became U+FFFD.
    private(set) var metBadBytes = false

    private let converter: iconv_t?
    private var rest: [UInt8] = []

    /// A decoder for an encoding; `nil` when nobody knows it by that name.
    init?(encoding: String) {
        let name = encoding.uppercased()
        if name == "UTF-8" || name == "UTF8" {
            self.encoding = "UTF-8"
            unsafe converter = nil
            return
        }
        guard let opened = unsafe iconv_open("UTF-8", name), unsafe podfeed_iconv_failed(opened) == 0 else {
            return nil
        }
        self.encoding = name
        unsafe converter = opened
    }

    deinit {
        if let converter = unsafe converter { unsafe iconv_close(converter) }
    }

    /// Decodes a chunk, keeping an unfinished character for the next; at the end an unfinished one is bad.
    mutating func decode(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool) -> [UInt8] {
        guard let converter = unsafe converter else { return unsafe Array(chunk) }
        unsafe rest.append(contentsOf: chunk)
        var output: [UInt8] = []
        output.reserveCapacity(rest.count * 2)
        var consumed = 0
        while consumed < rest.count {
            let step = unsafe TextDecoder.convert(converter, rest, from: consumed, into: &output)
            consumed += step.consumed
            if step.isComplete || step.isShortOfInput && !isLast { break }
            if step.isBad || step.isShortOfInput {
                metBadBytes = true
                output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                consumed += 1
            }
        }
        rest.removeFirst(min(consumed, rest.count))
        return output
    }

    private struct Step {
        var consumed: Int
        var isComplete = false
        var isBad = false
        var isShortOfInput = false
    }

    private static func convert(
        _ converter: iconv_t, _ input: [UInt8], from start: Int, into output: inout [UInt8]
    ) -> Step {
        var buffer = [CChar](repeating: 0, count: 16 * 1024)
        return unsafe input.withUnsafeBufferPointer { bytes in
            unsafe buffer.withUnsafeMutableBufferPointer { room in
                guard let base = bytes.baseAddress else { return Step(consumed: 0, isComplete: true) }
                // iconv's prototype lacks const; it does not write to its input.
                var source: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
                    mutating: UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self))
                var sourceLeft = bytes.count - start
                var target: UnsafeMutablePointer<CChar>? = room.baseAddress
                var targetLeft = room.count
                let before = sourceLeft
                let result = unsafe iconv(converter, &source, &sourceLeft, &target, &targetLeft)
                let code = errno
                let written = room.count - targetLeft
                unsafe output.append(contentsOf: room[..<written].lazy.map { UInt8(bitPattern: $0) })
                let consumed = before - sourceLeft
                guard result == Int.max.magnitude * 2 + 1 else { return Step(consumed: consumed, isComplete: true) }
                switch code {
                case EILSEQ: return Step(consumed: consumed, isBad: true)
                case EINVAL: return Step(consumed: consumed, isShortOfInput: true)
                default: return Step(consumed: consumed)
                }
            }
        }
    }
}
