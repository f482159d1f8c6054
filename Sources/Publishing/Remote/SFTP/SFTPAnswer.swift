/// What a server answers to a request.
enum SFTPAnswer: Sendable {
    /// It was done, or why not.
    case status(SFTPStatus)
    /// What an open file or folder is called from now on.
    case handle([UInt8])
    /// Bytes of a file, or what an extension answers.
    case data([UInt8])
    /// Names in a folder, with what is known of them.
    case names([(name: String, attributes: SFTPAttributes)])
    /// What is known of a file.
    case attributes(SFTPAttributes)

    /// The answer that a message is, and the number of its request; `nil` when it is none that is understood.
    static func read(_ packet: SFTPPacket) -> (request: UInt32, answer: SFTPAnswer)? {
        var fields = SFTPFields(packet.body)
        guard let request = fields.number(), let kind = SFTPPacket.Kind(rawValue: packet.kind) else { return nil }
        return body(kind, &fields, packet.body).map { (request, $0) }
    }

    private static func body(_ kind: SFTPPacket.Kind, _ fields: inout SFTPFields, _ all: [UInt8]) -> SFTPAnswer? {
        switch kind {
        case .status: fields.number().map { .status(SFTPStatus(code: $0)) }
        case .handle: fields.bytes().map { .handle($0) }
        case .data: fields.bytes().map { .data($0) }
        case .attributesAnswer: fields.attributes().map { .attributes($0) }
        case .extendedAnswer: .data(Array(all.dropFirst(4)))
        case .names: names(&fields).map { .names($0) }
        default: nil
        }
    }

    private static func names(_ fields: inout SFTPFields) -> [(name: String, attributes: SFTPAttributes)]? {
        guard let count = fields.number() else { return nil }
        var names: [(name: String, attributes: SFTPAttributes)] = []
        for _ in 0..<count {
            guard let name = fields.text(), fields.text() != nil, let attributes = fields.attributes() else {
                return nil
            }
            names.append((name, attributes))
        }
        return names
    }
}

/// How a request ended, as the protocol numbers it.
struct SFTPStatus: Error, Hashable, Sendable {
    /// The number.
    var code: UInt32

    /// It was done.
    static let done = SFTPStatus(code: 0)
    /// There is nothing more to read.
    static let end = SFTPStatus(code: 1)
    /// There is no such file or folder.
    static let absent = SFTPStatus(code: 2)
    /// The user may not do it.
    static let denied = SFTPStatus(code: 3)
    /// The server could not do it, for any other reason.
    static let failure = SFTPStatus(code: 4)
    /// The server said what nobody understands.
    static let senseless = SFTPStatus(code: 5)
    /// The server does not know how.
    static let unsupported = SFTPStatus(code: 8)
}
