import Diagnostics

extension CatalogCheck {
    var feedText: Text {
        switch self {
        case .span:
            Text(
                .error,
                "A span of time is written as 12h, 3d or 2w.",
                why: "A number alone says nothing, and a month is no length of time.",
                help: "write a number with h, d or w, at most a hundred years: a day is 24 hours")
        case .pages:
            Text(
                .error,
                "How a feed is divided fits what else it says.",
                why: """
                    Programs rely on it: archives stay as they are, and what a complete feed does not hold is gone. A \
                    feed that loses its oldest episodes can promise neither.
                    """,
                help: "remove one of the two keys, or let another feed have it")
        case .episodeInNoFeed:
            Text(
                .warning,
                "Each episode is in one of the show's feeds.",
                why: "Nobody hears it, though its files are there for everybody.",
                help: "give it the series or a tag that a feed includes, or make it a draft")
        case .feedWithoutEpisodes:
            Text(
                .warning,
                "A feed has episodes, or will have some.",
                why: "Its selection has a mistake, or its episodes lack a tag.",
                help: "correct what the feed includes, or remove it until it has an episode")
        case .privateToken:
            Text(
                .error,
                "The address of a private feed can't be guessed.",
                why: "Whoever has the address has the feed, so that nothing but chance may lead to it.",
                help: "run 'openssl rand -hex 16' and write down what it prints, another one for each feed")
        case .privateFeed:
            Text(
                .error,
                "A private feed is named by no other, and announced nowhere.",
                why: "What stands in a public feed is public, the addresses of private feeds, too.",
                help: "remove it, or name a public feed")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
