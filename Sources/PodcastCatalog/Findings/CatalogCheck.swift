package import Diagnostics

/// The checks that the catalogue's files pass through, each with its text for people.
package enum CatalogCheck: String, CaseIterable, Sendable {
    /// A file that the catalogue names exists.
    case fileMissing = "catalog-file-missing"
    /// A file that the catalogue names can be read.
    case fileUnreadable = "catalog-file-unreadable"
    /// A text of the catalogue has at most 2 MiB.
    case fileTooLarge = "catalog-file-too-large"
    /// A file that goes by its name has the name of an episode or, if it is a header or footer, of a show.
    case fileUnused = "catalog-file-unused"
    /// The facts of each media file and picture can be read from it.
    case fileNotExamined = "catalog-file-not-examined"
    /// A path stays within the folder of its show.
    case pathOutside = "catalog-path-outside"
    /// No two files of the catalogue have one place in the output.
    case outputCollision = "catalog-output-collision"
    /// A catalogue has shows, each a folder with a show.yaml.
    case showMissing = "catalog-show-missing"
    /// Texts are UTF-8.
    case textEncoding = "catalog-text-encoding"
    /// Texts hold no control characters and no invisible line separators.
    case textCharacter = "catalog-text-character"
    /// A text that is stated isn't empty.
    case textEmpty = "catalog-text-empty"
    /// A title or summary is one paragraph.
    case textLineBreak = "catalog-text-line-break"
    /// A title or summary is plain text.
    case textMarkup = "catalog-text-markup"
    /// A title has at most 150 characters.
    case textLength = "catalog-text-length"
    /// YAML files and front matter are well-formed YAML.
    case yamlSyntax = "catalog-yaml-syntax"
    /// YAML is plain: no anchors, aliases, tags, merge keys and directives.
    case yamlFeature = "catalog-yaml-feature"
    /// A YAML file is one document.
    case yamlDocuments = "catalog-yaml-documents"
    /// Lists and mappings are nested at most 64 deep.
    case yamlDepth = "catalog-yaml-depth"
    /// An episode begins with front matter between two lines '---'.
    case frontMatter = "catalog-front-matter"
    /// A key stands once in its mapping.
    case keyDuplicate = "catalog-key-duplicate"
    /// Keys are those of the format.
    case keyUnknown = "catalog-key-unknown"
    /// The keys that every feed needs are there.
    case keyMissing = "catalog-key-missing"
    /// Keys are those that this version carries into the feed.
    case keyNotSupported = "catalog-key-not-supported"
    /// A key has a value.
    case valueMissing = "catalog-value-missing"
    /// A value is of the kind that its key takes.
    case valueType = "catalog-value-type"
    /// A value from a closed list is spelled as in the list.
    case valueUnknown = "catalog-value-unknown"
    /// A number lies in the range of its key.
    case valueRange = "catalog-value-range"
    /// A line of 'rules:' names rules that there are.
    case ruleUnknown = "catalog-rule-unknown"
    /// A rule without which something broken would be written keeps its severity.
    case ruleFixed = "catalog-rule-fixed"
    /// A target of 'publish:' has one place, without a password.
    case publishTarget = "catalog-publish-target"
    /// A date is written as 2025-04-25, 2025-04-25 18:00 or 2025-04-25T18:00:00+08:00.
    case date = "catalog-date"
    /// A date and time exists in the show's time zone.
    case dateSkipped = "catalog-date-skipped"
    /// A date and time exists once in the show's time zone.
    case dateDoubled = "catalog-date-doubled"
    /// The date in an episode's file name is the date in its front matter.
    case dateFileName = "catalog-date-file-name"
    /// The time zone is a name of the time zone database.
    case timeZone = "catalog-time-zone"
    /// A duration or a time in an episode is written as seconds, minutes:seconds or hours:minutes:seconds.
    case duration = "catalog-duration"
    /// An address is absolute, with http or https, and in ASCII.
    case address = "catalog-address"
    /// A mailbox is written as name@host.
    case mailbox = "catalog-mailbox"
    /// A language is a BCP 47 tag with registered subtags.
    case language = "catalog-language"
    /// A category is one of Apple's, a sub-category that of its category.
    case category = "catalog-category"
    /// A person's role is one of the podcast taxonomy.
    case role = "catalog-role"
    /// A person is one of people.yaml.
    case personUnknown = "catalog-person-unknown"
    /// A series is one of the show's.
    case seriesUnknown = "catalog-series-unknown"
    /// A recommended feed is one of the catalogue or described in full.
    case feedUnknown = "catalog-feed-unknown"
    /// A feed has a released episode.
    case feedHeldBack = "catalog-feed-held-back"
    /// The ids of series and of feeds are unique.
    case idDuplicate = "catalog-id-duplicate"
    /// The guid of a show or feed is a UUID.
    case guid = "catalog-guid"
    /// The guid of a show or feed is written down, and not made of its address.
    case guidDerived = "catalog-guid-derived"
    /// No two episodes and no two feeds have one guid.
    case guidDuplicate = "catalog-guid-duplicate"
    /// The guid of a released episode or feed stays as it was.
    case guidReleased = "catalog-guid-released"
    /// Ids and slugs are made of a to z, 0 to 9 and hyphens.
    case slug = "catalog-slug"
    /// No two episodes of a show have one slug.
    case slugDuplicate = "catalog-slug-duplicate"
    /// No two full episodes of a season have one number.
    case numberDuplicate = "catalog-number-duplicate"
    /// Media is of a type that podcast apps play.
    case mediaType = "catalog-media-type"
    /// What is stated of a media file agrees with the file.
    case mediaContradiction = "catalog-media-contradiction"
    /// The addresses of media are made of parts that can be joined.
    case mediaAddress = "catalog-media-address"
    /// Artwork is square, of 1400 to 3000 pixels a side.
    case artworkSize = "catalog-artwork-size"
    /// Artwork is RGB without transparency.
    case artworkColor = "catalog-artwork-color"
    /// Chapters stand in the order of their beginnings, no two at one time.
    case chapterOrder = "catalog-chapter-order"
    /// Chapters begin before the episode ends.
    case chapterBeyondEnd = "catalog-chapter-beyond-end"
    /// A chapter ends after it begins, before the next begins, and with the episode.
    case chapterEnd = "catalog-chapter-end"
    /// The chapters of an episode stand in one place, which holds some.
    case chapterSource = "catalog-chapter-source"
    /// A file of chapters is what its name says.
    case chapterFile = "catalog-chapter-file"
    /// A time stamp of a chapter stands at the beginning of its line, with a title behind it.
    case chapterStamp = "catalog-chapter-stamp"
    /// A text of a tag is no longer than the podcast namespace allows.
    case tagLength = "catalog-tag-length"
    /// A place has coordinates as geo: writes them and an object as OpenStreetMap does.
    case location = "catalog-location"
    /// A country is a code of ISO 3166-1 in capitals.
    case country = "catalog-country"
    /// A licence is in the list of the namespace or of SPDX, or has a page.
    case license = "catalog-license"
    /// A soundbite lies within its episode.
    case soundbite = "catalog-soundbite"
    /// What is said of a rendition fits its file.
    case rendition = "catalog-rendition"
    /// A picture has a purpose of the namespace or a vendor, and the ratio of its size.
    case image = "catalog-image"
    /// A payment has an address that can be paid, and shares that go to somebody.
    case payment = "catalog-payment"
    /// A chat names its host alone, and posts with comments have priorities of their own.
    case conversation = "catalog-conversation"
    /// How often episodes appear is a rule of recurrence without a flaw.
    case recurrence = "catalog-recurrence"
    /// An extension is one well-formed element of declared namespaces.
    case foreignElement = "catalog-extension"
    /// What ends does so after it begins.
    case dateOrder = "catalog-date-order"
    /// A span of time is written as 12h, 3d or 2w.
    case span = "catalog-span"
    /// How a feed is divided fits what else it says.
    case pages = "catalog-pages"
    /// Each episode is in one of the show's feeds.
    case episodeInNoFeed = "catalog-episode-in-no-feed"
    /// A feed has episodes, or will have some.
    case feedWithoutEpisodes = "catalog-feed-without-episodes"
    /// The address of a private feed can't be guessed.
    case privateToken = "catalog-private-token"
    /// A private feed is named by no other, and announced nowhere.
    case privateFeed = "catalog-private-feed"
    /// A transcript is WebVTT, SubRip, HTML, JSON or plain text.
    case transcriptType = "catalog-transcript-type"
    /// Links in notes go to hosts that 'links: allow:' lists, when there is such a list.
    case linkHost = "catalog-link-host"
    /// Links in notes are absolute.
    case linkRelative = "catalog-link-relative"
    /// Links in notes begin with https: or mailto:.
    case linkScheme = "catalog-link-scheme"
    /// Links in notes use https.
    case linkInsecure = "catalog-link-insecure"
    /// Notes hold no pictures.
    case notesImage = "catalog-notes-image"
    /// Notes are Markdown without HTML.
    case notesHTML = "catalog-notes-html"
    /// Notes hold no tables.
    case notesTable = "catalog-notes-table"
    /// Notes hold only what apps show: paragraphs, lists, links, emphasis, headings, quotations and code.
    case notesMarkup = "catalog-notes-markup"
    /// Time codes in notes that become links lie within the episode, which has a page.
    case timeCode = "catalog-time-code"
    /// Headers and footers are Mustache templates that use known values.
    case template = "catalog-template"
    /// Summary and notes have at most 4,000 bytes together.
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
