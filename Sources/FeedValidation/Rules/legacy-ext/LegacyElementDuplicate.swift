import Diagnostics

extension Rule {
    static let legacyElementDuplicate = Rule(
        "legacy-element-duplicate", .legacyExt, .error, .all,
        summary: "An element of an older module that says one thing stands once.",
        why: "Of two periods or two places some readers take the first and others the last.",
        help: "keep one and remove the others",
        source: "W3C Feed Validator, DuplicateElement",
        w3c: ["DuplicateElement"],
        passing: [.feed(binding: "sy", channel: "<sy:updatePeriod>daily</sy:updatePeriod>")],
        failing: [
            .feed(
                binding: "sy",
                channel: "<sy:updatePeriod>daily</sy:updatePeriod>\n↓<sy:updatePeriod>weekly</sy:updatePeriod>"),
            .feed(
                binding: "slash",
                channel: "<item><slash:comments>1</slash:comments>↓<slash:comments>2</slash:comments></item>"),
        ],
        check: .atMostOneOfEach(in: ["channel"] + Element.itemNames) { child, _ in names.contains(child.name) })

    private static let names: Set<String> = [
        "sy:updatePeriod", "sy:updateFrequency", "sy:updateBase", "admin:errorReportsTo", "admin:generatorAgent",
        "slash:comments", "slash:hit_parade", "slash:section", "slash:department", "wfw:comment", "wfw:commentRss",
        "geo:lat", "geo:long", "icbm:latitude", "icbm:longitude", "geourl:latitude", "geourl:longitude", "thr:total",
        "blogChannel:blogRoll", "blogChannel:mySubscriptions", "blogChannel:blink", "blogChannel:changes",
        "trackback:ping",
    ]
}
