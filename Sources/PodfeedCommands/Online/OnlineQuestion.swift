import FeedValidation
import FeedValues
import WebAccess

/// One thing that is asked of one address.
struct OnlineQuestion: Hashable {
    /// The address as the feed writes it.
    let text: String
    /// The address that is asked.
    let address: WebAddress
    /// In which way it is asked.
    let way: OnlineVisit.Way
    /// What it is asked for.
    let role: OnlineRole

    /// The names that apps go by, of which one is tried at each host.
    static let app = (
        name: "AppleCoreMedia", agent: "AppleCoreMedia/1.0.0.22E252 (iPhone; U; CPU OS 18_4 like Mac OS X)"
    )

    /// The largest picture, transcript or list of chapters that is fetched, in bytes.
    static let mostBytes = 16 << 20

    /// Its request.
    var request: WebRequest {
        var request = WebRequest(.get, address, mostRedirects: FeedFetch.mostHops)
        switch way {
        case .head: request.method = .head
        case .range:
            request.headers = [WebHeader("Range", "bytes=0-1")]
            // A server that sends all is not listened to for long.
            request.keeping = .beginning(most: 1024)
        case .app: request.method = .head
        case .get, .ifNoneMatch, .ifModifiedSince:
            request.keeping = isKept ? .all(most: OnlineQuestion.mostBytes) : .beginning(most: 1024)
        }
        switch role {
        case .media: request.headers.append(WebHeader("Accept-Encoding", way == .range ? "identity" : "gzip, identity"))
        // Some servers say who may fetch a file only when a page asks.
        case .transcript, .chapters: request.headers.append(WebHeader("Origin", "https://player.example"))
        case .feed, .artwork, .picture, .page, .hub: break
        }
        if case .app = way { request.headers.append(WebHeader("User-Agent", OnlineQuestion.app.agent)) }
        return request
    }

    /// Whether the bytes are facts, too.
    private var isKept: Bool {
        switch role {
        case .artwork, .picture, .transcript, .chapters: true
        case .feed, .media, .page, .hub: false
        }
    }

    /// The ways in which an address of a role is asked.
    static func ways(_ role: OnlineRole) -> [OnlineVisit.Way] {
        switch role {
        case .feed: []
        case .media: [.head, .range]
        case .artwork: [.head, .get]
        case .picture, .transcript, .chapters, .hub: [.get]
        case .page: [.head]
        }
    }
}
