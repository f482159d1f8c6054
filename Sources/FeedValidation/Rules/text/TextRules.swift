/// The rules on text, whatever element holds it.
enum TextRules {
    static let all: [Rule] = [
        outerSpace, over255, .textDoubleEscaped, lineBreak, .textPlaceholder, .textEmojiInTitle,
        .textPlainAmpersandHex,
    ]
}
