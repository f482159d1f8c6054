/// Files of audio and video.
enum AudioRules {
    static let all: [Rule] = []
}
