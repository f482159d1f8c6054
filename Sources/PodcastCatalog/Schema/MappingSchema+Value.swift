import FeedVocabulary

extension MappingSchema {
    /// A way to pay for a show.
    static let value = MappingSchema("value", .value, required: ["type", "method", "recipients"], valueKeys)

    /// A way to pay for an episode.
    static let episodeValue = MappingSchema(
        "episode-value", .episodeValue, required: ["type", "method", "recipients"],
        valueKeys + [
            KeySchema(
                "time-splits",
                "of an episode: spans with `start` and `duration` in which others are paid: `recipients`, or those of a "
                    + "`remote-item`", .list(of: .timeSplit))
        ])

    private static let valueKeys = [
        KeySchema("type", "a word of the namespace", .words(ClosedLists.valueSlugs)),
        KeySchema("method", "a word of the namespace", .words(ClosedLists.valueSlugs)),
        KeySchema("suggested", "an amount in digits", .decimal),
        KeySchema(
            "recipients",
            "each with `type`, `address` and `split` (shares); optionally `name`, `fee`, and a record of `custom-key` and "
                + "`custom-value`. A `node` has a key of 66 digits, an `lnaddress` looks like a mail address",
            .list(of: .recipient)),
    ]

    /// Somebody who is paid.
    static let recipient = MappingSchema(
        "recipient", .recipient, required: ["type", "address", "split"],
        [
            KeySchema("name", "who it is", .text),
            KeySchema("type", "a word of the namespace", .words(ClosedLists.valueSlugs)),
            KeySchema("address", "where the money goes", .text),
            KeySchema("split", "how many shares they get", .whole(Fields.amounts)),
            KeySchema("fee", "whether their share is taken before the others are counted", .flag),
            KeySchema("custom-key", "the key of a record that goes with the payment", .text),
            KeySchema("custom-value", "the value of that record", .text),
        ])

    /// A span in which others are paid.
    static let timeSplit = MappingSchema(
        "time-split", .timeSplit, required: ["start", "duration"], demand: .oneOf(["recipients", "remote-item"]),
        [
            KeySchema("start", "where it begins, as `1:30` in quotes, or in seconds", .clock),
            KeySchema("duration", "how long it is", .clock),
            KeySchema("recipients", "who is paid", .list(of: .recipient)),
            KeySchema(
                "remote-item",
                "`{ guid, url, item, title, medium }`: the feed and the guid of its item; from `remote-start` on, "
                    + "`remote-percentage` of the payment", .mapping(.remoteItem)),
            KeySchema("remote-start", "where the item begins", .clock),
            KeySchema("remote-percentage", "how much of the payment it gets", .whole(0...100)),
        ])
}
