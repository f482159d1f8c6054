import Diagnostics

extension MappingSchema {
    /// `podfeed.yaml`.
    static let network = MappingSchema(
        "network", .network, required: ["site"],
        [
            KeySchema("site", "the address under which `public/` will be served; `--site` stands over it", .address),
            KeySchema("title", "the name of the network, for you", .text),
            KeySchema(
                "links",
                "hosts that show notes may link to, besides the site's and that of the show's page; other links stay, "
                    + "with a warning", .mapping(.links)),
            KeySchema(
                "rules", "[how much the findings of rules matter](#rules)", .record("", .mapping(.ruleSetting))),
            KeySchema(
                "publish",
                "[the places to publish to](publish.md#targets), by name; with `directory`, `git`, `sftp`, `webdav`, `s3` "
                    + "or `rclone`, and `branch`, `author`, `port`, `url`, `websub`, `podping`, `headers`",
                .record(ValueSchema.slugForm, .mapping(.publishEntry))),
        ] + mediaPlace)

    /// Where media are fetched from, for all shows or for one.
    static let mediaPlace = [
        KeySchema(
            "media-base",
            "the address in the place of `SITE/SHOW/media`, of a CDN for instance. `{show}` in it stands for the id of the "
                + "show; in `podfeed.yaml` it must be there, as two shows may have files of one name",
            .either([.words(["none"]), .address])),
        KeySchema(
            "enclosure-prefix",
            "what a service that counts downloads wants before an address: one, or a list of which the first is asked "
                + "first. The address follows without its `https://`, as [OP3](https://op3.dev/), Podtrac and the others "
                + "have it; for one that wants it, end the prefix with `https://`",
            .either([.words(["none"]), .oneOrMore(.form("^[Hh][Tt][Tt][Pp][Ss]://\\S+$", ["https://op3.dev/e/"]))])),
    ]

    /// `links`.
    static let links = MappingSchema(
        "links", .links, [KeySchema("allow", "hosts, such as `www.example.org`", .list(.text))])

    /// A line of `rules`.
    static let ruleSetting = MappingSchema(
        "rule", .ruleSetting, required: ["level", "reason"],
        [
            KeySchema("level", "how much the findings matter", .cases(of: RuleLevel.self)),
            KeySchema("reason", "why, for whoever reads it next year", .text),
        ])

    /// A target of `publish`.
    static let publishEntry = MappingSchema(
        "target", .publishEntry, demand: .oneOf(KeyList.publishPlaces),
        [
            KeySchema("directory", "a folder of this machine, relative to this file", .text),
            KeySchema("git", "a repository; the site goes into a branch of it", .text),
            KeySchema("sftp", "a folder of a server, as `user@host:/path`", .text),
            KeySchema("webdav", "the address of a folder", .text),
            KeySchema("s3", "a bucket by a remote of rclone's configuration, as `remote:bucket/path`", .text),
            KeySchema("rclone", "anything that rclone reaches, as `remote:path`", .text),
            KeySchema("branch", "of `git`: the branch, `gh-pages` if it is not stated", .text),
            KeySchema("author", "of `git`: who commits, as `Name <mail@host>`", .text),
            KeySchema("port", "of `sftp`: the port", .whole(Fields.ports)),
            KeySchema("url", "the address at which it is served, when that is not the site's", .address),
            KeySchema("websub", "whether the hub that a feed names is told of new bytes", .flag),
            KeySchema("podping", "whether a podping is sent for new bytes", .flag),
            KeySchema("headers", "whether files that tell a server of types go out, too", .flag),
        ])

    /// A person of `people.yaml`.
    static let person = MappingSchema(
        "person", .person, required: ["name"],
        [
            KeySchema("name", "the name, as apps show it", .text),
            KeySchema(
                "role",
                "what they usually do: a role of the [podcast taxonomy]"
                    + "(https://github.com/Podcastindex-org/podcast-namespace/blob/main/taxonomy.json), such as `host`, "
                    + "`co-host`, `guest`, `reporter`, `producer`, `audio editor`", .role),
            KeySchema("link", "a page of theirs", .address),
            KeySchema("image", "a picture: a JPEG or PNG of the catalogue, of any size, or an address", .text),
        ])

    /// A person by id, with a role.
    static let credit = MappingSchema(
        "credit", .credit, required: ["id"],
        [
            KeySchema("id", "the id of the person in `people.yaml`", .slug),
            KeySchema("role", "what they do here", .role),
        ])
}
