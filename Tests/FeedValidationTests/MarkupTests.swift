import Testing

@testable import FeedValidation

@Suite struct `HTML in text` {
    @Test(arguments: [
        ("Why <b>bees</b> dance", "<b>"), ("dance</p>", "</p>"), ("a<br/>b", "<br/>"), ("<A HREF='x'>", "<A HREF='x'>"),
        ("1 < 2 <i>", "<i>"),
    ])
    func `has tags of HTML`(_ text: String, _ tag: String) {
        #expect(Markup.firstHTMLTag(in: text) == tag)
    }

    @Test(arguments: ["", "1 < 2 > 0", "a <b", "Option<T>", "<3 bees", "<bees>", "<>", "</>", "a > b", "<b\u{E9}>"])
    func `leaves other angle brackets alone`(_ text: String) {
        #expect(Markup.firstHTMLTag(in: text) == nil)
    }

    @Test(arguments: [
        ("AT&amp;T", "&amp;"), ("It&#8217;s", "&#8217;"), ("a&#x26;b", "&#x26;"), ("&X; &nbsp;", "&nbsp;"),
    ])
    func `has references to characters`(_ text: String, _ reference: String) {
        #expect(Markup.firstEntity(in: text) == reference)
    }

    @Test(arguments: ["", "AT&T", "Q&A; R&B;", "&", "&;", "&#;", "a & b;", "&averyverylongname;", "&é;"])
    func `leaves other ampersands alone`(_ text: String) {
        #expect(Markup.firstEntity(in: text) == nil)
    }

    @Test(arguments: ["a", "<p>a</p>", "<img src='x'>", "<p><IMG src='x'/></p>", "&amp;", "<", "<p", "蜂"])
    func `shows something where there are letters or pictures`(_ html: String) {
        #expect(Markup.showsSomething(Array(html.utf8)[...]))
    }

    @Test(arguments: ["", " \n\t", "<p></p>", "<p>&nbsp;\u{A0}&#160;</p><br/>", "<!-- bees -->"])
    func `shows nothing where there are only tags and space`(_ html: String) {
        #expect(!Markup.showsSomething(Array(html.utf8)[...]))
    }
}
