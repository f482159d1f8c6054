import FeedVocabulary
import XMLCore

/// Which profiles a feed is held against when nobody names any.
enum ProfileChoice {
    /// RSS 2.0 always; the directories when iTunes' prefix or address is bound; Podcasting 2.0 when its own is.
    static func profiles(namespaces: [ElementTree.NamespaceDeclaration]) -> Set<Profile> {
        var profiles: Set<Profile> = [.rss2]
        for declaration in namespaces {
            switch CanonicalName.prefix(of: declaration.address) ?? declaration.prefix {
            case "itunes": profiles.formUnion([.apple, .spotify, .youtube, .amazon])
            case "podcast": profiles.insert(.podcasting2)
            default: break
            }
        }
        return profiles
    }
}
