/// Rules on what may harm listeners, or betray more than its author means to.
enum SecurityRules {
    static let all: [Rule] = [
        html, addresses, hosts, [.secURLSecretInQuery, .secURLSecretInLink, .secURLHomographHost], tracking, people,
        [.secCommentLeak, .secTemplateResidue],
    ].flatMap(\.self)
}
