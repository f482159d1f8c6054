import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension SecurityRules {
    static let html: [Rule] = [script, player, eventHandler, style]

    private static let script = Rule(
        "sec-html-script", .sec, .error, .all, [.rss2: .warning],
        summary: "HTML holds no elements that run, load or send something, or change the page around it.",
        why: """
            Apps that show notes as they are would run a stranger's program; most cut such elements out, and what they \
            hold with them. Told are \(HTMLVocabulary.dangerous.sorted().joined(separator: ", ")), every iframe but \
            those of known players, and '<?import>'. All other elements of HTML are taken for safe.
            """,
        help: "remove the element, and link to what it shows",
        source: "W3C Feed Validator, SecurityRisk; OWASP, Cross Site Scripting Prevention",
        w3c: ["SecurityRisk", "NotHtml"],
        passing: [
            .item("<description>&lt;p&gt;Bees&lt;/p&gt; a &amp;lt;script&amp;gt; is no tag</description>"),
            .item("<description><![CDATA[<iframe src=\"https://www.youtube.com/embed/1\"></iframe>]]></description>"),
            .item("<title>&lt;script&gt;</title>"),
        ],
        failing: [
            .item("<description>↓&lt;script&gt;alert('&lt;b>')&lt;/script&gt;</description>"),
            .item("<content:encoded><![CDATA[<p>é</p>\n↓<OBJECT\ndata='x'></OBJECT>↓<embed>]]></content:encoded>"),
            .item("<description>↓&lt;?import namespace=\"x\"&gt;</description>"),
            .item("<description><![CDATA[↓<iframe src=\"https://youtube.com.example.org/\"></iframe>]]></description>"),
            .item("<body xmlns=\"http://www.w3.org/1999/xhtml\">Bees <p>\n↓<object data=\"x\"/></p></body>"),
            .channel("<description>&lt;/body&gt;&lt;/html&gt;↓&lt;meta http-equiv=\"refresh\"&gt;</description>"),
        ],
        check: .html(.complex) { html, inspection in
            for token in html.fragment.tokens {
                if token.isInstruction {
                    inspection.report("HTML holds '<?\(token.name)'", at: token, of: html)
                } else if token.isStart, HTMLVocabulary.dangerous.contains(token.name) {
                    inspection.report("HTML holds <\(token.name)>", at: token, of: html, w3c: ["SecurityRisk"])
                } else if token.isStart, token.name == "iframe", html.playerHost(of: token) == nil {
                    inspection.report(
                        "HTML holds an <iframe> of no known player", at: token, of: html, w3c: ["SecurityRisk"])
                }
            }
        })

    private static let player = Rule(
        "sec-html-player", .sec, .warning, .all,
        summary: "Notes hold no player of another site.",
        why: """
            Podcast apps cut an iframe out, so that listeners see a gap where the player should be; where it is shown, \
            its site learns who reads the notes. Known are the players of \
            \(HTMLVocabulary.playerHosts.sorted().joined(separator: ", ")).
            """,
        help: "link to the page of the player instead",
        source: "W3C Feed Validator, SecurityRisk",
        w3c: ["SecurityRisk"],
        passing: [.item("<description>https://www.youtube.com/embed/1</description>")],
        failing: [
            .item("<description><![CDATA[Watch: ↓<iframe src=\"//www.youtube.com/embed/1\"></iframe>]]></description>")
        ],
        check: .html(.complex) { html, inspection in
            for tag in html.tags where tag.name == "iframe" {
                guard let host = html.playerHost(of: tag) else { continue }
                inspection.report("HTML holds a player of \(host.quoted)", at: tag, of: html)
            }
        })

    private static let eventHandler = Rule(
        "sec-html-event-handler", .sec, .error, .all, [.rss2: .warning],
        summary: "No attribute in HTML begins with 'on'.",
        why: """
            What such an attribute holds is a program, which runs when somebody clicks, or just because a picture \
            loads.
            """,
        help: "remove the attribute",
        source: "W3C Feed Validator, SecurityRiskAttr; HTML Living Standard, section 8.1.8 Events",
        w3c: ["SecurityRiskAttr"],
        passing: [.item("<description>&lt;p title=\"onclick\" on=\"1\"&gt;onclick=\"x\"&lt;/p&gt;</description>")],
        failing: [
            .item("<description>&lt;p ↓onclick=\"alert(1)\"&gt;Bees&lt;/p&gt;</description>"),
            .item("<description><![CDATA[<img src=\"https://example.com/a.png\"\n ↓ONERROR=x>]]></description>"),
            .item("<body xmlns=\"http://www.w3.org/1999/xhtml\"><a ↓onsubmit=\"x()\">Bees</a></body>"),
        ],
        check: .html(.complex) { html, inspection in
            for tag in html.tags {
                for attribute in html.attributes(of: tag) where isHandler(attribute.name) {
                    inspection.report(
                        "<\(tag.name)> has '\(attribute.name)', which runs a program", at: attribute.name, in: tag,
                        of: html)
                }
            }
        })

    private static func isHandler(_ name: String) -> Bool {
        name.utf8.count > 2 && name.utf8.first?.asciiLowercased == UInt8(ascii: "o")
            && name.asciiLowercased.hasPrefix("on") && name.utf8.allSatisfy(\.isASCIILetter)
    }

    private static let style = Rule(
        "sec-html-style", .sec, .warning, .all,
        summary: "Styles in HTML neither lay anything over the page nor load anything.",
        why: """
            A block that is placed over the page can pose as the app's own buttons, and what 'url()' names is asked \
            from a server that so learns who reads. Told are <style>, the properties \
            \(HTMLVocabulary.dangerousProperties.sorted().joined(separator: ", ")), and values with 'expression(', \
            'javascript:' or 'url(' of anything but a 'data:' picture.
            """,
        help: "remove the style",
        source: "W3C Feed Validator, DangerousStyleAttr",
        w3c: ["DangerousStyleAttr"],
        passing: [
            .item("<description>&lt;p style=\"background-position: top; color: red\"&gt;Bees&lt;/p&gt;</description>"),
            .item(
                "<description><![CDATA[<p style='background: url(data:image/png;base64,AA==)'>x</p>]]></description>"),
        ],
        failing: [
            .item("<description>&lt;p ↓style=\"color: red; POSITION: fixed\"&gt;Bees&lt;/p&gt;</description>"),
            .item("<description><![CDATA[<p ↓style='background:u\\72l(https://example.com/)'>x</p>]]></description>"),
            .item("<description><![CDATA[<p ↓style='width: exp/**/ression(x)'>x</p>]]></description>"),
            .item("<description><![CDATA[↓<style>p { color: red }</style>]]></description>"),
        ],
        check: .html(.style) { html, inspection in
            for tag in html.tags {
                if tag.name == "style" { inspection.report("HTML holds <style>", at: tag, of: html) }
                guard let style = html.value(of: "style", in: tag),
                    let fault = CSSDeclaration.all(in: style).lazy.compactMap(\.fault).first
                else { continue }
                inspection.report("the style has \(fault.quoted)", at: "style", in: tag, of: html)
            }
        })
}

extension HTMLText {
    /// The host of a known player that an `iframe` shows.
    fileprivate func playerHost(of tag: HTMLFragment.Token) -> String? {
        let source = URLReference(value(of: "src", in: tag) ?? "")
        guard let host = source.host?.asciiLowercased else { return nil }
        var rest = host[...]
        while true {
            if HTMLVocabulary.playerHosts.contains(String(rest)) { return host }
            guard let dot = rest.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
            rest = rest[rest.utf8.index(after: dot)...]
        }
    }
}

extension CSSDeclaration {
    /// What is dangerous about the declaration; `nil` for most.
    fileprivate var fault: String? {
        if HTMLVocabulary.dangerousProperties.contains(property) { return property }
        for word in ["expression(", "javascript:", "vbscript:"] where value.contains(word) { return word }
        let addresses = value.components(after: "url(")
        return addresses.allSatisfy { $0.hasPrefix("data:image/") } ? nil : "url("
    }
}

extension String {
    /// What follows each place where a mark stands, without white space and quotes before it.
    fileprivate func components(after mark: String) -> [Substring] {
        var found: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            rest = rest[range.upperBound...]
            found.append(rest.drop { $0 == " " || $0 == "\"" || $0 == "'" })
        }
        return found
    }
}
