package import FeedValues

/// Why there is no answer.
package struct WebFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was the matter.
    package enum Reason: Hashable, Sendable {
        /// No resolver knows the name of the host.
        case unresolved
        /// The host is at an address that is not of the public net, and is not asked.
        case refusedAddress(String)
        /// An answer led to something that is no `http` or `https` address.
        case refusedTarget(String)
        /// Nothing listens there, or nobody gets through.
        case unreachable
        /// The certificate does not do.
        case certificate(CertificateFault)
        /// There is no common way to encrypt.
        case encryption
        /// Nothing came in time; what was waited for, and how long.
        case timeout(Wait, Duration)
        /// The connection ended before the answer did.
        case broken
        /// The body has more bytes than may be.
        case tooLarge(Int)
        /// The answers led on more often than may be.
        case tooManyRedirects(Int)
        /// The answers led back to an address that had been asked.
        case redirectLoop
        /// The file to send can't be read.
        case unreadableFile(String)
        /// libcurl can't be used, or says what no case above does.
        case other(String)
    }

    /// What one waited for.
    package enum Wait: String, Sendable { case connection, firstByte, whole }

    /// What was the matter.
    package var reason: Reason
    /// The address that was asked when it happened.
    package var address: WebAddress
    /// The answers that had led there.
    package var hops: [WebHop]
    /// Whether asking again might help.
    package var isPassing: Bool {
        switch reason {
        case .unreachable, .timeout, .broken, .unresolved: true
        default: false
        }
    }

    /// A failure at an address.
    package init(_ reason: Reason, at address: WebAddress, hops: [WebHop] = []) {
        self.reason = reason
        self.address = address
        self.hops = hops
    }

    /// What was the matter, as a whole sentence without its end.
    package var description: String {
        let host = address.host
        return switch reason {
        case .unresolved: "the name \(host) is not known: no resolver has an address for it"
        case .refusedAddress(let number):
            "\(host) is \(number == host ? "" : "\(number), ")no address of the public net, and was not asked"
        case .refusedTarget(let text): "\(address) leads to '\(text)', which is no address of the web"
        case .unreachable: "no connection to \(host) can be made"
        case .certificate(let fault): "the certificate of \(host) \(fault.words)"
        case .encryption: "\(host) has no way to encrypt that is still in use"
        case .timeout(.connection, let time): "no connection to \(host) within \(WebFailure.words(time))"
        case .timeout(.firstByte, let time): "\(host) sent nothing within \(WebFailure.words(time))"
        case .timeout(.whole, let time): "\(host) was not done within \(WebFailure.words(time))"
        case .broken: "the connection to \(host) broke off"
        case .tooLarge(let most): "\(address) gives more than \(most) bytes"
        case .tooManyRedirects(let most): "\(address) leads on after \(most) hops"
        case .redirectLoop: "\(address) leads in a circle"
        case .unreadableFile(let path): "the file \(path) can't be read"
        case .other(let words): "\(host): \(words)"
        }
    }

    private static func words(_ time: Duration) -> String {
        let milliseconds = time.milliseconds
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}
