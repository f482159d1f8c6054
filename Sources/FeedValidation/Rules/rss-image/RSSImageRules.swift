/// The rules on the RSS 2.0 image of the channel.
enum RSSImageRules {
    static let all: [Rule] = []
}
