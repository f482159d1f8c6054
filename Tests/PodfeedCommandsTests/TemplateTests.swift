import FeedValues
import Testing

@testable import PodfeedCommands

@Suite(.serialized)
struct TemplateTests {
    @Test func `A value takes the place of that of its key, with all of its lines`() {
        var template = Template("a: 1 # one\nlist:\n- x\n  - y\n\nb: 2\n")
        template.set("list", to: .list([.text("z")]))
        template.set("a", to: .text("new"))
        #expect(template.text == "a: new\nlist: [z]\n\nb: 2\n")
    }

    @Test func `A value takes the place of a comment that shows its key`() {
        var template = Template("---\na: 1\n\n# b: 2\n# c:\n#   - 3\n# d: 4\n---\n# b: no key\n")
        template.set("c", to: .list([.text("three")]))
        template.set("b", to: .bool(true))
        #expect(template.text == "---\na: 1\n\nb: true\nc: [three]\n# d: 4\n---\n# b: no key\n")
    }

    @Test func `A key that the text does not have comes behind the last one`() {
        var episode = Template("---\na: 1\n---\n\nNotes.\n")
        episode.set("b", to: .number(2))
        #expect(episode.text == "---\na: 1\nb: 2\n---\n\nNotes.\n")
        var show = Template("a: 1\n")
        show.set("b", to: .date("2025-01-01 06:00"))
        #expect(show.text == "a: 1\nb: 2025-01-01 06:00\n")
        #expect(show.line(of: "b") == 2)
        #expect(show.line(of: "c") == nil)
    }

    @Test func `Notes take the place of those that are there`() throws {
        var template = Template("---\na: 1\n---\n\nOld.\n")
        try template.setNotes("New,\n\nand more.\n")
        #expect(template.text == "---\na: 1\n---\n\nNew,\n\nand more.\n")
    }

    @Test func `Empty lines belong to a value, within it and not behind it`() {
        let text = "a: |-\n  One.\n\n  Two.\n\nb: 2\n"
        var template = Template(text)
        #expect(template.block(of: "a") == ["a: |-", "  One.", "", "  Two."])
        #expect(template.block(of: "b") == ["b: 2"])
        template.set("a", to: .text("Three."))
        #expect(template.text == "a: Three.\n\nb: 2\n")
        template.set("a", to: .text("One.\n\nTwo."))
        #expect(template.text == text)
    }

    @Test(arguments: [
        ("---  \na: 1\n---\t\nOld.\n", "---  \na: 2\n---\t\n\nNew."),
        ("---\r\na: 1\r\n---\r\n\r\nOld.\r\n", "---\na: 2\n---\n\nNew."),
        ("\u{FEFF}---\ra: 1\r---\rOld.", "---\na: 2\n---\n\nNew."),
        ("---\na: 1\n---", "---\na: 2\n---\n\nNew."),
    ])
    func `Fences and breaks of lines are those that a build reads`(text: String, whole: String) throws {
        var template = Template(text)
        template.set("a", to: .number(2))
        try template.setNotes("New.")
        #expect(template.text == whole)
    }

    @Test(arguments: ["---\na: 1\n", "---", "---\na: 1\n ---\n", "a: 1\n", ""])
    func `Notes have no place without front matter that ends`(text: String) {
        var template = Template(text)
        #expect(throws: CannotRun.self) { try template.setNotes("New.") }
        #expect(template.text == text)
    }

    @Test(
        arguments: [
            ("a: The Newsroom", "The Newsroom"), ("a: The Newsroom # ours", "The Newsroom"), ("a: 'It'", "It"),
            (#"a: "The News: Room""#, "The News: Room"), ("a: # nothing", nil), ("a:\n  - x", nil), ("a: [x]", nil),
            (#"a: "x\ty""#, nil), ("b: x", nil),
        ] as [(String, String?)])
    func `A plain value is an answer`(line: String, value: String?) {
        #expect(Template(line + "\n").value(of: "a") == value)
    }
}
