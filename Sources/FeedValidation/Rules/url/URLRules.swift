/// The rules on addresses, wherever a feed holds one.
enum URLRules {
    static let all: [Rule] =
        form + [.urlSchemeNotRegistered, hostMissing, hostWithoutDot, hostInvalid, .urlMixedScheme, .urlInHTML]

    /// The rules that say less of a text than that it is no absolute address, for the rules on single elements.
    static let whereNotAbsolute: Set<String> = [
        "url-relative", "url-host-missing", "url-host-invalid", "url-scheme-not-registered", "url-unescaped-character",
        "url-iri-not-uri", "url-whitespace",
    ]

    private static let form: [Rule] = [
        relative, unescapedCharacter, badPercentEncoding, percentEncodingNotUTF8, iriNotURI, doubleEscaped, whitespace,
        notCanonical,
    ]
}
