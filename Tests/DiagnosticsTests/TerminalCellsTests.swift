import Diagnostics
import Testing

struct TerminalCellsTests {
    @Test(
        "Text takes as many cells as terminals give it",
        arguments: [
            ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한", 2), ("🎧", 2), ("Ａ", 2), ("ｱ", 1), ("\t", 4),
            ("\u{200D}", 0), ("\u{0}", 1), ("\u{202E}", 8), ("→", 1), ("…", 1), ("☎\u{FE0F}", 1),
        ])
    func width(text: String, cells: Int) {
        #expect(TerminalCells.width(of: text) == cells)
    }

    @Test(
        "What would steer a terminal is made visible",
        arguments: [
            ("plain", "plain"), ("\u{1B}[31m", "␛[31m"), ("a\nb\r", "a␊b␍"), ("\u{7F}", "␡"), ("\u{85}", "<U+0085>"),
            ("\u{202E}x", "<U+202E>x"), ("a\tb", "a    b"), ("\u{61C}", "<U+061C>"), ("é日🎧", "é日🎧"),
        ])
    func visible(text: String, expected: String) {
        #expect(TerminalCells.visible(text) == expected)
    }
}
