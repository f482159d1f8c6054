/// The rules on addresses, wherever a feed holds one.
enum URLRules {
    static let all: [Rule] =
        form + [.urlSchemeNotRegistered, hostMissing, hostInvalid, .urlMixedScheme]

    private static let form: [Rule] = [
        relative, unescapedCharacter, badPercentEncoding, percentEncodingNotUTF8, iriNotURI, doubleEscaped, whitespace,
        notCanonical,
    ]
}
