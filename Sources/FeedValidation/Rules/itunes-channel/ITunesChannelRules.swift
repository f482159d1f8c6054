/// The rules on the iTunes elements of the channel.
enum ITunesChannelRules {
    static let all: [Rule] = []
}
