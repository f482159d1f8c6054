/// Dublin Core.
enum DublinCoreRules {
    static let all: [Rule] = []
}
