extension Mistake {
    /// Lines of `rules:` that mean nothing.
    static let rules: [Mistake] = [
        network(
            "a rule is unknown", "catalog-titel-length: { level: off, reason: why }",
            "error: catalog-rule-unknown: no rule is called 'catalog-titel-length'"),
        network(
            "a pattern names nothing", "catalogue-*: { level: off, reason: why }",
            "error: catalog-rule-unknown: no rule is called 'catalogue-*'"),
        network(
            "a rule must stay", "catalog-key-unknown: { level: warning, reason: why }",
            "error: catalog-rule-fixed: 'catalog-key-unknown' stays error"),
        network(
            "rules that must stay", "catalog-file-m*: { level: off, reason: why }",
            "error: catalog-rule-fixed: 'catalog-file-m*' stays error"),
        network(
            "a setting without a reason", "catalog-text-length: { level: off }",
            "error: catalog-key-missing: 'catalog-text-length' has no 'reason'", column: 24),
        network(
            "a setting without a level", "catalog-text-length: { reason: why }",
            "error: catalog-key-missing: 'catalog-text-length' has no 'level'", column: 24),
        network(
            "a setting with another level", "catalog-text-length: { level: fatal, reason: why }",
            "error: catalog-value-unknown: 'level' must be one of off, info, warning, error, found 'fatal'",
            column: 33),
        network(
            "a setting that is a word", "catalog-text-length: off",
            "error: catalog-value-type: the setting of a rule must be a mapping of keys, found 'off'", column: 24),
        Mistake(
            "rules that are a list", in: "podfeed.yaml", "example.com\n", "example.com\nrules: [catalog-text-length]\n",
            "podfeed.yaml:2:8: error: catalog-value-type: 'rules' must be a mapping of rules, found a list"),
        Mistake(
            "an unknown rule of a show", in: show, "title: Deep Dive\n",
            "title: Deep Dive\nrules:\n  text: { level: off, reason: why }\n",
            "\(show):3:3: error: catalog-rule-unknown: no rule is called 'text'"),
    ]

    static let publishing: [Mistake] = [
        target(
            "a target has two places", "web: { directory: /srv, git: x.git }", column: 3,
            "'web' must have one place, found directory and git"),
        target("a target has no place", "web: { branch: main }", column: 3, "'web' must have one place, found none"),
        target(
            "a target holds a password", "web: { git: 'https://jo:secret@git.example.com/x.git' }", column: 15,
            "'git' holds a password, which does not belong into a file"),
        target(
            "a target's place is none", "web: { sftp: /srv/podcasts }", column: 16,
            "'sftp' is not of the form user@host:/path"),
        target(
            "a target begins with a hyphen", "web: { git: --upload-pack=x }", column: 15,
            "'git' begins with a hyphen, which programs take for an option"),
        target(
            "a target has another's key", "web: { directory: /srv, branch: main }", column: 8,
            "'branch' belongs to git, and this is directory"),
        target(
            "a target's name is none", "My Web: { directory: /srv }", column: 3,
            "the name 'My Web' must be made of a to z, 0 to 9 and hyphens"),
    ]

    private static func target(_ name: String, _ line: String, column: Int, _ message: String) -> Mistake {
        Mistake(
            name, in: "podfeed.yaml", "example.com\n", "example.com\npublish:\n  \(line)\n",
            "podfeed.yaml:3:\(column): error: catalog-publish-target: \(message)")
    }

    private static func network(_ name: String, _ line: String, _ finding: String, column: Int = 3) -> Mistake {
        Mistake(
            name, in: "podfeed.yaml", "example.com\n", "example.com\nrules:\n  \(line)\n",
            "podfeed.yaml:3:\(column): \(finding)")
    }
}
