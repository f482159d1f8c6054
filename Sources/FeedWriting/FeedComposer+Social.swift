import Diagnostics
import FeedValues
import PodcastModel

/// Podcasting 2.0: where listeners talk (tags `socialInteract` and `chat`).
extension FeedComposer {
    /// Writes where listeners talk about a show or an episode.
    mutating func podcastThread(_ thread: Located<SocialThread>) {
        let origin = thread.origin.derived
        guard case .post(let post) = thread.value else {
            return element("podcast:socialInteract", attribute: "protocol", "disabled", from: origin)
        }
        start("podcast:socialInteract", from: origin)
        attribute("uri", post.uri.description, from: origin)
        attribute("protocol", post.network.rawValue, from: origin)
        attribute("accountId", ifAny: post.account, from: origin)
        attribute("accountUrl", ifAny: post.accountAddress, from: origin)
        attribute("priority", ifAny: post.priority, from: origin)
        end()
    }

    /// Writes the room where listeners talk while a show is on the air.
    mutating func podcastChat(_ chat: Located<ChatRoom>) {
        start("podcast:chat", from: chat.origin.derived)
        attribute("server", chat.value.server, from: chat.origin.derived)
        attribute("protocol", chat.value.network.rawValue, from: chat.origin.derived)
        attribute("accountId", ifAny: chat.value.account, from: chat.origin.derived)
        attribute("space", ifAny: chat.value.space, from: chat.origin.derived)
        end()
    }
}
