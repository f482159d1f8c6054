package import Diagnostics

/// The checks that the catalogue's files pass through, each with its text for people.
package enum CatalogCheck: String, CaseIterable, Sendable {
    case fileMissing = "catalog-file-missing"
    case fileUnreadable = "catalog-file-unreadable"
    case fileTooLarge = "catalog-file-too-large"
    case fileNotExamined = "catalog-file-not-examined"
    case pathOutside = "catalog-path-outside"
    case outputCollision = "catalog-output-collision"
    case showMissing = "catalog-show-missing"
    case textEncoding = "catalog-text-encoding"
    case textCharacter = "catalog-text-character"
    case textEmpty = "catalog-text-empty"
    case textLineBreak = "catalog-text-line-break"
    case textMarkup = "catalog-text-markup"
    case textLength = "catalog-text-length"
    case yamlSyntax = "catalog-yaml-syntax"
    case yamlFeature = "catalog-yaml-feature"
    case yamlDocuments = "catalog-yaml-documents"
    case yamlDepth = "catalog-yaml-depth"
    case frontMatter = "catalog-front-matter"
    case keyDuplicate = "catalog-key-duplicate"
    case keyUnknown = "catalog-key-unknown"
    case keyMissing = "catalog-key-missing"
    case keyNotSupported = "catalog-key-not-supported"
    case valueMissing = "catalog-value-missing"
    case valueType = "catalog-value-type"
    case valueUnknown = "catalog-value-unknown"
    case valueRange = "catalog-value-range"
    case date = "catalog-date"
    case dateSkipped = "catalog-date-skipped"
    case dateDoubled = "catalog-date-doubled"
    case dateFileName = "catalog-date-file-name"
    case timeZone = "catalog-time-zone"
    case duration = "catalog-duration"
    case address = "catalog-address"
    case mailbox = "catalog-mailbox"
    case language = "catalog-language"
    case category = "catalog-category"
    case role = "catalog-role"
    case personUnknown = "catalog-person-unknown"
    case seriesUnknown = "catalog-series-unknown"
    case feedUnknown = "catalog-feed-unknown"
    case idDuplicate = "catalog-id-duplicate"
    case guid = "catalog-guid"
    case guidDuplicate = "catalog-guid-duplicate"
    case slug = "catalog-slug"
    case slugDuplicate = "catalog-slug-duplicate"
    case numberDuplicate = "catalog-number-duplicate"
    case mediaType = "catalog-media-type"
    case mediaContradiction = "catalog-media-contradiction"
    case artworkSize = "catalog-artwork-size"
    case artworkColor = "catalog-artwork-color"
    case chapterOrder = "catalog-chapter-order"
    case chapterBeyondEnd = "catalog-chapter-beyond-end"
    case transcriptType = "catalog-transcript-type"
    case linkHost = "catalog-link-host"
    case linkRelative = "catalog-link-relative"
    case linkScheme = "catalog-link-scheme"
    case linkInsecure = "catalog-link-insecure"
    case notesImage = "catalog-notes-image"
    case notesHTML = "catalog-notes-html"
    case notesTable = "catalog-notes-table"
    case notesMarkup = "catalog-notes-markup"
    case template = "catalog-template"
    case descriptionLength = "catalog-description-length"

    /// The id by which reports and `podfeed explain` name it.
    package var id: String { rawValue }

    /// How much a finding of it matters.
    package var severity: Severity { text.severity }

    /// What it demands, as a sentence.
    package var summary: String { text.summary }

    /// Why, as a sentence or two.
    package var why: String { text.why }

    /// What to do, as a verb phrase.
    package var help: String { text.help }
}
