package import FeedValues

extension UUID {
    /// The namespace of `podcast:guid`, ead4c236-bf58-58c6-a2c6-a6b28d128cb6 (Podcasting 2.0, element `guid`).
    package static let podcastNamespace = UUID(high: 0xEAD4_C236_BF58_58C6, low: 0xA2C6_A6B2_8D12_8CB6)

    /// The identifier of a name in a namespace, hashed with SHA-1 (RFC 9562 section 5.5).
    package static func v5(namespace: UUID, name: some StringProtocol) -> UUID {
        var bytes = namespace.bytes
        bytes += String(name).utf8
        let digest = Digest.sha1(bytes).bytes
        let high = digest[..<8].reduce(0) { $0 << 8 | UInt64($1) }
        let low = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
        return UUID(high: high & ~0xF000 | 0x5000, low: low & ~(0b11 << 62) | 0b10 << 62)
    }

    /// The first `podcast:guid` of a feed, from its address without scheme and without slashes at the end.
    package static func podcastFeed(address: WebAddress) -> UUID {
        let afterScheme = address.description.utf8.dropFirst(address.scheme.utf8.count + "://".utf8.count)
        let end = afterScheme.lastIndex { $0 != UInt8(ascii: "/") }.map(afterScheme.index(after:))
        return v5(namespace: podcastNamespace, name: Substring(afterScheme[..<(end ?? afterScheme.startIndex)]))
    }
}
