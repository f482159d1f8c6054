import Diagnostics
import FeedValues

extension Rule {
    static let atomLinkHub = Rule(
        "atom-link-hub", .atom, .info, .all,
        summary: "A feed with a hub of WebSub has an address of its own beside it, and the hub is asked over https.",
        why: """
            A reader subscribes at the hub to the address in rel="self"; without one it has nothing to subscribe to, \
            and polls. Over http anyone on the way could pose as the hub.
            """,
        help: "add an <atom:link> with rel=\"self\", and write the hub's address with https://",
        source: "W3C WebSub, section 4 Discovery",
        passing: [
            .channel(
                """
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                <atom:link href="https://hub.example.com/" rel="hub"/>
                """)
        ],
        failing: [
            .channel("↓<atom:link href=\"https://hub.example.com/\" rel=\"hub\"/>"),
            .channel(
                """
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                <atom:link ↓href="http://hub.example.com/" rel="hub"/>
                """),
        ],
        check: .channel { channel, inspection in
            let hasSelf = channel.selfLink != nil
            for hub in channel.links("hub") {
                if !hasSelf {
                    inspection.report(
                        "the feed has a hub and no <atom:link rel=\"self\">", at: hub,
                        help: "add an <atom:link> with rel=\"self\"")
                } else if let href = hub["href"], URLReference(href).scheme == "http" {
                    inspection.report(
                        "the hub \(href.quoted) is not secure", at: hub, attribute: "href",
                        help: "write the hub's address with https://")
                }
            }
        })
}
