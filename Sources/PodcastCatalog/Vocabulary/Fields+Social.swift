import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension Fields {
    /// Where listeners talk: `disabled`, or posts whose answers are the comments.
    func threads(_ log: inout FindingLog) -> [Located<SocialThread>] {
        guard let node = node("social") else { return [] }
        if node.text == "disabled" { return [Located(.disabled, from: source.origin(node.place))] }
        let entries = oneOrMoreFields("social", .social, &log)
        let areOrdered = entries.contains { $0.states("priority") }
        var priorities: Set<Int> = []
        return entries.enumerated().compactMap { index, entry in
            entry.require(
                entries.count > 1 && areOrdered ? ["protocol", "uri", "priority"] : ["protocol", "uri"], of: "a post",
                &log)
            guard var post = entry.post(&log) else { return nil }
            if entries.count > 1, !areOrdered { post.value.priority = index + 1 }
            if let priority = post.value.priority, !priorities.insert(priority).inserted,
                let place = entry.node("priority")?.place
            {
                log.report(.conversation, "another post has the priority \(priority) already", in: source, at: place)
            }
            return Located(.post(post.value), from: post.origin)
        }
    }

    private func post(_ log: inout FindingLog) -> Located<SocialThread.Post>? {
        let network: Located<SocialThread.Network>? = choice("protocol", &log)
        let uri = parsed("uri", .address, "a whole address with its scheme", &log) { AbsoluteURI($0) }
        let account = line("account-id", &log)
        let page = address("account-url", &log)
        let priority = int("priority", &log)
        guard let network, let uri else { return nil }
        var post = SocialThread.Post(network.value, uri: uri.value)
        post.account = account?.value
        post.accountAddress = page?.value
        post.priority = priority?.value
        return Located(post, from: uri.origin)
    }

    /// The room where listeners talk.
    func chat(_ log: inout FindingLog) -> Located<ChatRoom>? {
        guard let entry = fields("chat", .chat, &log) else { return nil }
        entry.require(["server", "protocol"], of: "'chat'", &log)
        let network: Located<ChatRoom.Network>? = entry.choice("protocol", &log)
        let server = entry.parsed("server", .conversation, "a host such as irc.example.com", &log) { text in
            ChatRoom(.irc, server: text)?.server
        }
        let account = entry.line("account-id", &log)
        let space = entry.line("space", &log)
        guard let network, let server else { return nil }
        return ChatRoom(network.value, server: server.value, account: account?.value, space: space?.value)
            .map { Located($0, from: server.origin) }
    }

    /// The platforms that may not show a feed: `true`, some of them, or all but some.
    func blocks(_ log: inout FindingLog) -> [Located<ServiceBlock>] {
        guard let node = node("block") else { return [] }
        switch node.content {
        case .scalar:
            guard let isBlocked = bool("block", &log), isBlocked.value else { return [] }
            return [Located(ServiceBlock(), from: isBlocked.origin)]
        case .mapping:
            guard let entry = fields("block", .block, &log) else { return [] }
            entry.require(["except"], of: "'block'", &log)
            let all = Located(ServiceBlock(), from: source.origin(node.place))
            return [all] + entry.services("except", isBlocked: false, &log)
        case .sequence, .broken: return services("block", isBlocked: true, &log)
        }
    }

    private func services(_ key: String, isBlocked: Bool, _ log: inout FindingLog) -> [Located<ServiceBlock>] {
        var seen: Set<String> = []
        return oneOrMore(key).compactMap { node in
            guard let text = text(of: node, key, &log) else { return nil }
            guard ClosedLists.serviceSlugs.contains(text.value) else {
                let nearest = Spelling.nearest(to: text.value, in: ClosedLists.serviceSlugs)
                log.report(
                    .valueUnknown, "the namespace knows no platform '\(text.value.shortened)'", in: source,
                    at: node.place, help: nearest.map { "did you mean '\($0)'?" })
                return nil
            }
            guard seen.insert(text.value).inserted else { return nil }
            return Located(ServiceBlock(service: text.value, isBlocked: isBlocked), from: text.origin)
        }
    }
}
