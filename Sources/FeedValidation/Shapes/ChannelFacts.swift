import FeedValues

/// What rules on items ask of the channel, read once for all items.
struct ChannelFacts: Sendable {
    /// The title of the show.
    let title: ShowTitle
    /// The address of the cover, without space around it; empty without one.
    let cover: String
    /// The name of the first person who leads through the show; `nil` without one.
    let host: String?
    /// Whether the show says that it consists of texts.
    let isToRead: Bool
    /// Whether the show says that it is to be heard in the order of its numbers.
    let isSerial: Bool
    /// The first part of the language that the channel states, in small letters; `nil` without one.
    let language: String?

    /// What a channel says, or what there is to say without one.
    init(_ channel: Element?) {
        title = ShowTitle(channel?.child("title")?.trimmedText ?? "")
        cover = String((channel?.child("itunes:image")?["href"] ?? "").trimmedOfXMLWhiteSpace)
        host = channel?.children("podcast:person").first { PersonCredit($0).isHost }?.trimmedText
        let medium = channel?.child("podcast:medium")?.trimmedText
        isToRead = medium.map { ["newsletter", "blog", "publisher"].contains($0) } ?? false
        isSerial = channel?.child("itunes:type")?.trimmedText.asciiLowercased == "serial"
        language = channel?.child("language")?.text.primaryLanguage
    }
}

extension String {
    /// The first part of a language tag, in small letters; `nil` without any.
    var primaryLanguage: String? {
        let subtag = trimmedOfXMLWhiteSpace.prefix { $0 != "-" && $0 != "_" }
        return subtag.isEmpty ? nil : subtag.asciiLowercased
    }
}
