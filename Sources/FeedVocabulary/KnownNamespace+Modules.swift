import FeedValues

extension KnownNamespace {
    /// Modules that hardly a podcast uses, and that readers of feeds in general and the W3C Feed Validator know.
    static let modules: [KnownNamespace] =
        rows.words(between: "\n").map { row in
            let words = row.words()
            return KnownNamespace(words[0], words[1], aliases: Array(words.dropFirst(2)))
        }

    // Each row: the prefix, the address, and other addresses for the same.
    private static let rows = """
        access http://www.bloglines.com/about/specs/fac-1.0
        ag http://purl.org/rss/1.0/modules/aggregation/
        annotate http://purl.org/rss/1.0/modules/annotate/
        app http://www.w3.org/2007/app
        audio http://media.tangent.org/rss/1.0/
        blogChannel http://backend.userland.com/blogChannelModule
        cf http://www.microsoft.com/schemas/rss/core/2005
        company http://purl.org/rss/1.0/modules/company
        conversationsNetwork http://conversationsnetwork.org/rssNamespace-1.0/
        cp http://my.theinfo.org/changed/1.0/rss/
        email http://purl.org/rss/1.0/modules/email/
        ev http://purl.org/rss/1.0/modules/event/
        foaf http://xmlns.com/foaf/0.1/
        g http://base.google.com/ns/1.0
        gml http://www.opengis.net/gml
        image http://purl.org/rss/1.0/modules/image/
        indexing urn:atom-extension:indexing
        l http://purl.org/rss/1.0/modules/link/
        openid http://openid.net/xmlns/1.0
        opensearch http://a9.com/-/spec/opensearch/1.1/ http://a9.com/-/spec/opensearchrss/1.0/
        pheedo http://www.pheedo.com/namespace/pheedo
        rdf http://www.w3.org/1999/02/22-rdf-syntax-ns#
        rdfs http://www.w3.org/2000/01/rdf-schema#
        ref http://purl.org/rss/1.0/modules/reference/
        reqv http://purl.org/rss/1.0/modules/richequiv/
        rss091 http://purl.org/rss/1.0/modules/rss091#
        search http://purl.org/rss/1.0/modules/search/
        soap http://schemas.xmlsoap.org/soap/envelope/
        ss http://purl.org/rss/1.0/modules/servicestatus/
        str http://hacks.benhammersley.com/rss/streaming/
        sub http://purl.org/rss/1.0/modules/subscription/
        sx http://feedsync.org/2007/feedsync http://www.microsoft.com/schemas/rss/sse
        taxo http://purl.org/rss/1.0/modules/taxonomy/
        threading http://purl.org/rss/1.0/modules/threading/
        trackback http://madskills.com/public/xml/rss/module/trackback/
        wiki http://purl.org/rss/1.0/modules/wiki/
        xrd xri://$xrd*($v*2.0)
        xrds xri://$xrds
        """
}
