/// The value of a `podcast:medium`: what a feed carries, or what its list of other feeds and items holds.
public enum DeclaredMedium: Hashable, Sendable, CustomStringConvertible {
    /// Items of one medium.
    case items(Medium)
    /// A list of remote items of one medium, written with an `L`, as in `musicL`.
    case list(Medium)
    /// A list of remote items of several media.
    case mixed

    /// A value as the namespace writes it, case counting; `nil` for any other.
    public init?(_ text: some StringProtocol) {
        if text == "mixed" {
            self = .mixed
        } else if let medium = Medium(rawValue: String(text)) {
            self = .items(medium)
        } else if text.hasSuffix("L"), let medium = Medium(rawValue: String(text.dropLast())) {
            self = .list(medium)
        } else {
            return nil
        }
    }

    /// Whether the feed holds remote items in the place of its own.
    public var isList: Bool {
        switch self {
        case .items: false
        case .list, .mixed: true
        }
    }

    /// The value as the namespace writes it.
    public var description: String {
        switch self {
        case .items(let medium): medium.rawValue
        case .list(let medium): medium.rawValue + "L"
        case .mixed: "mixed"
        }
    }

    /// All values, for "did you mean".
    public static let all: [DeclaredMedium] =
        Medium.allCases.map(DeclaredMedium.items) + Medium.allCases.map(DeclaredMedium.list) + [.mixed]
}
