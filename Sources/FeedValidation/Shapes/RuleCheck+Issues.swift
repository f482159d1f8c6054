import XMLCore

extension RuleCheck {
    /// The shape «the reader met nothing of a kind»: each issue of it is reported where it was met.
    static func issues(where isMeant: @escaping @Sendable (XMLIssue) -> Bool) -> RuleCheck {
        .document { document, inspection in
            for issue in document.issues where isMeant(issue) {
                inspection.report(issue.message, at: Place(issue), help: issue.help)
            }
        }
    }
}
