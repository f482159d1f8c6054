/// The namespace of the former Google Play Music.
enum GooglePlayRules {
    static let all: [Rule] = []
}
