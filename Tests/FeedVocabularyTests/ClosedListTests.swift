import FeedValues
import FeedVocabulary
import Testing

@Suite("Closed lists")
struct ClosedListTests {
    @Test(arguments: DeclaredMedium.all)
    func `media are read from what they print`(medium: DeclaredMedium) {
        #expect(DeclaredMedium(medium.description) == medium)
    }

    @Test(arguments: ["", "Podcast", "podcastl", "mixedL", "L", "song", "podcast ", "musicLL"])
    func `media count case`(text: String) {
        #expect(DeclaredMedium(text) == nil)
    }

    @Test func `media know their lists`() {
        #expect(DeclaredMedium("musicL") == .list(.music))
        #expect(DeclaredMedium.all.count == 19)
        #expect(DeclaredMedium.all.filter(\.isList).count == 10)
    }

    @Test(
        arguments: [
            ("true", .current(true)), ("false", .current(false)), ("True", .legacy(true)), ("FALSE", .legacy(false)),
            ("yes", .legacy(true)), ("explicit", .legacy(true)), ("No", .legacy(false)), (" Clean\n", .legacy(false)),
            (" true ", .current(true)), ("1", nil), ("", nil), ("notexplicit", nil),
        ] as [(String, ExplicitWord?)])
    func `explicit words have a meaning`(text: String, word: ExplicitWord?) {
        #expect(ExplicitWord(text) == word)
    }

    @Test(arguments: MediaFormat.all)
    func `formats state media types of the grammar`(format: MediaFormat) throws {
        let type = try #require(format.mediaType)
        #expect(type.description == format.type)
        #expect(MediaFormat.formats(of: type).contains(format))
        for alias in format.aliases {
            let other = try #require(MediaType(alias))
            #expect(other.description == alias)
            #expect(MediaFormat.areSame(type, other))
        }
    }

    @Test(arguments: [
        ("audio/mp3", "mp3"), ("audio/x-mpeg", "mp3"), ("audio/mp4", "m4a"), ("video/x-mp4", "mp4"),
        ("audio/ogg", "ogg"),
    ])
    func `formats go by aliases`(type: String, fileExtension: String) throws {
        let type = try #require(MediaType(type))
        #expect(MediaFormat.formats(of: type).first == MediaFormat.named(fileExtension.uppercased()))
    }

    @Test func `formats of other kinds are not the same`() throws {
        let types = ["audio/mpeg", "audio/x-m4a", "video/mp4", "audio/wav", "application/zip"].compactMap {
            MediaType($0)
        }
        for left in types {
            for right in types { #expect(MediaFormat.areSame(left, right) == (left == right)) }
        }
        #expect(MediaFormat.named("mp3")?.acceptedBy == [.apple, .psp1, .spotify])
        #expect(MediaFormat.named("ogg")?.acceptedBy == [])
        #expect(MediaFormat.named("exe") == nil)
    }
}
