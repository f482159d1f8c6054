/// Bytes that grow at their end, always with some room behind them.
///
/// Whoever asked for room can write into it without asking again; sixteen bytes may be stored where fewer count,
/// because `slack` bytes lie behind every place that was asked for.
@safe struct ByteBuffer: ~Copyable {
    /// How many bytes there are behind those that were asked for, at least.
    static let slack = 32

    /// How many bytes are written.
    private(set) var count = 0

    private var base: UnsafeMutableRawPointer
    private var capacity: Int

    /// An empty buffer with room for some bytes.
    init(capacity: Int) {
        self.capacity = capacity + ByteBuffer.slack
        unsafe base = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { unsafe base.deallocate() }

    /// The bytes, for as long as a closure runs.
    borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = unsafe UnsafePointer(base.assumingMemoryBound(to: UInt8.self))
        return unsafe body(UnsafeBufferPointer(start: start, count: count))
    }

    /// Forgets the bytes behind a count and keeps the room.
    mutating func truncate(to count: Int) {
        precondition(0...self.count ~= count, "a buffer does not grow by truncation")
        self.count = count
    }

    /// Makes room for some more bytes, and the slack.
    @inline(__always)
    mutating func reserve(_ additional: Int) {
        if capacity - count < additional + ByteBuffer.slack { grow(by: additional) }
    }

    /// Appends a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
    }

    /// Appends the bytes of a literal.
    @inline(__always)
    mutating func append(_ literal: StaticString) {
        let length = literal.utf8CodeUnitCount
        reserve(length)
        unsafe (base + count).copyMemory(from: literal.utf8Start, byteCount: length)
        count += length
    }

    /// Appends bytes.
    mutating func append(_ bytes: Span<UInt8>) {
        let length = bytes.count
        reserve(length)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress { unsafe (base + count).copyMemory(from: start, byteCount: length) }
        }
        count += length
    }

    /// Appends bytes that it has already.
    mutating func append(copyOf range: Range<Int>) {
        precondition(range.upperBound <= count, "only what is written can be copied")
        reserve(range.count)
        unsafe (base + count).copyMemory(from: base + range.lowerBound, byteCount: range.count)
        count += range.count
    }

    /// Stores sixteen bytes, for which there is room, of which only so many count.
    @inline(__always)
    mutating func store(_ bytes: SIMD16<UInt8>, counting length: Int) {
        assert(capacity - count >= 16 && length <= 16, "room is asked for first")
        unsafe base.storeBytes(of: bytes, toByteOffset: count, as: SIMD16<UInt8>.self)
        count += length
    }

    @inline(never)
    private mutating func grow(by additional: Int) {
        let needed = count + additional + ByteBuffer.slack
        let larger = max(needed, capacity * 2)
        let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        unsafe moved.copyMemory(from: base, byteCount: count)
        unsafe base.deallocate()
        unsafe base = unsafe moved
        capacity = larger
    }
}
