import CZlib

/// How many bytes gzip (RFC 1952) would make of some, as a web server does on the way; the bytes themselves are not kept.
@safe package struct GzippedSize: ~Copyable {
    // zlib keeps a pointer back to the stream, which therefore stays where it is.
    private let stream: UnsafeMutablePointer<z_stream>
    private var count = 0

    /// A count of nothing yet. Throws `Gunzip.Failure` when there is no memory.
    package init() throws(Gunzip.Failure) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe podfeed_deflate_init(stream) == Z_OK else { throw .noMemory }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    /// Takes the next bytes, as many or few as are at hand.
    package mutating func add(_ bytes: [UInt8]) { deflate(bytes, Z_NO_FLUSH) }

    /// How many bytes all become.
    package consuming func finish() -> Int {
        deflate([], Z_FINISH)
        return count
    }

    private mutating func deflate(_ bytes: [UInt8], _ flush: Int32) {
        var bytes = bytes
        unsafe bytes.withUnsafeMutableBufferPointer { input in
            unsafe stream.pointee.next_in = input.baseAddress
            unsafe stream.pointee.avail_in = uInt(input.count)
            var isFull = true
            while isFull {
                unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: GzippedSize.room) { output in
                    unsafe stream.pointee.next_out = output.baseAddress
                    unsafe stream.pointee.avail_out = uInt(output.count)
                    unsafe _ = CZlib.deflate(stream, flush)
                }
                let left = unsafe Int(stream.pointee.avail_out)
                count += GzippedSize.room - left
                isFull = left == 0
            }
        }
    }

    private static let room = 1 << 14
}
