/// What ssh said before it ended, told in words of ours: its own may name files and keys of the user.
enum SSHComplaint {
    /// Why ssh ended.
    static func error(_ complaint: String, _ place: SSHPlace) -> PublishingError {
        let row = rows.first { row in row.signs.contains { complaint.contains($0) } }
        guard let row else {
            return PublishingError(
                .tryAgain, "the connection to '\(place)' was cut", help: "publish again; what is live is whole")
        }
        return PublishingError(
            row.kind, fill(row.message, place), help: fill(row.help, place))
    }

    /// That ssh is missing.
    static var missing: PublishingError {
        PublishingError(
            .cannotRun, "'ssh' could not be run: it is not installed",
            help: "install it by 'apt-get install openssh-client'")
    }

    private static func fill(_ text: String, _ place: SSHPlace) -> String {
        let login = (place.user.map { $0 + "@" } ?? "") + place.host
        let port = place.port.map { "-p \($0) " } ?? ""
        return text.replacing("PLACE", with: place.description).replacing("HOST", with: place.host)
            .replacing("LOGIN", with: port + login)
    }

    private struct Row {
        let signs: [String]
        let kind: PublishingError.Kind
        let message: String
        let help: String
    }

    private static let rows = [
        Row(
            signs: ["IDENTIFICATION HAS CHANGED", "differs from the key for the IP"], kind: .refused,
            message: "'HOST' shows another host key than the one that is known for it: nothing was sent",
            help: "ask who runs it whether the key was changed; if so, put the new one into known_hosts"),
        Row(
            signs: ["Host key verification failed", "host key is known for"], kind: .refused,
            message: "the host key of 'HOST' is not known: nothing was sent",
            help: "compare it with what who runs it says, and put it into known_hosts ('ssh LOGIN' does)"),
        Row(
            signs: ["Permission denied (", "Too many authentication failures"], kind: .cannotRun,
            message: "'HOST' accepts no key or password that ssh has for 'PLACE'",
            help: "see that 'ssh -o BatchMode=yes LOGIN' comes in: by a key, an agent or SSH_ASKPASS"),
        Row(
            signs: ["Name or service not known", "nodename nor servname", "No address associated"], kind: .cannotRun,
            message: "there is no host 'HOST'", help: "correct the name, or say in ssh's configuration what it means"),
        Row(
            signs: ["Could not resolve hostname"], kind: .tryAgain, message: "'HOST' could not be looked up",
            help: "check the network and publish again"),
        Row(
            signs: ["Connection refused", "timed out", "No route to host", "Network is unreachable"], kind: .tryAgain,
            message: "'HOST' could not be reached", help: "check its port and the network, and publish again"),
        Row(
            signs: ["subsystem request failed"], kind: .cannotRun, message: "'HOST' offers no SFTP",
            help: "switch the subsystem sftp on there"),
        Row(
            signs: ["Bad configuration option", "bad configuration options", "Can't open user config file"],
            kind: .cannotRun, message: "ssh cannot read its configuration", help: "mend what 'ssh -G HOST' complains of"
        ),
    ]
}
