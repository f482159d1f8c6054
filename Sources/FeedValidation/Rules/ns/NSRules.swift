/// The rules on namespaces.
enum NSRules {
    static let all: [Rule] =
        [itunesWrongURI, itunesMissing, podcastMissing, podcastAliasURI, podcastWrongURI]
        + [undeclaredPrefix, nonstandardPrefix, .nsNearMissURI, .nsNearMissURIModule, .nsDefaultOnRSS]
        + [unknown, unused, declaredNotOnRoot, .nsElementUnknown, .nsElementWrongParent]
        + [.nsUnknownAttribute, .nsUnknownAttributePodcast, .nsExtensionAttributeOnCore]
}
