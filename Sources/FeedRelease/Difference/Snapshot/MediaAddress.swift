import FeedValues
import FeedVocabulary

/// The address of audio or video as releases compare it.
package enum MediaAddress {
    /// The address without its scheme and without the services before it, which count downloads.
    ///
    /// So `https://op3.dev/e/example.com/1.mp3` is the same as `http://example.com/1.mp3`.
    static func bare(_ text: String) -> String {
        guard let address = WebAddress(text) else { return text }
        let rest = withoutScheme(address)
        return String(behindServices(rest) ?? rest)
    }

    /// The address behind services, without its scheme; `nil` when none stands before it.
    package static func behindServices(_ text: String) -> String? {
        WebAddress(text).flatMap { behindServices(withoutScheme($0)) }.map(String.init)
    }

    private static func withoutScheme(_ address: WebAddress) -> Substring {
        Substring(address.normalized).dropFirst(address.scheme.count + 3)
    }

    private static func behindServices(_ address: Substring) -> Substring? {
        var rest: Substring?
        for _ in 0..<mostPrefixes {
            guard let inner = behindService(rest ?? address) else { break }
            rest = inner
        }
        return rest
    }

    private static let mostPrefixes = 16

    /// What follows a service; `nil` when the address does not begin with one.
    private static func behindService(_ address: Substring) -> Substring? {
        let path = address.prefix { $0 != "?" }
        guard let slash = path.firstIndex(of: "/"), isService(path[..<slash]) else { return nil }
        var rest = path[path.index(after: slash)...]
        while let end = rest.firstIndex(of: "/") {
            let segment = rest[..<end]
            if isHost(segment) { return address[segment.startIndex...] }
            rest = rest[rest.index(after: end)...]
        }
        return nil
    }

    private static func isService(_ host: Substring) -> Bool {
        if hosts.contains(String(host)) { return true }
        guard let dot = host.firstIndex(of: ".") else { return false }
        return hosts.contains(String(host[host.index(after: dot)...]))
    }

    // `redirect.mp3`, as some services have it before the host, is none.
    private static func isHost(_ segment: Substring) -> Bool {
        let labels = segment.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, last.utf8.count > 1 else { return false }
        return last.utf8.allSatisfy(\.isASCIILetter) && !endings.contains(last.lowercased())
            && labels.allSatisfy { !$0.isEmpty }
    }

    private static let hosts = Set(ClosedLists.trackingPrefixHosts)
    private static let endings: Set<String> = ["aac", "flac", "html", "mov", "mpga", "ogg", "opus", "php", "wav"]
}
