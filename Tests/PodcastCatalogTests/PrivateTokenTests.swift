import PodcastCatalog
import Testing

/// Tokens can't be read in what is printed.
struct PrivateTokenTests {
    private static let token = "6f1d0c94e27b4a58b3c1d5e7f8092a46"
    private static let covered = "6f1d****************************"

    @Test(arguments: [
        "private: TOKEN", "private:      TOKEN", "private:\tTOKEN", "private: !!str TOKEN", "private: &a TOKEN",
        "private: !<tag:yaml.org,2002:str> 'TOKEN'", "{ \"private\": \"TOKEN\" }", "private:\n      TOKEN\n",
        "private: # members\r\n  TOKEN", "private: >-\n  TOKEN", "? private\n: TOKEN", "**private**: TOKEN",
        "https://example.com/private/TOKEN/feed.xml", "private%2FTOKEN%2Ffeed.xml", "private=TOKEN",
        #"{"text":"private:\\n  TOKEN\\n"}"#, #"https:\/\/example.com\/private\/TOKEN\/"#,
        "private: &quot;TOKEN&quot;, private/TOKEN",
    ])
    func `Behind the word it is covered however it is written`(text: String) {
        let open = text.replacing("TOKEN", with: Self.token)
        #expect(PrivateToken.covered(open) == text.replacing("TOKEN", with: Self.covered))
    }

    @Test(arguments: [
        "TOKEN", "private feeds have a token such as TOKEN", "private: 2026-only-for-the-members-of", "private",
        "private: %", "private\\", "private: &", "private: >", "private/private/private/",
    ])
    func `What does not follow it, or is no token, stays`(text: String) {
        let open = text.replacing("TOKEN", with: Self.token)
        #expect(PrivateToken.covered(open) == open)
    }

    @Test func `A known token is covered everywhere, and so is a long part of it`() {
        let other = "Zk8Qw1rT5yU9iO3pA7sD2f"
        for (open, expected) in [
            ("13 |   \(Self.token), offset: soon", "13 |   \(Self.covered), offset: soon"),
            ("'6f1d0c94e27b4a58…'", "'6f1d************…'"),
            ("…b3c1d5e7f8092a46/feed.xml", "…****************/feed.xml"),
            ("x\(Self.token)x\(Self.token)", "x\(Self.covered)x\(Self.covered)"), ("6f1d0c94e27", "6f1d0c94e27"),
            ("0123456789abcdef0123456789abcdef \(other)", "0123456789abcdef0123456789abcdef Zk8Q******************"),
        ] {
            #expect(PrivateToken.covered(open, known: [Self.token, other]) == expected)
        }
    }
}
