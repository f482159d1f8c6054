package import FeedValidation

/// Two releases of a small feed that show what a check means.
///
/// In one that fails, `↓` stands in the second before each element that the check finds; where none does, it finds the
/// channel.
package struct DifferenceExample: Sendable {
    /// What the channel holds in the first release.
    package var before: String
    /// What the channel holds in the second release, with its marks.
    package var after: String
    /// What is known beside them.
    package var facts = DifferenceFacts()
    /// The same in words, for people; `nil` where nothing is.
    package var remark: String?

    init(
        _ before: String, _ after: String, _ remark: String? = nil, _ change: (inout DifferenceFacts) -> Void = { _ in }
    ) {
        self.before = before
        self.after = after
        self.remark = remark
        change(&facts)
    }

    /// The first release as a document.
    package var oldDocument: String { RuleExample.channel(before).document }
    /// The second release as a document, its marks still in it.
    package var newDocument: String { RuleExample.channel(after).document }

    /// Both as one text, for people.
    package var page: RuleExample {
        let remark = remark.map { "; \($0)" } ?? ""
        return RuleExample.channel("<!-- before -->\n\(before)\n<!-- after\(remark) -->\n\(after)")
    }
}
