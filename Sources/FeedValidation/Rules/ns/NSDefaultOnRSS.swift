import Diagnostics
import XMLCore

extension Rule {
    static let nsDefaultOnRSS = Rule(
        "ns-default-on-rss", .ns, .error, [.rss2],
        summary: "The elements of RSS are in no namespace.",
        why: """
            RSS 2.0 keeps its own elements out of any namespace, so that older programs read them. With a default \
            namespace on <rss> a parser that knows namespaces finds no channel at all.
            """,
        help: "remove the xmlns without a prefix",
        source: "RSS 2.0, Extending RSS; W3C Feed Validator, InvalidNamespace",
        w3c: ["InvalidNamespace"],
        passing: [.feed(RuleExample.atom)],
        failing: [
            .feed("↓xmlns=\"http://backend.userland.com/rss2\""),
            .document("<r:rss ↓xmlns:r=\"https://example.com/rss\" version=\"2.0\"><channel/></r:rss>"),
        ],
        check: .document { document, inspection in
            guard let root = document.root, root.fullName.local == "rss", !root.fullName.namespace.isEmpty else {
                return
            }
            let declaration = root.namespaces.first { $0.prefix == root.fullName.prefix }
            let place = declaration.map { Place($0, on: root) } ?? Place(root)
            inspection.report("<rss> is in the namespace \(root.fullName.namespace.quoted)", at: place)
        })
}
