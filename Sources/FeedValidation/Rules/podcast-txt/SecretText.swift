import FeedValues

/// Looks for keys and passwords in text, by the marks that their makers give them.
enum SecretText {
    /// What the first secret in a text is, for messages; `nil` when there is none.
    static func first(in text: String) -> String? {
        var rest = text.utf8[...]
        var isStart = true
        while let byte = rest.first {
            if isStart, let mark = marks.first(where: { $0.begins(rest) }) { return mark.kind }
            isStart = !byte.isASCIIAlphanumeric
            rest = rest.dropFirst()
        }
        return nil
    }

    /// How secrets of one kind begin, and how much of them must follow.
    private struct Mark {
        let kind: String
        let prefix: String
        let least: Int

        init(_ kind: String, _ prefix: String, _ least: Int) {
            self.kind = kind
            self.prefix = prefix
            self.least = least
        }

        func begins(_ bytes: Substring.UTF8View) -> Bool {
            guard bytes.starts(with: prefix.utf8) else { return false }
            return bytes.dropFirst(prefix.utf8.count).prefix(least).prefix { $0 > 0x20 }.count == least
        }
    }

    // A prefix alone is a word that anyone may write: only with as much behind it as a real one has it is a secret.
    private static let marks = [
        Mark("a private key", "-----BEGIN PRIVATE", 0), Mark("a private key", "-----BEGIN ENCRYPTED", 0),
        Mark("a private key", "-----BEGIN RSA PRIVATE", 0), Mark("a private key", "-----BEGIN EC PRIVATE", 0),
        Mark("a private key", "-----BEGIN OPENSSH PRIVATE", 0), Mark("a private key", "-----BEGIN PGP PRIVATE", 0),
        Mark("a key of Stripe", "sk_live_", 16), Mark("a key of Stripe", "rk_live_", 16),
        Mark("a token of GitHub", "ghp_", 30), Mark("a token of GitHub", "gho_", 30),
        Mark("a token of GitHub", "ghs_", 30), Mark("a token of GitHub", "github_pat_", 30),
        Mark("a token of GitLab", "glpat-", 16), Mark("a key of Amazon Web Services", "AKIA", 16),
        Mark("a key of Google", "AIza", 35), Mark("a token of Slack", "xoxb-", 20),
        Mark("a token of Slack", "xoxp-", 20),
        Mark("a secret key of Nostr", "nsec1", 50), Mark("a password", "password=", 4),
        Mark("a password", "passwd=", 4),
    ]
}
