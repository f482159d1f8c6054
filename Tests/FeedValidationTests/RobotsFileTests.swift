import FeedValidation
import Testing

/// What robots.txt allows (RFC 9309).
struct RobotsFileTests {
    private func file(_ text: String) -> RobotsFile { RobotsFile(Array(text.utf8)) }

    @Test func `The longest line that fits decides, and allowing wins a draw`() {
        let file = file(
            """
            # a comment
            User-agent: *
            Disallow: /media/
            Allow: /media/1.mp3
            Disallow: /*.pdf$
            disallow: /a
            allow: /a
            """)
        #expect(!file.allows("/media/2.mp3", to: "Applebot"))
        #expect(file.allows("/media/1.mp3", to: "Applebot"))
        #expect(!file.allows("/x/y.pdf", to: "*"))
        #expect(file.allows("/x/y.pdf?z", to: "*"))
        #expect(file.allows("/a", to: "*"))
        #expect(file.allows("/feed.xml", to: "*"))
    }

    @Test func `A robot's own lines stand for those of all`() {
        let file = file("User-agent: Applebot\nUser-agent: iTMS\nDisallow:\n\nUser-agent: *\nDisallow: /")
        #expect(file.allows("/feed.xml", to: "applebot"))
        #expect(file.allows("/feed.xml", to: "iTMS"))
        #expect(!file.allows("/feed.xml", to: "Spotify"))
    }

    @Test func `Nothing, and what means nothing, allows everything`() {
        for text in ["", "<html>", "Disallow: /", "User-agent *\nDisallow: /", "User-agent: *\nDisallow"] {
            #expect(file(text).allows("/", to: "*"), "\(text)")
        }
    }

    @Test func `Hostile patterns take no time`() {
        let line = "Disallow: /" + String(repeating: "a*", count: 1000) + "b"
        let file = file("User-agent: *\n" + String(repeating: line + "\n", count: 50))
        #expect(file.allows("/" + String(repeating: "a", count: 4000), to: "*"))
    }
}
