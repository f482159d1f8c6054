import Diagnostics
import FeedValues
import XMLCore

extension HTMLRules {
    static let looks: [Rule] = [imageInDescription, styleAttribute]

    static let imageInDescription = Rule(
        "html-image-in-description", .html, .info, .all,
        summary: "Notes do without pictures.",
        why: """
            Few apps show pictures in notes, and the server of a picture sees who reads them. Chapters and the artwork \
            of an episode are shown everywhere. Pictures of one pixel are told as 'sec-tracking-pixel'.
            """,
        help: "use the artwork of the episode or its chapters, or leave the picture out",
        source: "our own; Apple, A Podcaster's Guide to RSS, description",
        passing: [
            .item("<description>&lt;p&gt;Bees&lt;/p&gt;</description>"),
            .item("<description>&lt;img width=1 height=1 src=\"https://example.com/\"&gt;</description>"),
        ],
        failing: [.item("<description>Bees ↓&lt;img src=\"https://example.com/a.png\"&gt;</description>")],
        check: .html(.picture) { html, inspection in
            for tag in html.tags where tag.name == "img" && !html.isTrackingPixel(tag) {
                inspection.report("notes hold a picture", at: tag, of: html)
            }
        }
    ).toldOnce()

    static let styleAttribute = Rule(
        "html-style-attribute", .html, .info, .all,
        summary: "HTML in a feed does not say how it looks.",
        why: """
            Apps show notes in their own letters and colours, and leave out 'style', 'class' and the attributes of \
            'font'; they only make the feed longer. The first in a text is told, and how many there are.
            """,
        help: "remove the attributes, as pasting without formats does",
        source: "our own",
        passing: [.item("<description>&lt;p title=\"style\"&gt;Bees&lt;/p&gt;</description>")],
        failing: [
            .item(
                "<description>&lt;p ↓style=\"color: red\"&gt;Bees &lt;b class=\"x\"&gt;dance&lt;/b&gt;</description>"),
            .item("<content:encoded><![CDATA[<font ↓color='red'>Bees</font>]]></content:encoded>"),
        ],
        check: .html(.look) { html, inspection in
            var count = 0
            var first: (tag: HTMLFragment.Token, name: String)?
            for tag in html.tags {
                for attribute in html.attributes(of: tag) where isLook(attribute.name, of: tag.name) {
                    count += 1
                    if first == nil { first = (tag, attribute.name) }
                }
            }
            guard let first else { return }
            let others = count > 1 ? ", the first of \(count) attributes on looks" : ""
            inspection.report(
                "'\(first.name)' of <\(first.tag.name)> has no effect\(others)", at: first.name, in: first.tag, of: html
            )
        })

    private static func isLook(_ attribute: String, of tag: String) -> Bool {
        attribute == "style" || attribute == "class"
            || tag == "font" && (attribute == "color" || attribute == "face" || attribute == "size")
    }
}

extension HTMLText {
    /// Whether a picture is of one pixel, or of none, and so there only to be loaded.
    func isTrackingPixel(_ tag: HTMLFragment.Token) -> Bool {
        guard tag.name == "img" else { return false }
        let (width, height) = (length("width", of: tag), length("height", of: tag))
        if let width, let height { return width <= 1 && height <= 1 }
        // Either alone is enough: no line of one pixel is worth a server's answer.
        return (width ?? height).map { $0 <= 1 } ?? false
    }

    // A length by its attribute or, where that is missing, by its property of CSS.
    private func length(_ name: String, of tag: HTMLFragment.Token) -> Int? {
        if let value = value(of: name, in: tag) { return HTMLText.pixels(value) }
        guard let style = value(of: "style", in: tag) else { return nil }
        return CSSDeclaration.all(in: style).last { $0.property == name }.flatMap { HTMLText.pixels($0.value) }
    }

    private static func pixels(_ text: String) -> Int? {
        let text = text.trimmedOfXMLWhiteSpace
        let digits = text.utf8.prefix { $0.isASCIIDigit }
        let unit = text.utf8.dropFirst(digits.count)
        return unit.isEmpty || unit.starts(with: "px".utf8) ? WholeNumber.parse(digits) : nil
    }
}
