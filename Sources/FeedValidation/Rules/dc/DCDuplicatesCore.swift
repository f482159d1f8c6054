import Diagnostics

extension Rule {
    static let dcDuplicatesCore = Rule(
        "dc-duplicates-core", .dc, .info, [.rss2],
        summary: "A channel says each thing in one vocabulary.",
        why: """
            Where RSS and Dublin Core say the same thing, readers differ in which they believe: once the two part \
            ways, the show has one date here and another there.
            """,
        help: "keep the element of RSS 2.0, and remove the other",
        source: "W3C Feed Validator, DuplicateSemantics",
        w3c: ["DuplicateSemantics"],
        passing: [
            .channel("<dc:date>2024-05-01</dc:date>"), .channel("<pubDate/><dc:language>en</dc:language>"),
            .item("<pubDate/><dc:date>2024-05-01</dc:date>"),
        ],
        failing: [
            .channel("↓<dc:language>en</dc:language><language>en</language>"),
            .channel("<copyright>Jo Roe</copyright>↓<dc:rights>Jo Roe</dc:rights>"),
            .channel("<webMaster>jo@example.com</webMaster>↓<dc:publisher>Jo</dc:publisher><dc:publisher/>"),
        ],
        check: .channel { channel, inspection in
            for (name, core) in twins {
                guard let element = channel.child(name), channel.child(core) != nil else { continue }
                inspection.report("the channel has both <\(core)> and <\(name)>", at: element)
            }
        })
}

/// Elements of extensions in the channel, and what says the same.
private let twins = [
    ("dc:date", "pubDate"), ("dc:language", "language"), ("dc:rights", "copyright"), ("dc:creator", "managingEditor"),
    ("dc:publisher", "webMaster"), ("dc:subject", "category"), ("dcterms:modified", "lastBuildDate"),
]
