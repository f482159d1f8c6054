import FeedValues

/// The text of an `itunes:explicit`.
public enum ExplicitWord: Hashable, Sendable {
    /// `true` or `false`, as Apple wants it.
    case current(Bool)
    /// A word of older feeds or another case, and what it means: `yes`, `explicit`, `no`, `clean`, `True`.
    case legacy(Bool)

    /// A word; `nil` for any other text. White space around it does not matter.
    public init?(_ text: some StringProtocol) {
        let word = Substring(text).trimmedOfXMLWhiteSpace
        switch word.asciiLowercased {
        case "true": self = word == "true" ? .current(true) : .legacy(true)
        case "false": self = word == "false" ? .current(false) : .legacy(false)
        case "yes", "explicit": self = .legacy(true)
        case "no", "clean": self = .legacy(false)
        default: return nil
        }
    }

    /// What the word means.
    public var isExplicit: Bool {
        switch self {
        case .current(let value), .legacy(let value): value
        }
    }
}
