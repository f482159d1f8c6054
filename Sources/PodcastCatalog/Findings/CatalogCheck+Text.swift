import Diagnostics

extension CatalogCheck {
    /// What a check says of itself.
    struct Text: Sendable {
        /// How much a finding of it matters.
        var severity: Severity
        /// What it demands, as a sentence.
        var summary: String
        /// Why, as a sentence or two.
        var why: String
        /// What to do, as a verb phrase.
        var help: String

        /// A row of the table.
        init(_ severity: Severity, _ summary: String, why: String, help: String) {
            self.severity = severity
            self.summary = summary
            self.why = why
            self.help = help
        }
    }

    /// The row of the table that belongs to the check.
    var text: Text {
        switch self {
        case .fileMissing, .fileUnreadable, .fileTooLarge, .fileUnused, .fileNotExamined, .pathOutside,
            .outputCollision, .showMissing:
            fileText
        case .textEncoding, .textCharacter, .textEmpty, .textLineBreak, .textMarkup, .textLength: plainText
        case .yamlSyntax, .yamlFeature, .yamlDocuments, .yamlDepth, .frontMatter: yamlText
        case .keyDuplicate, .keyUnknown, .keyMissing, .keyNotSupported, .valueMissing, .valueType, .valueUnknown,
            .valueRange:
            valueText
        case .ruleUnknown, .ruleFixed: ruleText
        case .publishTarget: publishingText
        case .date, .dateSkipped, .dateDoubled, .dateFileName, .timeZone, .duration: dateText
        case .address, .mailbox, .language, .category, .role: vocabularyText
        case .personUnknown, .seriesUnknown, .feedUnknown, .feedHeldBack, .idDuplicate, .guid, .guidDerived,
            .guidDuplicate,
            .guidReleased, .slug,
            .slugDuplicate, .numberDuplicate:
            identityText
        case .mediaType, .mediaContradiction, .mediaAddress, .artworkSize, .artworkColor, .transcriptType: mediaText
        case .chapterOrder, .chapterBeyondEnd, .chapterEnd, .chapterSource, .chapterFile, .chapterStamp: chapterText
        case .tagLength, .location, .country, .license, .soundbite, .rendition, .image, .payment, .conversation,
            .recurrence, .dateOrder, .foreignElement:
            podcastingText
        case .span, .pages, .episodeInNoFeed, .feedWithoutEpisodes, .privateToken, .privateFeed: feedText
        case .linkHost, .linkRelative, .linkScheme, .linkInsecure, .notesImage, .notesHTML, .notesTable,
            .notesMarkup, .timeCode, .template, .descriptionLength:
            notesText
        }
    }
}
