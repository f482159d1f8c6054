import CZlib

/// The bytes behind gzip (RFC 1952), a piece at a time, so that little input cannot fill the memory.
@safe package struct Gunzip: ~Copyable {
    // zlib keeps a pointer back to the stream, which therefore stays where it is.
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8]
    private var used = 0
    private var state = State.inMember

    private enum State { case inMember, betweenMembers, ended }

    /// What keeps compressed bytes from being read.
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// The bytes end before what they compress does.
        case endsEarly
        /// The bytes are not what gzip writes, or were changed since.
        case damaged
        /// There is no memory to begin with.
        case noMemory

        package var description: String {
            switch self {
            case .endsEarly: "the gzip data ends early: get the file again"
            case .damaged: "the gzip data is damaged: get the file again"
            case .noMemory: "there is no memory for zlib"
            }
        }
    }

    /// Whether bytes begin as gzip does.
    package static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// A stream of which the first compressed bytes are at hand.
    package init(_ first: [UInt8]) throws(Failure) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        input = first
        guard unsafe podfeed_inflate_init(stream) == Z_OK else { throw .noMemory }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    /// The next bytes, at most as many as asked for and none at the end; more input is asked for as it is needed.
    ///
    /// Several members one after another are read as one, and zeros behind the last are padding. Throws `Failure`.
    package mutating func next(_ limit: Int, more: () throws -> [UInt8]) throws -> [UInt8] {
        while state != .ended {
            if used == input.count {
                input = try more()
                used = 0
                if input.isEmpty {
                    guard state == .betweenMembers else { throw Failure.endsEarly }
                    state = .ended
                    break
                }
            }
            if state == .betweenMembers, try !beginsMember() { continue }
            let output = try inflate(limit)
            if !output.isEmpty { return output }
        }
        return []
    }

    // What follows a member is another one or nothing but zeros.
    private mutating func beginsMember() throws(Failure) -> Bool {
        if input[used] == 0 {
            used += 1
            return false
        }
        guard unsafe inflateReset(stream) == Z_OK else { throw .damaged }
        state = .inMember
        return true
    }

    private mutating func inflate(_ limit: Int) throws(Failure) -> [UInt8] {
        var outcome = Z_OK
        var taken = 0
        let output = unsafe [UInt8](unsafeUninitializedCapacity: limit) { room, count in
            unsafe input.withUnsafeMutableBufferPointer { bytes in
                unsafe stream.pointee.next_in = bytes.baseAddress.map { unsafe $0 + used }
                unsafe stream.pointee.avail_in = uInt(bytes.count - used)
                unsafe stream.pointee.next_out = room.baseAddress
                unsafe stream.pointee.avail_out = uInt(limit)
                unsafe outcome = CZlib.inflate(stream, Z_NO_FLUSH)
                unsafe taken = bytes.count - used - Int(stream.pointee.avail_in)
                unsafe count = limit - Int(stream.pointee.avail_out)
            }
        }
        used += taken
        switch outcome {
        case Z_STREAM_END: state = .betweenMembers
        case Z_OK: break
        // Nothing to do with what there is: more input is asked for.
        case Z_BUF_ERROR where used == input.count: break
        default: throw .damaged
        }
        return output
    }
}
