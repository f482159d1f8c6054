import FeedValues
import FeedVocabulary

extension URLReference {
    /// The address with all that counts as equal written in one way.
    var comparableText: String {
        flaws.contains(.notCanonical) || text.utf8.contains(UInt8(ascii: "%"))
            ? WebAddress(self)?.normalized ?? text : text
    }

    /// The comparable address without fragment and without what only gets past caches; `nil` when it has neither.
    ///
    /// Only what stands behind the name of a media file counts: to a script the same words may choose the file.
    var textWithoutCacheBusters: String? {
        guard query != nil || fragment != nil, let name = pathExtension, MediaFormat.named(name) != nil else {
            return nil
        }
        let parameters = (query ?? "").split(separator: "&")
        let kept = parameters.filter { parameter in
            let key = parameter.prefix { $0 != "=" }.asciiLowercased
            return !key.hasPrefix("utm_") && !cacheBusters.contains(key)
        }
        guard kept.count < parameters.count || fragment != nil else { return nil }
        let whole = comparableText
        let bare = whole.prefix { $0 != "?" && $0 != "#" }
        return kept.isEmpty ? String(bare) : "\(bare)?\(kept.joined(separator: "&"))"
    }
}

// Words for a moment, a version or a random number.
private let cacheBusters: Set<String> = [
    "_", "cb", "cachebust", "cachebuster", "cache_buster", "nocache", "no_cache", "rand", "random", "rnd", "t", "time",
    "timestamp", "ts", "updated", "v", "ver", "version",
]
