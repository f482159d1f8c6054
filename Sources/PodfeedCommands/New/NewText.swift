import Diagnostics
import FeedValues

/// A text in the making: a template whose keys are answered one by one.
struct NewText {
    /// The text as it is so far.
    private(set) var template: Template
    private let builtIn: Template
    private let findings: @Sendable (String) -> [Finding]

    /// A text that begins as a template of the catalogue, or as the built-in one.
    ///
    /// - Parameters:
    ///   - name: the name of the template.
    ///   - folder: the folder in which `Templates` is sought, if there can be one.
    ///   - findings: what a build would find in lines of it.
    init(_ name: String, in folder: String?, findings: @escaping @Sendable (String) -> [Finding]) throws {
        template = Template(try BuiltInTemplate.text(new: name, in: folder))
        builtIn = Template(BuiltInTemplate.text(of: "new/\(name)"))
        self.findings = findings
    }

    /// Has a question answered, and puts the answer into the text.
    ///
    /// What the catalogue's own template says in another way than the built-in one is the usual answer, or, where it
    /// is more than a word, settles the question.
    mutating func settle(
        _ question: Question, given: String?, by interview: inout Interview
    ) async throws -> String? {
        var question = question
        let own = template.block(of: question.key)
        if given == nil, own != builtIn.block(of: question.key), !own.isEmpty {
            guard let value = template.value(of: question.key) else { return nil }
            question.fallback = value
        }
        let answer = try await interview.answer(question, given: given) { complaint(on: $0, to: question) }
        if let answer, answer != template.value(of: question.key) || own == builtIn.block(of: question.key) {
            template.set(question.key, to: question.value(of: answer))
        }
        return answer
    }

    /// Puts a value into the text that nobody was asked for.
    mutating func set(_ key: String, to value: YAMLValue) { template.set(key, to: value) }

    /// Puts a text in the place of the show notes.
    mutating func setNotes(_ notes: String) throws { try template.setNotes(notes) }

    /// What a build would say of an answer.
    func complaint(on answer: String, to question: Question) -> String? {
        complaint(on: question.value(of: answer), of: question.key)
    }

    /// What a build would say of a value.
    func complaint(on value: YAMLValue, of key: String) -> String? {
        NewText.complaint(in: findings([YAMLPair(key, value)].yaml()))
    }

    /// The first error of some findings, without keys that are missing: they are not asked for yet.
    static func complaint(in findings: [Finding]) -> String? {
        let error = findings.first { $0.severity == .error && $0.rule != "catalog-key-missing" }
        return error.map { $0.message + ($0.help.map { "; " + $0 } ?? "") }
    }
}
