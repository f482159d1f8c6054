import Diagnostics
import FeedValues

/// What servers give for the feed and for what it names.
enum HTTPRules {
    static let all: [Rule] = status + types + caching + redirects + encryption + access + answers

    static let apple = "Apple, Podcasts connection requirements for hosting"
    static let semantics = "RFC 9110, HTTP Semantics"
    static let files: [OnlineRole] = [.media, .artwork, .picture, .transcript, .chapters]
}

extension OnlineAnswer {
    /// The status in words: `404`, or `404 behind 2 hops`.
    var statusWords: String {
        hops.isEmpty ? "\(status)" : "\(status) behind \(hops.count) \(hops.count == 1 ? "hop" : "hops")"
    }

    /// The type without parameters as it was sent, for messages.
    var typeWords: String {
        self["content-type"].map { $0.prefix { $0 != ";" } }.map { String($0).quoted } ?? "no type"
    }

    /// Whether it is a page in HTML.
    var isHTML: Bool { ["text/html", "application/xhtml+xml"].contains(contentType?.essence.description) }
}
