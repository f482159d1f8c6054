import FeedVocabulary
import Testing

@Suite struct `Ratings of media` {
    @Test(
        arguments: [
            (.simple, "nonadult", true), (.simple, "NonAdult", false), (.simple, "mature", false), (.simple, "", false),
            (.mpaa, "pg-13", true), (.mpaa, "tv-ma", false), (.vChip, "tv-y7-fv", true), (.vChip, "18+", true),
            (.vChip, "pg-13", false), (.icra, "r (cz 1 lz 1 nz 1 oz 1 vz 1)", true), (.icra, "r (nz 0)", true),
            (.icra, "r ()", false), (.icra, "r (cz)", false), (.icra, "r (cz 2)", false), (.icra, "adult", false),
        ] as [(MediaRating, String, Bool)])
    func `are of the vocabulary of their scheme`(scheme: MediaRating, value: String, isAllowed: Bool) {
        #expect(scheme.allows(value) == isAllowed)
    }
}
