import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let secURLSecretInQuery = Rule(
        "sec-url-secret-in-query", .sec, .error, .all,
        summary: "Addresses in a public feed have no key, token or password in their query.",
        why: """
            What is in a feed is known to everybody, for ever: whoever reads it can act with that key, and once it is \
            changed, all old addresses stop working. Signed addresses of an enclosure are told as \
            'enclosure-url-signed-or-expiring'.
            """,
        help: "withdraw the key, and publish an address that needs none",
        source: "Podfeed; RFC 6750, section 5.3 (no tokens in the query)",
        passing: [
            .item("<itunes:image href=\"https://example.com/a.png?keywords=x&amp;key=\"/>"),
            .item("<link>https://example.com/?token=b8a1</link>"),
            .item("<podcast:funding url=\"https://example.com/?token=b8a1\">Tip</podcast:funding>"),
            .item("<enclosure url=\"https://example.com/1.mp3?token=b8a1\" length=\"1\" type=\"audio/mpeg\"/>"),
        ],
        failing: [
            .item("<itunes:image ↓href=\"https://example.com/a.png?s=1&amp;api_key=b8a1\"/>"),
            .item("<enclosure ↓url=\"https://example.com/1.mp3?password=b8a1\" length=\"1\" type=\"audio/mpeg\"/>"),
            .item("<podcast:transcript ↓url=\"https://example.com/1.vtt?Token=b8a1\" type=\"text/vtt\"/>"),
            .channel("<atom:link rel=\"self\" ↓href=\"https://example.com/feed?auth=b8a1\"/>"),
        ],
        check: .addresses(.query) { address, inspection in
            guard isAsked(address), let key = SecretQuery.key(in: address.reference) else { return }
            // The rule on signed addresses has said it.
            if address.element.name == "enclosure", SignedQuery.key(in: address.reference.query ?? "") != nil { return }
            inspection.report("the address has '\(key)' in its query", at: address.place)
        })

    static let secURLSecretInLink = Rule(
        "sec-url-secret-in-link", .sec, .info, .all,
        summary: "Links in HTML have no key, token or password in their query.",
        why: """
            Some sites mark public pages so. If the page is your own, everybody who reads the feed can act with that \
            key.
            """,
        help: "look whether the link works for a stranger, and whether it should",
        source: "Podfeed",
        passing: [.item("<description>&lt;a href=\"https://example.com/?q=key\"&gt;x&lt;/a&gt;</description>")],
        failing: [.item("<description>&lt;a ↓href=\"https://example.com/?token=b8a1\"&gt;x&lt;/a&gt;</description>")],
        check: .links(with: .query) { link, html, inspection in
            guard let key = SecretQuery.key(in: link.reference) else { return }
            inspection.report(
                "the link has '\(key)' in its query", at: link.attribute, in: link.tag, of: html)
        })
}

// Pages may need a token of their own, as guids and comments have them; what apps fetch may not.
private func isAsked(_ address: FeedAddress) -> Bool {
    guard address.field.use != .page else { return false }
    let name = address.element.name
    return name == "enclosure" || name == "atom:link" || name == "itunes:image" || name == "url"
        || name.hasPrefix("podcast:")
}

/// Queries that hold a secret, by the names that such keys have.
enum SecretQuery {
    /// The key of a part of the query of an address that has such a name and a value, as written.
    static func key(in address: URLReference) -> Substring? {
        guard let query = address.queryRange else { return nil }
        let bytes = address.text.utf8.span
        let words = keys
        var start = query.lowerBound
        while start < query.upperBound {
            let end = bytes.first(UInt8(ascii: "&"), in: start..<query.upperBound) ?? query.upperBound
            if let equals = bytes.first(UInt8(ascii: "="), in: start..<end), equals + 1 < end,
                words.contains(bytes, in: start..<equals)
            {
                return address.text[...].part(start..<equals)
            }
            start = end + 1
        }
        return nil
    }

    private static let keys = WordList([
        "token", "access_token", "access-token", "accesstoken", "auth_token", "authtoken", "refresh_token", "id_token",
        "key", "apikey", "api_key", "api-key", "secret", "client_secret", "private_key", "auth", "authorization",
        "sig", "signature", "password", "passwd", "pwd", "jwt", "x-amz-signature", "x-amz-security-token",
        "x-goog-signature",
    ])
}
