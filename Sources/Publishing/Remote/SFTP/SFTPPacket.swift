/// A message of the SSH File Transfer Protocol, version 3 (draft-ietf-secsh-filexfer-02), as OpenSSH speaks it.
struct SFTPPacket: Hashable, Sendable {
    /// What sort of message it is.
    enum Kind: UInt8, Sendable {
        case initialize = 1
        case version = 2
        case open = 3
        case close = 4
        case read = 5
        case write = 6
        case openFolder = 11
        case readFolder = 12
        case remove = 13
        case makeFolder = 14
        case removeFolder = 15
        case absolutePath = 16
        case attributes = 17
        case rename = 18
        case status = 101
        case handle = 102
        case data = 103
        case names = 104
        case attributesAnswer = 105
        case extended = 200
        case extendedAnswer = 201
    }

    /// What sort of message it is, by number: servers may send some that are not known.
    var kind: UInt8
    /// What follows the kind.
    var body: [UInt8]

    /// A message of a known kind.
    init(_ kind: Kind, _ write: (inout SFTPPacket) -> Void = { _ in }) {
        self.kind = kind.rawValue
        body = []
        write(&self)
    }

    /// A message as it came.
    init(kind: UInt8, body: [UInt8]) {
        self.kind = kind
        self.body = body
    }

    /// The message with its length before it.
    var bytes: [UInt8] {
        var packet = SFTPPacket(kind: 0, body: [])
        packet.body.reserveCapacity(body.count + 5)
        packet.append(UInt32(clamping: body.count + 1))
        return packet.body + [kind] + body
    }

    /// Adds a number of four bytes.
    mutating func append(_ number: UInt32) {
        for shift in [24, 16, 8, 0] as [UInt32] { body.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// Adds a number of eight bytes.
    mutating func append(_ number: UInt64) {
        append(UInt32(truncatingIfNeeded: number >> 32))
        append(UInt32(truncatingIfNeeded: number))
    }

    /// Adds bytes with their count before them.
    mutating func append(_ bytes: some Collection<UInt8>) {
        append(UInt32(clamping: bytes.count))
        body.append(contentsOf: bytes)
    }

    /// Adds a text with the count of its bytes before it.
    mutating func append(_ text: String) { append(Array(text.utf8)) }
}
