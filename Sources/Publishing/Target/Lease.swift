import Diagnostics
package import FeedValues

/// The right to publish to a target for some time, as a file in the target says it.
package struct Lease: Hashable, Sendable {
    /// Who has it.
    package var owner: LeaseOwner
    /// What tells it from any other lease of the same owner.
    package var token: String
    /// When it was taken.
    package var began: Timestamp
    /// When it was last renewed, or taken.
    package var renewed: Timestamp
    /// How long it lasts from then on, in seconds.
    package var seconds: Int

    /// A lease that begins.
    package init(owner: LeaseOwner, token: String, began: Timestamp, seconds: Int) {
        self.owner = owner
        self.token = token
        self.began = began
        renewed = began
        self.seconds = seconds
    }

    /// When it ends.
    package var end: Timestamp { renewed.advanced(bySeconds: Int64(seconds)) }

    /// The same lease, renewed at a time.
    package func renewed(at time: Timestamp) -> Lease {
        var lease = self
        lease.renewed = time
        return lease
    }

    /// Whether it is the same one, be it renewed.
    package func isSame(as other: Lease) -> Bool { owner == other.owner && token == other.token }

    /// Refuses a lease that would begin while another one stands.
    ///
    /// A time is compared with times that other machines' clocks gave. One of them may be wrong: a lease that was
    /// renewed in what is the future here stands, and the words say so.
    package func mayReplace(_ other: Lease, in target: String) throws {
        guard !isSame(as: other), began < other.end else { return }
        if began < other.renewed.advanced(bySeconds: -60) {
            throw PublishingError(
                .tryAgain,
                "\(other.owner) publishes to \(target) since \(other.began.iso8601), which is yet to come by the clock "
                    + "of this machine",
                help: "set the clocks; if nobody publishes, remove '\(TargetLayout.lease)' there")
        }
        throw PublishingError(
            .tryAgain, "\(other.owner) publishes to \(target) since \(other.began.iso8601)",
            help: "wait until that has ended, at \(other.end.iso8601) unless it is renewed")
    }
}

extension Lease {
    /// The lease as a file in a target.
    package var json: [UInt8] {
        var writer = JSONWriter(.indented)
        writer.object {
            $0.member("version", 1)
            $0.member("user", owner.user)
            $0.member("host", owner.host)
            $0.member("process", owner.process)
            $0.member("token", token)
            $0.member("began", began.iso8601)
            $0.member("renewed", renewed.iso8601)
            $0.member("seconds", seconds)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    /// The lease that a file in a target says; `nil` when it says none that is understood.
    package init?(json: [UInt8]) {
        guard let node = try? JSONParser.parse(json), node["version"]?.number == 1,
            let user = node["user"]?.text, let host = node["host"]?.text,
            let process = node["process"]?.number.flatMap(Int.init(exactly:)), let token = node["token"]?.text,
            let began = node["began"]?.text.flatMap(Timestamp.init(iso8601:)),
            let renewed = node["renewed"]?.text.flatMap(Timestamp.init(iso8601:)),
            let seconds = node["seconds"]?.number.flatMap(Int.init(exactly:))
        else { return nil }
        self.init(
            owner: LeaseOwner(user: user, host: host, process: process), token: token, began: began, seconds: seconds)
        self.renewed = renewed
    }
}
