/// Why a certificate does not do.
package enum CertificateFault: Hashable, Sendable {
    /// It is no longer valid.
    case expired
    /// It is not valid yet.
    case early
    /// It is for other names.
    case otherHost
    /// It vouches for itself.
    case selfSigned
    /// Nobody who is trusted vouches for it, or a certificate between is not sent.
    case incompleteChain
    /// Something else, in the words of the library.
    case other(String)

    /// The fault as a predicate.
    package var words: String {
        switch self {
        case .expired: "has expired"
        case .early: "is not valid yet"
        case .otherHost: "is for another host"
        case .selfSigned: "is signed by itself: nobody who is trusted vouches for it"
        case .incompleteChain: "comes without the certificates up to one that is trusted"
        case .other(let words): "does not do: \(words)"
        }
    }

    // OpenSSL's numbers (openssl-verification-options(1)); with 0, and 1 before there is any, the name does not fit.
    init(verifyResult: Int, words: String) {
        self =
            switch verifyResult {
            case 0, 1: .otherHost
            case 9: .early
            case 10: .expired
            case 18, 19: .selfSigned
            case 2, 20, 21: .incompleteChain
            default: .other(words)
            }
    }
}
