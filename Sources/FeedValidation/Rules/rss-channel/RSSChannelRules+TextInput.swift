import Diagnostics
import FeedValues

extension RSSChannelRules {
    static let textInput = Rule(
        "rss-channel-textinput", .rssChannel, .info, [.rss2],
        summary: "A channel has no textInput.",
        why: "Hardly any reader ever showed this form, and no podcast app does.",
        help: "remove <textInput>; link to the form in the description",
        source: "RSS Advisory Board, RSS Best Practices Profile, textInput; W3C Feed Validator, AvoidTextInput",
        w3c: ["AvoidTextInput"],
        passing: [.channel("<title>Bees</title>")],
        failing: [.channel("↓\(completeTextInput)")],
        check: .inChannel("textInput") { textInput, inspection in
            inspection.report("<textInput> is a form that readers do not show", at: textInput)
        })

    static let textInputIncomplete = Rule(
        "rss-channel-textinput-incomplete", .rssChannel, .error, [.rss2],
        summary: "A textInput has title, description, name and link.",
        why: "RSS 2.0 requires all four; without one of them the form has no label, or nowhere to go.",
        help: "add what is missing, or remove <textInput>",
        source: "RSS 2.0, textInput sub-element of channel",
        w3c: ["MissingElement", "MissingTitle", "MissingDescription", "MissingLink"],
        passing: [.channel(completeTextInput)],
        failing: [.channel("↓<textInput><title>Search</title><link>https://example.com/search</link></textInput>")],
        check: .inChannel("textInput") { textInput, inspection in
            inspection.expectChildren(["title", "description", "name", "link"], of: textInput)
        })

    static let textInputName = Rule(
        "rss-channel-textinput-name", .rssChannel, .error, [.rss2],
        summary: "The name of a textInput begins with a letter and holds letters, digits and - _ . : only.",
        why: "It becomes the name of the form's field, which HTML wants to be such a word.",
        help: "write a word such as 'query'",
        source: "RSS 2.0, textInput sub-element of channel; W3C Feed Validator, InvalidFormComponentName",
        w3c: ["InvalidFormComponentName"],
        passing: [.channel(completeTextInput)],
        failing: [
            .channel("<textInput><name>↓42</name></textInput>"),
            .channel("<textInput><name>↓my query</name></textInput>"),
        ],
        check: .inChannel("textInput") { textInput, inspection in
            for name in textInput.children("name") where !isFieldName(name.trimmedText) {
                inspection.report("\(name.trimmedText.quoted) is not the name of a field", inTextOf: name)
            }
        })

    private static let completeTextInput = """
        <textInput><title>Search</title><description>Search the episodes</description><name>query</name>\
        <link>https://example.com/search</link></textInput>
        """

    private static func isFieldName(_ text: String) -> Bool {
        guard text.utf8.first?.isASCIILetter == true else { return false }
        return text.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-_.:".utf8.contains($0) }
    }
}
