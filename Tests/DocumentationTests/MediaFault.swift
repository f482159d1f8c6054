/// A mistake in a media file, a picture, a transcript or chapters, made on purpose in a show of its own.
struct MediaFault: Sendable {
    /// The id of the show.
    var id: String
    /// What is wrong, as a line of the table.
    var words: String
    /// What makes it wrong: a line of the shell in the folder of the show, where `ff` is ffmpeg.
    var command: String
    /// The rule that tells it.
    var rule: String

    init(_ id: String, _ words: String, _ rule: String, _ command: String) {
        (self.id, self.words, self.rule, self.command) = (id, words, rule, command)
    }

    /// What every show begins as: thirty seconds of a tone as loud as speech should be, and a cover.
    static let beginning = """
        ff() { ffmpeg -v error -nostdin -y "$@"; }
        tone() { ff -f lavfi -i "sine=frequency=997:duration=30" -af "pan=stereo|c0=c0|c1=c0,volume=2dB${1:+,$1}" \
            -ar 44100 -b:a 128k -flags +bitexact -fflags +bitexact -metadata title='The Week Ahead' \
            -metadata artist='Jo Roe' "${2:-media/one.mp3}"; }
        cover() { ff -f lavfi -i "testsrc2=size=3000x3000${1:+,$1}" -frames:v 1 "${2:-cover.jpg}"; }
        front() { sed -i "s|^$1: .*|$1: $2|" episodes/*.md show.yaml; }
        """

    /// Files that are wrong by themselves.
    static let inFiles: [MediaFault] = sounds + pictures + texts

    private static let sounds = [
        MediaFault(
            "length", "a stated length that is not that of the file", "catalog-media-contradiction",
            "front media '{ file: ../media/one.mp3, bytes: 5 }'"),
        MediaFault(
            "duration", "a stated duration that is not that of the file", "catalog-media-contradiction",
            "front media '{ file: ../media/one.mp3, duration: \"1:30\" }'"),
        MediaFault(
            "cut-mp3", "an MP3 that is cut off", "catalog-file-not-examined",
            "head -c 240000 media/one.mp3 > a && mv a media/one.mp3"),
        MediaFault(
            "cut-m4a", "an M4A that is cut off", "catalog-file-not-examined",
            "tone '' media/one.m4a && head -c 200000 media/one.m4a > a && mv a media/one.mp3"),
        MediaFault(
            "no-sound", "a page of an error that was saved as MP3", "catalog-file-not-examined",
            "echo '<html>404 Not Found</html>' > media/one.mp3"),
        MediaFault(
            "pointer", "a pointer of Git LFS of which no release is known", "catalog-file-not-examined",
            """
            printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:%064d\\nsize 480000\\n' 7 > media/one.mp3
            """),
        MediaFault(
            "opus", "a format that directories refuse", "catalog-media-type",
            "tone aresample=48000 media/one.ogg && front media ../media/one.ogg"),
        MediaFault(
            "named", "AAC under the name of an MP3", "audio-type-mismatch",
            "tone '' a.m4a && mv a.m4a media/one.mp3"),
        MediaFault(
            "vbr", "a changing bit rate without a header that says so", "audio-vbr-without-xing",
            """
            ff -f lavfi -i sine=frequency=997:duration=15 -f lavfi -i anoisesrc=duration=15:amplitude=0.3 \
                -filter_complex '[0:a][1:a]concat=n=2:v=0:a=1,pan=stereo|c0=c0|c1=c0' -ar 44100 -q:a 2 -write_xing 0 \
                -metadata title='The Week Ahead' -metadata artist='Jo Roe' media/one.mp3
            """),
        MediaFault(
            "moov", "the index of an M4A, `moov`, at the end", "audio-mp4-moov-at-end",
            "tone '' media/one.m4a && front media ../media/one.m4a"),
        MediaFault(
            "rate", "22,050 samples a second", "audio-samplerate",
            "ff -i media/one.mp3 -ar 22050 -b:a 128k a.mp3 && mv a.mp3 media/one.mp3"),
        MediaFault(
            "tags", "no artist in the tags", "audio-id3-missing",
            "ff -i media/one.mp3 -c copy -metadata artist= a.mp3 && mv a.mp3 media/one.mp3"),
        MediaFault(
            "title", "the title of another episode in the tags", "audio-id3-differs",
            "ff -i media/one.mp3 -c copy -metadata title='Sealed in Berlin' a.mp3 && mv a.mp3 media/one.mp3"),
        MediaFault(
            "inner-picture", "a picture in the tags that players don't show", "audio-id3-picture",
            """
            ff -i media/one.mp3 -f lavfi -i color=teal:size=64x64:rate=1:duration=1 -map 0:a -map 1:v -c:a copy -c:v bmp -frames:v 1 \
                -disposition:v attached_pic a.mp3 && mv a.mp3 media/one.mp3
            """),
        MediaFault(
            "inner-chapters", "chapters in the file beyond its end", "audio-id3-chapters",
            """
            printf ';FFMETADATA1\\n[CHAPTER]\\nTIMEBASE=1/1\\nSTART=60\\nEND=61\\ntitle=Late\\n' > a.txt
            ff -i media/one.mp3 -i a.txt -map 0:a -c copy -map_chapters 1 a.mp3 && mv a.mp3 media/one.mp3; rm a.txt
            """),
    ]

    private static let pictures = [
        MediaFault(
            "cmyk", "a cover in CMYK", "catalog-artwork-color",
            """
            vips black a.v 3000 3000 --bands 4 && vips copy a.v b.v --interpretation cmyk
            vips jpegsave b.v cover.jpg; rm a.v b.v
            """),
        MediaFault(
            "alpha", "a cover with transparency", "catalog-artwork-color",
            "cover format=rgba cover.png && front image cover.png"),
        MediaFault(
            "small", "a cover of 1399 pixels", "catalog-artwork-size",
            "cover format=rgb24,crop=1399:1399 cover.png && front image cover.png"),
        MediaFault(
            "wide", "a cover that is no square", "catalog-artwork-size", "cover scale=3000:2000"),
        MediaFault(
            "webp", "a PNG that is WebP", "catalog-file-not-examined",
            "cover '' a.webp && mv a.webp cover.png && front image cover.png"),
        MediaFault(
            "extension", "a JPEG under the name of a PNG", "art-extension-mismatch",
            "mv cover.jpg cover.png && front image cover.png"),
        MediaFault(
            "cut-picture", "a cover that is cut off", "catalog-file-not-examined",
            "head -c 100000 cover.jpg > a && mv a cover.jpg"),
        MediaFault(
            "position", "a cover that tells where it was taken", "art-exif-gps",
            """
            { head -c 2 cover.jpg; printf '\\377\\341\\000\\064Exif\\000\\000MM\\000*\\000\\000\\000\\010\
            \\000\\001\\210\\045\\000\\004\\000\\000\\000\\001\\000\\000\\000\\032\\000\\000\\000\\000\
            \\000\\001\\000\\002\\000\\005\\000\\000\\000\\001\\000\\000\\000\\000\\000\\000\\000\\000'
            tail -c +3 cover.jpg; } > a && mv a cover.jpg
            """),
        MediaFault(
            "bits", "a cover of 16 bits a channel", "art-16bit",
            "cover format=rgb48,scale=3000:3000 cover.png && front image cover.png"),
        MediaFault(
            "passes", "a cover in several passes", "art-progressive-or-interlaced",
            "vips jpegsave cover.jpg a.jpg --interlace && mv a.jpg cover.jpg"),
        MediaFault(
            "heavy", "a cover of more than 5 MB", "art-file-size-5m",
            "cover noise=alls=100:allf=t:all_seed=1 cover.png && front image cover.png"),
        MediaFault(
            "episode-picture", "an episode's picture of 600 pixels", "catalog-artwork-size",
            "cover scale=600:600 episodes/2025-03-03-one.jpg"),
    ]

    private static let texts = [
        MediaFault(
            "overlap", "cues that overlap", "transcript-order-overlap",
            """
            printf 'WEBVTT\\n\\n00:00.000 --> 00:20.000\\nOne.\\n\\n00:10.000 --> 00:29.000\\nTwo.\\n' \
                > episodes/2025-03-03-one.vtt
            """),
        MediaFault(
            "beyond", "cues beyond the end", "transcript-beyond-duration",
            "printf 'WEBVTT\\n\\n00:00.000 --> 09:00.000\\nOne.\\n' > episodes/2025-03-03-one.vtt"),
        MediaFault(
            "chapters", "chapters beyond the end", "catalog-chapter-beyond-end",
            "echo '- { start: \"1:30\", title: Late }' > episodes/2025-03-03-one.chapters.yaml"),
    ]

    /// Files in which something is wrong that only shows when they are decoded.
    static let measured = [
        MediaFault("quiet", "sound that is too quiet", "audio-loudness", "tone volume=-20dB"),
        MediaFault("silence", "five seconds of silence at the beginning", "audio-silence", "tone adelay=5s:all=1"),
        MediaFault(
            "gap", "a track that was muted for twelve seconds", "audio-silence",
            "tone \"volume=enable='between(t,10,22)':volume=0\""),
        MediaFault("clipped", "sound that is cut off at full scale", "audio-clipping", "tone volume=30dB"),
        MediaFault("blank", "a cover of one colour", "art-low-contrast-or-blank", "cover drawbox=t=fill:c=teal"),
    ]
}
