/// Rules on text that is HTML.
enum HTMLRules {
    static let all: [Rule] =
        [
            .htmlUnsupportedTag, .htmlMalformed, .htmlUnfinishedTag, .htmlLimitExceeded, .htmlAngleBracketsYouTube,
            .htmlInDescriptionWithoutCDATA,
        ] + links + looks
}
