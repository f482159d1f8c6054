/// Text of any element.
enum TextRules {
    static let all: [Rule] = []
}
