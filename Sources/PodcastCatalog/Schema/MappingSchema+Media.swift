import PodcastModel

extension ValueSchema {
    /// A media file: its name, or more.
    static let mediaFile = ValueSchema.either([.text, .mapping(.media)])

    /// A licence: its identifier, or one of your own.
    static let licence = ValueSchema.either([.licenceName, .mapping(.license)])
}

extension MappingSchema {
    /// A media file.
    static let media = MappingSchema(
        "media", .media, demand: .anyOf([["file"], ["url", "bytes", "type"]]), mediaKeys)

    /// A stream, of which no size is known.
    static let stream = MappingSchema("stream", .media, demand: .anyOf([["file"], ["url", "type"]]), mediaKeys)

    private static let mediaKeys = [
        KeySchema("file", "a file of the catalogue; not together with `url`", .text),
        KeySchema("url", "an address; then `bytes` and `type` are required", .address),
        KeySchema(
            "bytes", "the size; of one on the web 0 when nobody knows it, which the feed's own rules tell",
            .whole(Fields.amounts)),
        KeySchema("type", "a media type, such as `audio/mpeg`", .mediaType),
        KeySchema(
            "duration", "seconds, `minutes:seconds` or `hours:minutes:seconds`, with decimals if you like", .clock),
    ]

    /// Another rendition of an episode.
    static let alternate = MappingSchema("alternate", .alternate, required: ["media"], alternateKeys(.mediaFile))

    /// Another rendition of a broadcast.
    static let liveAlternate = MappingSchema(
        "live-alternate", .alternate, required: ["media"], alternateKeys(.either([.text, .mapping(.stream)])))

    private static func alternateKeys(_ media: ValueSchema) -> [KeySchema] {
        [
            KeySchema("media", "a file, or more, as of the episode", media),
            KeySchema("title", "what it is called, at most 32 characters", .short(TagText.shortLimit)),
            KeySchema("bitrate", "bits a second", .whole(Fields.bitrates)),
            KeySchema("height", "of a film, in pixels", .number),
            KeySchema("lang", "a BCP 47 tag", .language),
            KeySchema("rel", "a word by which renditions belong together", .short(TagText.shortLimit)),
            KeySchema("codecs", "as RFC 6381 writes them", .text),
            KeySchema("default", "`true` for the one that is the same file as `media`", .flag),
            KeySchema(
                "sources",
                "further addresses of the file, `https:`, `ipfs:`, `magnet:`; each an address, or `{ uri, type }`",
                .oneOrMore(.either([.anyAddress, .mapping(.mediaSource)]))),
            KeySchema(
                "integrity",
                "`sha256`: a digest is made of the file; or a digest as browsers take it, `sha384-…`; or "
                    + "`{ pgp-signature: … }` in Base64", .either([.text, .mapping(.signature)])),
        ]
    }

    /// A further address of a file.
    static let mediaSource = MappingSchema(
        "source", .mediaSource, required: ["uri"],
        [
            KeySchema("uri", "the address, with its scheme", .anyAddress),
            KeySchema("type", "the type of what is there", .mediaType),
        ])

    /// A signature.
    static let signature = MappingSchema(
        "signature", .signature, required: ["pgp-signature"],
        [KeySchema("pgp-signature", "the signature, in Base64", .text)])

    /// A picture for a purpose.
    static let image = MappingSchema(
        "image", .image, demand: .anyOf([["file"], ["url"]]),
        [
            KeySchema("file", "a picture of the catalogue", .text),
            KeySchema("url", "the address of a picture", .address),
            KeySchema("alt", "what it shows, for those who can't see it", .text),
            KeySchema(
                "aspect-ratio", "as `16/9`; made of the size, where it is known", .form("^[^/]+/[^/]+$", ["16/9"])),
            KeySchema("width", "the width in pixels", .number),
            KeySchema("height", "the height in pixels", .number),
            KeySchema("type", "the media type, where it is no JPEG or PNG", .mediaType),
            KeySchema(
                "purpose",
                "one or several of `artwork`, `social`, `canvas`, `banner`, `publisher`, `circular`, `poster`, or words "
                    + "of your own as `house/word`", .oneOrMore(.purpose)),
        ])

    /// One size of a picture.
    static let sizedImage = MappingSchema(
        "size", .sizedImage, demand: .anyOf([["file"], ["url", "width"]]),
        [
            KeySchema("file", "a picture of the catalogue", .text),
            KeySchema("url", "the address of a picture", .address),
            KeySchema("width", "the width in pixels", .number),
        ])
}
