public import FeedValues

/// A language by its BCP 47 tag, with registered subtags of language, script and region.
public struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The tag in its canonical case, such as `en` or `zh-Hans-CN`.
    public let description: String

    /// A language; `nil` when the tag is ill-formed or its subtags are not registered.
    ///
    /// Variants and extensions are taken as they are; a tag of private use alone is no language.
    public init?(_ text: some StringProtocol) {
        guard let tag = LanguageTag(text) else { return nil }
        self.init(tag)
    }

    /// The language of a well-formed tag; `nil` when its subtags are not registered.
    public init?(_ tag: LanguageTag) {
        guard
            tag.isGrandfathered
                || SubtagRegistry.isLanguage(tag.language)
                    && tag.extendedLanguages.allSatisfy(ThreeLetterCodes.contains)
                    && tag.script.map(SubtagRegistry.isScript) ?? true
                    && tag.region.map(SubtagRegistry.isRegion) ?? true
        else { return nil }
        description = tag.description
    }

    /// The language subtag alone, such as `zh`; all of a grandfathered tag.
    public var primary: String {
        LanguageTag(description)?.language ?? description
    }
}
