import FeedValues

/// What is asked of whoever makes something new, or given by an option.
struct Question {
    /// The form in which an answer is written.
    enum Form {
        /// As text.
        case text
        /// As a date.
        case date
        /// As a number.
        case number
        /// As a truth value.
        case flag
        /// As a list, from a text with commas.
        case list
    }

    /// The key of the catalogue.
    let key: String
    /// The option that gives the answer, such as `--title`.
    let option: String
    /// The question, such as `Title`.
    let words: String
    /// The form of the answer.
    var form = Form.text
    /// The answer where none is given.
    var fallback: String?
    /// Whether there must be an answer.
    var isRequired = true

    /// A question about a key.
    init(_ key: String, _ option: String, _ words: String) {
        self.key = key
        self.option = option
        self.words = words
    }

    /// An answer as a value of the catalogue; what is not of the form stays text, for the readers to refuse.
    func value(of answer: String) -> YAMLValue {
        switch form {
        case .text: return .text(answer)
        case .date:
            // Only what can be nothing else in YAML stands without quotes.
            let isDate = answer.first?.isNumber == true && answer.allSatisfy { "0123456789-+:TZ ".contains($0) }
            return isDate ? .date(answer) : .text(answer)
        case .number: return Int(answer).map(YAMLValue.number) ?? .text(answer)
        case .flag: return Bool(answer).map(YAMLValue.bool) ?? .text(answer)
        case .list:
            let parts = answer.split(separator: ",").map { String($0.trimmingPrefix { $0 == " " }) }
            return .list(parts.map { YAMLValue.text($0) })
        }
    }

    /// The question as it is put.
    var prompt: String {
        if let fallback { return "\(words) [\(fallback)]: " }
        return isRequired ? "\(words): " : "\(words) (optional): "
    }
}
