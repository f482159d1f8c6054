import Diagnostics
import Testing

struct JSONWriterTests {
    @Test(
        "Strings are escaped as RFC 8259 asks, and no further",
        arguments: [
            ("plain", #""plain""#),
            ("", #""""#),
            (#"a "b" \c/"#, #""a \"b\" \\c/""#),
            ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
            ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
            ("é 日本 🎧 \u{2028}", "\"é 日本 🎧 \u{2028}\""),
        ])
    func strings(text: String, expected: String) {
        var writer = JSONWriter()
        writer.value(text)
        #expect(writer.text == expected)
    }

    @Test(
        "Thousandths are written as decimals without trailing zeros",
        arguments: [(0, "0"), (1, "0.001"), (12_500, "12.5"), (60_000, "60"), (61_040, "61.04"), (-1_050, "-1.05")])
    func thousandths(number: Int, expected: String) {
        var writer = JSONWriter()
        writer.value(thousandths: number)
        #expect(writer.text == expected)
    }

    @Test(
        "Objects and arrays nest in both layouts",
        arguments: [
            (JSONWriter.Layout.compact, #"{"a":[1,[],{}],"b":{"c":true,"d":null},"e":["x"]}"#),
            (
                .indented,
                """
                {
                  "a": [
                    1,
                    [],
                    {}
                  ],
                  "b": {
                    "c": true,
                    "d": null
                  },
                  "e": [
                    "x"
                  ]
                }
                """
            ),
        ])
    func nesting(layout: JSONWriter.Layout, expected: String) {
        var writer = JSONWriter(layout)
        writer.object { root in
            root.key("a")
            root.array { array in
                array.value(1)
                array.array { _ in }
                array.object { _ in }
            }
            root.key("b")
            root.object { inner in
                inner.member("c", true)
                inner.key("d")
                inner.null()
            }
            root.member("absent", nil as String?)
            root.member("e", ["x"])
        }
        #expect(writer.text == expected)
    }
}
