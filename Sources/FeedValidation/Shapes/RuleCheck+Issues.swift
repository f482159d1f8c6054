import XMLCore

extension RuleCheck {
    /// The shape «the reader met nothing of a kind»: each issue of it is reported where it was met.
    ///
    /// `w3c` names the classes of the W3C validator for one issue, where a rule has several.
    static func issues(
        w3c: @escaping @Sendable (XMLIssue) -> [String]? = { _ in nil },
        where isMeant: @escaping @Sendable (XMLIssue) -> Bool
    ) -> RuleCheck {
        .document { document, inspection in
            for issue in document.issues where isMeant(issue) {
                inspection.report(issue.message, at: Place(issue), help: issue.help, w3c: w3c(issue))
            }
        }
    }
}
