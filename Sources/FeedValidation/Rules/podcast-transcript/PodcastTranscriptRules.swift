/// podcast:transcript.
enum PodcastTranscriptRules {
    static let all: [Rule] = [
        missing, typeUnknown, typeAlias, .podcastTranscriptAppleUnusable, .podcastTranscriptTypeExtensionMismatch,
        relValue, relCaptionsUntimed, languageInvalid, .podcastTranscriptDuplicate,
        .podcastTranscriptLanguageMissingMulti,
    ]

    static let tag = "Podcast namespace, transcript"
}
