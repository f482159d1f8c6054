import Testing

@testable import FeedValidation

@Suite struct `Running text` {
    @Test(arguments: [
        ("Write to jo@example.com.", ["jo@example.com"]),
        ("jo@example.com,ann@example.org", ["jo@example.com", "ann@example.org"]),
        ("@jo@social.example", []), ("https://example.com/@jo", []), ("a @ b", []), ("jo@localhost", []),
        ("é.jo@example.com", []), ("@@@@", []),
    ])
    func `shows mail addresses`(_ text: String, _ addresses: [String]) {
        let bytes = Array(text.utf8)[...]
        #expect(NotesSearch.mailAddresses(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == addresses)
    }

    @Test(arguments: [
        ("+49 170 1234567", "+49 170 1234567"), ("call (555) 123-4567 now", "(555) 123-4567"),
        ("1-555-123-4567.", "1-555-123-4567"), ("+1 (555) 123-4567)", "+1 (555) 123-4567"),
    ])
    func `shows telephone numbers`(_ text: String, _ number: String) {
        let bytes = Array(text.utf8)[...]
        let found = NotesSearch.phoneNumber(in: bytes)
        #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == number)
    }

    @Test(arguments: [
        "2024-11-22 10:00", "978-3-16-148410-0", "1 000 000 000", "+5", "0.5 + 1234567890123456", "x555-123-4567",
        "10-20-30", "(1) (2) (3)", "+++++", "",
    ])
    func `has other numbers, too`(_ text: String) {
        #expect(NotesSearch.phoneNumber(in: Array(text.utf8)[...]) == nil)
    }
}
