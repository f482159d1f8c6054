/// The rules on language tags.
enum LanguageRules {
    static let all: [Rule] = [
        .langNotWellFormed, .langNameUsed, .langUnknownPrimary, threeLetters, unknownRegion, letterCase,
        .langMismatchContent, whitespace,
    ]
}
