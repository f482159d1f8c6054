import FeedValues

/// What leads apps from the old address to the new one.
extension MoveJudge {
    /// For how long the old address has to lead on: Apple asks for four weeks at least.
    private static let weeks = 4

    var newFeedURL: MovePoint {
        if facts.oldIsNew {
            return MovePoint(
                .newFeedURL, .notChecked, "the old address leads to the new feed already",
                advice: "keep <itunes:new-feed-url> in the new feed, with its own address, for \(MoveJudge.weeks) weeks"
            )
        }
        guard let wanted = newAddress else {
            return MovePoint(
                .newFeedURL, .notChecked, "the new address is not known", advice: "let the new feed say its own address"
            )
        }
        let element = "<itunes:new-feed-url>\(wanted)</itunes:new-feed-url>"
        if let ahead = after.newFeedURL, !MoveJudge.areSame(ahead, wanted) {
            return MovePoint(
                .newFeedURL, .toDo, "the new feed sends apps on to \(ahead)",
                advice: "remove <itunes:new-feed-url> from the new feed, or let it be \(wanted)")
        }
        guard let stated = before.newFeedURL else {
            return MovePoint(
                .newFeedURL, .toDo, "the old feed has no <itunes:new-feed-url>",
                advice: "add \(element) to the channel of the old feed")
        }
        guard MoveJudge.areSame(stated, wanted) else {
            return MovePoint(
                .newFeedURL, .toDo, "the old feed sends apps to \(stated)", advice: "let it be \(element)")
        }
        return MovePoint(.newFeedURL, .done, "the old feed sends apps to \(stated)")
    }

    var redirect: MovePoint {
        guard let from = oldAddress else {
            return MovePoint(
                .redirect, .notChecked, "the old feed does not say its own address",
                advice: "have the old address answer with status 301 and the new address")
        }
        let wanted = newAddress.map { "the address \($0)" } ?? "the new address"
        let advice = "have \(from) answer with status 301 and \(wanted)"
        switch facts.answer {
        case nil:
            return MovePoint(
                .redirect, .notChecked, "nobody asked \(from)", advice: advice + "; --online asks whether it does")
        case .failure(let reason)?:
            return MovePoint(.redirect, .toDo, reason, advice: advice)
        case .status(let status)?:
            return MovePoint(.redirect, .toDo, "\(from) answers \(status), and leads nowhere", advice: advice)
        case .redirect(let status, let target)?:
            guard newAddress.map({ MoveJudge.areSame($0, target) }) ?? false else {
                return MovePoint(.redirect, .toDo, "\(from) answers \(status), and leads to \(target)", advice: advice)
            }
            guard status == 301 || status == 308 else {
                return MovePoint(
                    .redirect, .toDo, "\(from) leads to \(target), but only for now: it answers \(status)",
                    advice: "have it answer 301: apps keep the old address otherwise")
            }
            return MovePoint(.redirect, .done, "\(from) answers \(status), and leads to \(target)")
        }
    }

    var directories: MovePoint {
        MovePoint(
            .directories, .notChecked, "no directory can be asked",
            advice:
                "give the new address to Apple Podcasts Connect, Spotify for Creators, YouTube Studio, Amazon Music for "
                + "Podcasters and Podcast Index, wherever the show is listed: those that follow redirects show it by then"
        )
    }

    var patience: MovePoint {
        let end = facts.now.adding(days: MoveJudge.weeks * 7)
        return MovePoint(
            .patience, .notChecked, "apps ask each feed at their own pace, some once in weeks",
            advice: "keep the redirect, and the media at the old place, for at least \(MoveJudge.weeks) weeks: until "
                + "\(end.iso8601.prefix(10)), if the redirect stands since today; longer is better")
    }

    /// The host of an address, in lower case.
    func host(_ address: String?) -> String? { address.flatMap { WebAddress($0) }?.host.lowercased() }

    /// Whether two texts are one address.
    static func areSame(_ one: String, _ other: String) -> Bool {
        guard let left = WebAddress(one), let right = WebAddress(other) else { return one == other }
        return left.normalized == right.normalized
    }

    /// The address of mail of the owner.
    static func mail(in channel: ChannelSnapshot) -> String? {
        channel.fields["itunes:owner"]?.text?.split { $0 == "," || $0 == " " }.last { $0.contains("@") }.map(
            String.init)
    }
}

extension Timestamp {
    /// The same time some days later.
    fileprivate func adding(days: Int) -> Timestamp {
        Timestamp(secondsSinceEpoch: secondsSinceEpoch + Int64(days) * 86_400)
    }
}
