import FeedValues
import Testing

@Suite struct `A label in Punycode` {
    @Test(arguments: [
        ("msli-0ra", "müsli"), ("bcher-kva", "bücher"), ("e1afmkfd", "пример"), ("fiqs8s", "中国"),
        ("80ak6aa92e", "аррӏе"),
    ])
    func `stands for letters`(_ label: String, _ letters: String) {
        #expect(Punycode.decode(label) == Array(letters.unicodeScalars))
    }

    @Test(arguments: ["é", "a!", "99999999999999999999", "zzzzzzzzzzzzzzzzzzzz", String(repeating: "a", count: 64)])
    func `may be none`(_ label: String) {
        #expect(Punycode.decode(label) == nil)
    }
}
