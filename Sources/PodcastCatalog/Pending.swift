import FeedValues

enum Spelling {
    static func nearest(to word: String, in words: [String]) -> String? { words.first { $0.first == word.first } }
}

extension MediaDuration {
    init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
        guard parts.count <= 3, parts.allSatisfy({ $0 != nil }) else { return nil }
        self.init(milliseconds: Int(parts.compactMap(\.self).reduce(0) { $0 * 60 + $1 } * 1000))
    }
}

extension WebAddress {
    func appending(path: String) -> WebAddress { WebAddress(description + "/" + path) ?? self }
    var host: String { String(description.split(separator: "/")[1]) }
}

extension UUID {
    static func v5(namespace: UUID, name: String) -> UUID { namespace }
    static func podcastFeed(address: String) -> UUID? { UUID(bytes: Array(repeating: 0, count: 16)) }
}
