import FeedValues

/// A request with the hops and attempts that it took so far.
struct WebExchange {
    /// The request as it was handed in.
    let request: WebRequest
    /// The address that is asked now.
    private(set) var address: WebAddress
    /// The answers that led here.
    private(set) var hops: [WebHop] = []
    /// How many times was asked again.
    var attempts = 0
    private var method: WebMethod
    private var asked: Set<WebAddress>

    /// A request of which nothing was asked yet.
    init(_ request: WebRequest) {
        self.request = request
        address = request.address
        method = request.method
        asked = [request.address]
    }

    /// The request that is to be sent to the address.
    var currentRequest: WebRequest {
        guard method != request.method else { return request }
        var changed = request
        changed.method = method
        changed.body = .none
        return changed
    }

    /// A failure at the address.
    func failure(_ reason: WebFailure.Reason) -> WebFailure { WebFailure(reason, at: address, hops: hops) }

    /// Why a transfer could not be set up.
    var failureToBegin: WebFailure {
        guard case .file(let path) = request.body else { return failure(.other("there is no memory")) }
        return failure(.unreadableFile(path))
    }

    /// Why the address is not asked, as far as its text tells; a name is judged when its address is known.
    func refusal(_ options: WebOptions) -> WebFailure? {
        guard !options.allowsPrivateHosts else { return nil }
        let isRefused =
            switch address.hostKind {
            case .privateAddress, .localName: true
            case .example: IPAddress(address.host) != nil
            case .publicName, .singleLabel, .reservedName, .publicAddress: false
            }
        return isRefused ? failure(.refusedAddress(address.host)) : nil
    }

    /// Where an answer leads, when it is one that is followed; a failure when it leads nowhere good.
    mutating func follow(_ answer: WebAnswer) -> Result<Bool, WebFailure> {
        guard request.mostRedirects > 0, [301, 302, 303, 307, 308].contains(answer.status),
            let location = answer.headers["location"]
        else { return .success(false) }
        guard let target = address.resolving(location) else {
            return .failure(failure(.refusedTarget(String(location.prefix(200)))))
        }
        hops.append(WebHop(address, answer.status, to: target))
        guard asked.insert(target).inserted else { return .failure(failure(.redirectLoop)) }
        guard hops.count <= request.mostRedirects else {
            return .failure(failure(.tooManyRedirects(request.mostRedirects)))
        }
        address = target
        attempts = 0
        // What browsers do: a form that was handed in is not handed in again but at 307 and 308.
        if answer.status == 303 && method != .head || answer.status < 303 && method == .post { method = .get }
        return .success(true)
    }
}
