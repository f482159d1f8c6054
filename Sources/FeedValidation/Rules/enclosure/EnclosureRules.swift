/// The rules on the enclosure of an item.
enum EnclosureRules {
    static let all: [Rule] =
        [.enclosureMissing, multiple] + urls + lengths + types + [.enclosureNotEmpty, pdf]

    private static let urls: [Rule] = [
        urlMissing, .enclosureURLInvalid, urlInsecure, .enclosureURLNonASCII, .enclosureURLExtensionMissing,
        .enclosureURLExtensionUnsupported, .enclosureURLExtensionTypeMismatch,
        .enclosureURLExtensionTypeMismatchFormat, urlFragment, .enclosureURLSignedOrExpiring,
        .enclosureURLIsHTMLPage, urlTooLong,
    ]

    private static let lengths: [Rule] = [
        lengthMissing, .enclosureLengthNotInteger, lengthZero, .enclosureLengthImplausible,
        EnclosureLengthMismatchLocal.rule,
    ]

    private static let types: [Rule] = [
        typeMissing, .enclosureTypeInvalid, .enclosureTypeUnsupported, .enclosureTypeNonstandard, typeNotAudioYouTube,
    ]
}
