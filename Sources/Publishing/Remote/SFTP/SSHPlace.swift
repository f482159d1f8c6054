/// A folder that is reached by OpenSSH's `ssh`.
package struct SSHPlace: Hashable, Sendable, CustomStringConvertible {
    /// The user, where it is not the one that ssh's configuration says.
    package var user: String?
    /// The host, or a name that ssh's configuration knows.
    package var host: String
    /// The port, where it is not the one that ssh's configuration says.
    package var port: Int?
    /// The folder: absolute, or relative to the one that the server begins in.
    package var folder: String
    /// A file to be read in place of ssh's own configuration.
    package var configuration: String?

    /// The place that a text names, `user@host:folder` or `sftp://user@host:port/folder`; `nil` when it names none.
    ///
    /// A password in it is not read, and no host or user begins with a hyphen: ssh would take it for an option.
    package init?(_ text: String, port: Int? = nil, configuration: String? = nil) {
        self.port = port
        self.configuration = configuration
        var rest = text[...]
        let isAddress = text.hasPrefix("sftp://")
        if isAddress { rest = rest.dropFirst("sftp://".count) }
        guard let slash = rest.firstIndex(of: isAddress ? "/" : ":") else { return nil }
        var authority = rest[..<slash]
        folder = String(rest[(isAddress ? slash : rest.index(after: slash))...])
        if let at = authority.lastIndex(of: "@") {
            user = String(authority[..<at])
            authority = authority[authority.index(after: at)...]
        }
        if isAddress, let colon = authority.lastIndex(of: ":") {
            guard let number = Int(authority[authority.index(after: colon)...]) else { return nil }
            self.port = number
            authority = authority[..<colon]
        }
        host = String(authority)
        guard isSound else { return nil }
    }

    private var isSound: Bool {
        let names = [host] + (user.map { [$0] } ?? [])
        return names.allSatisfy { name in
            !name.isEmpty && !name.hasPrefix("-")
                && name.unicodeScalars.allSatisfy {
                    $0.isASCII && $0.value > 0x20 && !":/@\\'\"".unicodeScalars.contains($0)
                }
        } && !folder.unicodeScalars.contains { $0.value < 0x20 } && (port.map { 1...65535 ~= $0 } ?? true)
    }

    /// The place in words, as `scp` writes it.
    package var description: String { (user.map { $0 + "@" } ?? "") + host + ":" + folder }

    /// What ssh is called with to speak SFTP with the host.
    ///
    /// - Parameter mayAsk: whether ssh may ask the program that SSH_ASKPASS names; it never asks a terminal.
    func arguments(mayAsk: Bool) -> [String] {
        var arguments = ["-x", "-a", "-T"]
        if let configuration { arguments = ["-F", configuration] + arguments }
        let options = [
            "BatchMode=\(mayAsk ? "no" : "yes")", "NumberOfPasswordPrompts=1", "StrictHostKeyChecking=yes",
            "ConnectTimeout=20", "ServerAliveInterval=15", "ServerAliveCountMax=3", "PermitLocalCommand=no",
            "ClearAllForwardings=yes", "LogLevel=ERROR",
        ]
        for option in options { arguments += ["-o", option] }
        if let port { arguments += ["-p", String(port)] }
        if let user { arguments += ["-l", user] }
        return arguments + ["-s", "--", host, "sftp"]
    }
}
