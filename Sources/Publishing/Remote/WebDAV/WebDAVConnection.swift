import FeedValues
import WebAccess

/// The requests to a server of WebDAV, with what lets one in; connections are kept from one to the next.
actor WebDAVConnection {
    private var web: WebClient
    private let credentials: WebCredentials?
    private let root: WebAddress

    /// How many requests were made.
    private(set) var requests = 0

    /// A connection to a folder of a server.
    init(_ root: WebAddress, credentials: WebCredentials?, times: WebTimes) throws {
        var options = WebOptions(userAgent: "podfeed")
        // Who publishes has named the server; it may well be a neighbour.
        options.allowsPrivateHosts = true
        options.times = times
        do {
            web = try WebClient(options)
        } catch {
            throw PublishingError(.cannotRun, "\(error)", help: "or publish by another protocol")
        }
        self.root = root
        self.credentials = credentials
    }

    /// What is asked of a file of the target.
    struct Question: Sendable {
        var method: WebMethod
        var path: String
        var headers: [WebHeader] = []
        var body = WebBody.none
        var keeping = WebKeeping.beginning(most: 1 << 20)
        var bytes = 0
    }

    /// What comes of questions, in their order, several under way at a time.
    func outcomes(of questions: [Question]) -> [WebOutcome] {
        requests += questions.count
        return web.outcomes(of: questions.map(request))
    }

    private func request(_ question: Question) -> WebRequest {
        WebRequest(
            question.method, WebDAVConnection.address(of: question.path, in: root), headers: question.headers,
            body: question.body, credentials: credentials, keeping: question.keeping,
            times: WebDAVConnection.times(for: question.bytes))
    }

    /// How long one waits for so many bytes to go or come: 20 KB a second is the least.
    private static func times(for bytes: Int) -> WebTimes {
        let time = Duration.seconds(60 + bytes / 20_000)
        return WebTimes(connection: .seconds(20), firstByte: time, whole: time + .seconds(60))
    }

    /// The address of a file of the target.
    static func address(of path: String, in root: WebAddress) -> WebAddress {
        let encoded = PercentEncoding.encode(path) { byte in
            !(byte.isASCIILetterOrDigit || [0x2D, 0x2E, 0x2F, 0x5F, 0x7E].contains(byte))
        }
        let base = root.description.hasSuffix("/") ? root.description : root.description + "/"
        return WebAddress(base + encoded) ?? root
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
}
