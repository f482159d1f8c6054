/// Older and rarer extensions.
enum LegacyExtensionRules {
    static let all: [Rule] =
        RawVoiceRules.all + CreativeCommonsRules.all + SyndicationRules.all + CommentRules.all + GeographyRules.all
        + ModuleRules.all
        + [.feedBurnerResidue, .adminAddressInvalid, .legacyElementDuplicate]
}
