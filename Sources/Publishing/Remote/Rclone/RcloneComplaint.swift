/// What rclone complained of, told in words of ours: its own may hold addresses with keys in them.
enum RcloneComplaint {
    /// Why a run failed.
    ///
    /// - Parameters:
    ///   - verb: what was to be done, such as `write`.
    ///   - what: to what, such as `'feed.xml'`.
    static func error(_ answer: RcloneProgram.Answer, _ verb: String, _ what: String, _ remote: RcloneRemote)
        -> PublishingError
    {
        let complaint = answer.complaint.lowercased()
        let row = rows.first { row in row.signs.contains { complaint.contains($0) } }
        let task = "cannot \(verb) \(what) in '\(remote)'"
        guard let row else {
            return PublishingError(
                answer.status == 5 ? .tryAgain : .cannotRun, "\(task): rclone failed (exit status \(answer.status))",
                help: "run 'rclone lsf \(remote)' to see why")
        }
        return PublishingError(row.kind, "\(task): \(row.reason)", help: row.help)
    }

    private struct Row {
        let signs: [String]
        let kind: PublishingError.Kind
        let reason: String
        let help: String
    }

    private static let rows = [
        Row(
            signs: ["didn't find section in config file"], kind: .cannotRun,
            reason: "rclone's configuration knows no remote of that name",
            help: "name one that 'rclone listremotes' prints, or make it by 'rclone config'"),
        Row(
            signs: ["failed to load config file", "unable to decrypt configuration", "failed to decrypt"],
            kind: .cannotRun, reason: "rclone cannot read its configuration",
            help: "set RCLONE_CONFIG, and RCLONE_CONFIG_PASS if it is encrypted"),
        Row(
            signs: ["signaturedoesnotmatch", "invalidaccesskeyid", "authorizationheadermalformed", "invalidtoken"],
            kind: .cannotRun, reason: "the server does not accept the key or its secret",
            help: "correct them in rclone's configuration or environment"),
        Row(
            signs: [
                "unauthorized", "401", "unable to authenticate", "authentication failed", "invalid_grant", "no auth",
            ],
            kind: .cannotRun, reason: "the server does not accept the credentials",
            help: "correct them in rclone's configuration or environment"),
        Row(
            signs: ["knownhosts: key mismatch", "host key"], kind: .refused,
            reason: "the server shows another host key than the one that is known for it",
            help: "ask who runs it whether the key was changed"),
        Row(
            signs: ["certificate", "x509:"], kind: .refused, reason: "the server's certificate is not trusted",
            help: "see that its name is right and its certificate valid"),
        Row(
            signs: ["nosuchbucket"], kind: .refused, reason: "there is no such bucket",
            help: "make it, or correct its name: it is not made by publishing"),
        Row(
            signs: ["no space left", "quotaexceeded", "insufficient storage", "storagequota", "507"],
            kind: .cannotRun, reason: "no space is left", help: "free some space and publish again"),
        Row(
            signs: ["accessdenied", "permission denied", "forbidden", "status code: 403", "statuscode: 403"],
            kind: .cannotRun, reason: "the server denies permission",
            help: "give the key or user the right to read, list and write there"),
        Row(
            signs: ["read-only file system"], kind: .cannotRun, reason: "it may only be read",
            help: "make it writable"),
        Row(
            signs: ["no such host", "server misbehaving"], kind: .cannotRun, reason: "there is no such host",
            help: "correct the address in rclone's configuration, or check the network"),
        Row(
            signs: [
                "connection refused", "connection reset", "broken pipe", "i/o timeout", "eof", "deadline exceeded",
                "network is unreachable", "no route to host", "timeout", "slowdown", "status code: 5", "statuscode: 5",
                "requesterror", "request send failed", "toomanyrequests",
            ], kind: .tryAgain, reason: "the connection could not be made, or was cut",
            help: "check the network and publish again; what is live is whole as far as the plan says"),
    ]
}
