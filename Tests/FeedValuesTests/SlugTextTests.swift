import FeedValues
import Testing

struct SlugTextTests {
    @Test(arguments: [
        ("First Light", "first-light"), ("  Let's Meet!  ", "lets-meet"),
        ("Ça va? Déjà vu: 1 & 2", "ca-va-deja-vu-1-2"),
        ("Über Größe", "ueber-groesse"), ("100 % — all of it", "100-all-of-it"), ("北京", ""), ("…", ""), ("", ""),
        ("A-B--C", "a-b-c"), ("../../etc/passwd", "etc-passwd"), ("#12: A/B", "12-a-b"),
        ("  Ärger in Köln!  ", "aerger-in-koeln"),
        (
            "A title of more than sixty characters, which is cut where a word ends",
            "a-title-of-more-than-sixty-characters-which-is-cut-where-a"
        ),
    ])
    func `A title becomes a part of an address, where it has letters for it`(title: String, slug: String) {
        #expect(SlugText.slug(title) == slug)
    }
}
