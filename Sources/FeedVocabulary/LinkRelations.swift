import FeedValues

/// The words for `rel` that are registered (IANA, Link Relations), and what they mean for a feed.
public enum LinkRelations {
    /// Whether a relation is registered; in any case.
    public static func isRegistered(_ relation: some StringProtocol) -> Bool {
        registered.contains(relation.asciiLowercased)
    }

    /// The registered relation that was meant; `nil` when none is near.
    public static func nearest(to relation: some StringProtocol) -> String? {
        Spelling.nearest(to: relation, in: usualInFeeds)
    }

    /// The relations that lead from one document of a feed to another (RFC 5005), with a common other word for one.
    public static let paging: Set<String> = [
        "first", "last", "next", "previous", "prev", "current", "prev-archive", "next-archive",
    ]

    private static let usualInFeeds = [
        "self", "alternate", "enclosure", "related", "via", "hub", "next", "previous", "first", "last", "current",
        "prev-archive", "next-archive", "license", "payment", "replies", "author", "search", "icon",
    ]

    private static let registered = Set(
        """
        about acl alternate amphtml api-catalog appendix apple-touch-icon apple-touch-startup-image archives author \
        blocked-by bookmark c2pa-manifest canonical chapter cite-as collection compression-dictionary contents \
        convertedfrom copyright create-form current deprecation describedby describes disclosure dns-prefetch \
        duplicate edit edit-form edit-media enclosure external first geofeed glossary help hosts hub ice-server icon \
        index intervalafter intervalbefore intervalcontains intervaldisjoint intervalduring intervalequals \
        intervalfinishedby intervalfinishes intervalin intervalmeets intervalmetby intervaloverlappedby \
        intervaloverlaps intervalstartedby intervalstarts item last latest-version license linkset lrdd manifest \
        mask-icon me media-feed memento micropub modulepreload monitor monitor-group next next-archive nofollow \
        noopener noreferrer opener openid2.local_id openid2.provider original p3pv1 payment pingback preconnect \
        predecessor-version prefetch preload prerender prev prev-archive preview previous privacy-policy profile \
        publication rdap-active rdap-bottom rdap-down rdap-top rdap-up related replies restconf ruleinput search \
        section self service service-desc service-doc service-meta sip-trunking-capability sponsored start status \
        stylesheet subsection successor-version sunset tag terms-of-service timegate timemap type ugc up \
        version-history via webmention working-copy working-copy-of
        """.words())
}
