/// The rules on language tags.
enum LanguageRules {
    static let all: [Rule] = [
        .langNotWellFormed, .langNameUsed, .langUnknownPrimary, threeLetters, unknownRegion, letterCase,
        .langMismatchContent, whitespace,
    ]

    /// The rules that say less of a text than that it is no language, for the rules on single elements.
    static let whereInvalid: Set<String> = [
        "lang-not-wellformed", "lang-name-used", "lang-unknown-primary", "lang-case",
    ]
}
