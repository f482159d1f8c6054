import Testing

@testable import FeedValidation

@Suite struct `A style of CSS` {
    @Test(arguments: [
        ("", []), ("color: red", ["color=red"]), ("COLOR:Red;; width : 1px ;", ["color=red", "width=1px"]),
        ("background:url(data:a;b,c); top:0", ["background=url(data:a;b,c)", "top=0"]),
        ("content: ';'; left: 0", ["content=';'", "left=0"]), ("co/* ; */lor: red/*", ["color=red"]),
        ("p\\6f sition:fixed", ["position=fixed"]), ("no colon", []), ("a:b)c;d:e", ["a=b)c", "d=e"]),
    ])
    func `is taken apart into declarations`(_ style: String, _ declarations: [String]) {
        #expect(CSSDeclaration.all(in: style).map { "\($0.property)=\($0.value)" } == declarations)
    }
}
