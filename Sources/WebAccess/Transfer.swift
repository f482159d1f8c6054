import CCurl
import FeedValues

/// One request to one address on its way, with what has come of it.
final class Transfer {
    /// The number of the exchange that it is a part of.
    let number: Int
    private(set) var easy: EasyHandle
    let keeping: WebKeeping
    private let allowsPrivateHosts: Bool
    private var sent: SentBody
    private let began: ContinuousClock.Instant
    private var taken = 0

    /// The fields of the last head.
    private(set) var headers: [WebHeader] = []
    /// The body, as far as it is kept.
    private(set) var body: [UInt8] = []
    /// Whether the transfer was ended because of what was taken already.
    private(set) var isFull = false
    /// The last address to which a connection was tried.
    private(set) var peer: IPAddress?
    /// An address that was refused.
    private(set) var refused: IPAddress?
    /// The version of TLS, as libcurl says it.
    private(set) var tlsVersion = ""
    /// When the first line of a head came.
    private(set) var firstByte: ContinuousClock.Instant?
    /// When there must be a first line.
    let firstByteDeadline: ContinuousClock.Instant

    /// A transfer that is set up, not begun; `nil` without memory or when the file to send can't be opened.
    init?(_ request: WebRequest, at address: WebAddress, number: Int, options: WebOptions, now: ContinuousClock.Instant)
    {
        guard let easy = EasyHandle(), let sent = SentBody(request.body) else { return nil }
        self.number = number
        self.easy = easy
        self.sent = sent
        keeping = request.keeping
        // A proxy is asked wherever it is: the user named it.
        allowsPrivateHosts =
            options.allowsPrivateHosts || options.proxy != nil || options.trustedHosts.contains(address.host)
        began = now
        firstByteDeadline = now + (request.times ?? options.times).firstByte
        setUp(request, at: address, options)
        unsafe self.easy.call(Transfer.table(owner: self))
    }

    /// How long the first byte took to come.
    var timeToFirstByte: Duration { easy.time(CURLINFO_STARTTRANSFER_TIME_T) }

    /// What is known of the encryption; `nil` without any.
    func tls(at address: WebAddress) -> TLSFacts? {
        guard address.isSecure else { return nil }
        let end = easy.certificateField("Expire date").flatMap(TLSFacts.moment)
        return TLSFacts(version: tlsVersion, certificateEnd: end)
    }

    // What libcurl calls. Nothing here may throw or keep a pointer.

    fileprivate func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        let room = keeping.most - taken
        taken += bytes.count
        switch keeping {
        case .all: unsafe body.append(contentsOf: bytes.prefix(max(0, room)))
        case .beginning: unsafe body.append(contentsOf: bytes.prefix(max(0, room)))
        case .pieces(_, let use): if taken <= keeping.most { unsafe use(Array(bytes)) }
        }
        isFull = taken > keeping.most
        return isFull ? 0 : bytes.count
    }

    fileprivate func takeHead(_ line: String) {
        if firstByte == nil { firstByte = .now }
        if line.hasPrefix("HTTP/") { return headers = [] }
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
        guard headers.count < 500 else { return }
        let value = line[line.utf8.index(after: colon)...].trimmedOfXMLWhiteSpace
        headers.append(WebHeader(String(line[..<colon]), String(value)))
    }

    fileprivate func give(_ room: UnsafeMutableRawBufferPointer) -> Int { unsafe sent.next(into: room) ?? -1 }

    fileprivate func rewind(to offset: Int) { sent.rewind(to: offset) }

    fileprivate func allows(_ address: IPAddress) -> Bool {
        peer = address
        if allowsPrivateHosts || address.isPublic { return true }
        refused = address
        return false
    }

    fileprivate func hear(_ words: String) {
        let sign = "SSL connection using "
        guard let start = words.firstRange(of: sign) else { return }
        tlsVersion = String(words[start.upperBound...].prefix { $0 != " " && $0 != "\n" })
    }

    /// The number of bytes to send.
    var sendCount: Int { sent.count }

    /// Changes the handle.
    func change(_ change: (inout EasyHandle) -> Void) { change(&easy) }
}

extension Transfer {
    /// The functions of an owner that libcurl calls.
    static func table(owner: Transfer) -> podfeed_curl_callbacks {
        unsafe podfeed_curl_callbacks(
            owner: Unmanaged.passUnretained(owner).toOpaque(),
            body: { unsafe Transfer.of($0).take(UnsafeRawBufferPointer(start: $1, count: $2)) },
            head: { unsafe Transfer.of($0).takeHead(Transfer.text($1, $2)) },
            send: { unsafe Transfer.of($0).give(UnsafeMutableRawBufferPointer(start: $1, count: $2)) },
            rewind: { unsafe Transfer.of($0).rewind(to: Int($1)) },
            allows: { owner, bytes, count in
                let address = unsafe IPAddress(networkBytes: Array(UnsafeBufferPointer(start: bytes, count: count)))
                guard let address else { return 0 }
                return unsafe Transfer.of(owner).allows(address) ? 1 : 0
            },
            word: { unsafe Transfer.of($0).hear(Transfer.text($1, $2)) })
    }

    private static func of(_ owner: UnsafeMutableRawPointer) -> Transfer {
        unsafe Unmanaged<Transfer>.fromOpaque(owner).takeUnretainedValue()
    }

    private static func text(_ bytes: UnsafePointer<CChar>, _ count: Int) -> String {
        unsafe String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}
