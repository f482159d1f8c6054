import Diagnostics
import FeedValues

extension Rule {
    static let enclosureURLSignedOrExpiring = Rule(
        "enclosure-url-signed-or-expiring", .enclosure, .error, .all,
        summary: "The address of an enclosure is good for everybody and for ever.",
        why: """
            A signed address stops working after its time, while apps keep it for years; each new signature looks like \
            a new file, and a token belongs to one person.
            """,
        help: "publish an address without signature, expiry or token, and let the server redirect if it must sign",
        source: "Podfeed",
        passing: [
            .item(
                "<enclosure url=\"https://example.com/1.mp3?key=x&amp;se=1\" length=\"12345678\" type=\"audio/mpeg\"/>")
        ],
        failing: [
            .item(
                """
                <enclosure ↓url="https://example.com/1.mp3?X-Amz-Expires=3600" length="12345678" type="audio/mpeg"/>
                """),
            .item("<enclosure ↓url=\"https://example.com/1.mp3?token=b8a1\" length=\"1234567\" type=\"audio/mpeg\"/>"),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            guard let query = inspection.parts(of: enclosure).url?.query, let key = SignedQuery.key(in: query) else {
                return
            }
            inspection.report("the address has '\(key)' in its query", at: enclosure, attribute: "url")
        })

    static let enclosureURLIsHTMLPage = Rule(
        "enclosure-url-is-html-page", .enclosure, .error, .all,
        summary: "The address of an enclosure is that of the media file itself.",
        why: "An app fetches what the address gives: from a page with a player it gets HTML, which it can't play.",
        help: "write the address under which the bare file can be fetched",
        source: "Podfeed",
        supersedes: ["enclosure-url-extension-missing"],
        passing: [
            .item("<enclosure url=\"https://example.com/watch?v=1\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item(
                """
                <enclosure url="https://www.dropbox.com/s/b8a1/1.mp3?dl=1" length="12345678" type="audio/mpeg"/>
                """),
        ],
        failing: [
            .item("<enclosure ↓url=\"https://youtu.be/b8a1\" length=\"12345678\" type=\"video/mp4\"/>"),
            .item(
                """
                <enclosure ↓url="https://drive.google.com/file/d/b8a1/view" length="12345678" type="audio/mpeg"/>
                """),
            .item(
                """
                <enclosure ↓url="https://www.dropbox.com/s/b8a1/1.mp3?dl=0" length="12345678" type="audio/mpeg"/>
                """),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            guard let url = inspection.parts(of: enclosure).url, PlayerPage.isPage(url) else { return }
            inspection.report("\(url.text.quoted) is a page, not a media file", at: enclosure, attribute: "url")
        })
}
