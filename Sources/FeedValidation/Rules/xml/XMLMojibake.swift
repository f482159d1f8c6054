import Diagnostics
import XMLCore

extension Rule {
    static let xmlMojibake = Rule(
        "xml-mojibake", .xml, .warning, .all,
        summary: "Text was encoded in UTF-8 once, not twice.",
        why: """
            Somewhere on the way UTF-8 was taken for Windows-1252 and encoded again: listeners read 'cafÃ©' and \
            'itâ€™s', and search does not find the words.
            """,
        help: "mend the program that reads the text in a wrong encoding, and the text",
        source: "W3C Feed Validator, BadCharacters",
        // In HTML the W3C validator takes the control characters among the damage for bad markup.
        w3c: ["BadCharacters", "NotHtml"], supersedes: ["xml-c1-or-replacement-character"],
        passing: [
            .item("<title>Le café «OLÉ» — “São João”, IRMÃ”</title>"),
            .item("<title>What is a “naïve” café”…?</title>"),
        ],
        failing: [
            .item("<title>The caf↓Ã©</title>"),
            .item("<title>It↓â€™s here</title>"),
            .item("<title>↓Â© 2025</title>"),
            .item("<title>↓ÐŸÑ€Ð¸Ð²ÐµÑ‚</title>"),
            .item("<itunes:image ↓href=\"https://example.com/cafÃ©.jpg\"/>"),
        ],
        check: .text(.mojibake) { run, inspection in
            guard let damage = Mojibake.first(in: run.bytes) else { return }
            let written = String(decoding: run.bytes[damage.range], as: UTF8.self)
            let meant = damage.meant == "\u{A0}" ? "a no-break space" : "'\(damage.meant)'"
            inspection.report(
                "'\(written)' in \(run.owner) was \(meant) before it was encoded twice",
                at: run.place(of: run.bytes[damage.range]),
                w3c: run.isHTMLOfItem && holdsControl(run.bytes[damage.range]) ? nil : ["BadCharacters"])
        })

    private static func holdsControl(_ bytes: ArraySlice<UInt8>) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == 0xC2 && (0x80...0x9F).contains($1) }
    }
}
