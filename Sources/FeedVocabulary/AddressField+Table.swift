import FeedValues

extension AddressField {
    /// Every field for an address that RSS 2.0 and the namespaces of podcasting have.
    public static let all: [AddressField] = tables.flatMap { use, rows in
        rows.words(between: "\n").flatMap { row in
            let words = row.words()
            let attributes = words.dropFirst().map(Optional.some)
            return (attributes.isEmpty ? [nil] : attributes).map {
                AddressField(element: words[0], attribute: $0, use: use)
            }
        }
    }

    // Each row: an element, then its attributes; without any its text is the address.
    private static let tables: [(Use, String)] = [
        (
            .page,
            """
            link
            comments
            docs
            podcast:funding url
            podcast:license url
            podcast:contentLink href
            podcast:socialInteract uri accountUrl
            podcast:person href
            psc:chapter href
            media:player url
            media:copyright url
            media:license href
            media:backLink
            media:response
            creativeCommons:license
            cc:license rdf:resource
            admin:errorReportsTo rdf:resource
            feedburner:origLink
            feedburner:feedFlare href
            feedburner:awareness
            wfw:comment
            atom:uri
            """
        ),
        (
            .resource,
            """
            enclosure url
            url
            itunes:image href
            googleplay:image href
            podcast:transcript url
            podcast:chapters url
            podcast:trailer url
            podcast:image href
            podcast:source uri
            podcast:person img
            psc:chapter image
            media:content url
            media:thumbnail url
            media:embed url
            media:subTitle href
            media:peerLink href
            feedburner:origEnclosureLink
            feedburner:feedFlare src
            atom:content src
            atom:icon
            atom:logo
            """
        ),
        (
            .feed,
            """
            atom:link href
            source url
            itunes:new-feed-url
            googleplay:new-feed-url
            podcast:remoteItem feedUrl
            wfw:commentRss
            """
        ),
        (
            .identifier,
            """
            media:category scheme
            media:credit scheme
            media:rating scheme
            atom:generator uri
            admin:generatorAgent rdf:resource
            """
        ),
        (.permalink, "guid"),
    ]
}
