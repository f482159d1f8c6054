import Diagnostics
import FeedValues

/// The notes of one episode as clean HTML: three paragraphs of a few hundred characters, and a list.
struct SyntheticNotes {
    let number: Int
    let link: WebAddress

    var blocks: [Located<String>] {
        let advisory = "<p><strong>Content advisory:</strong> An accident is described in the second part.</p>"
        let list = """
            <ul><li>First point of part \(number): what was <em>said</em></li><li>Second point: what was done</li></ul>
            """
        let texts = (number % 25 == 0 ? [advisory] : []) + (0..<3).map(paragraph) + [list]
        return texts.map { Located($0) }
    }

    private func paragraph(_ part: Int) -> String {
        let seed = number * 3 + part
        let middle = Self.middles[seed * 31 % Self.middles.count]
        let closing = Self.closings[seed * 17 % Self.closings.count]
        return "<p>\(opening((seed * 2_654_435_761 % (1 << 32)) >> 30, part)) \(middle) \(closing)</p>"
    }

    private func opening(_ index: Int, _ part: Int) -> String {
        switch index {
        case 0:
            """
            What happened <strong>this week</strong> &amp; why: a reporter tells it <em>at first hand</em>, with \
            <a href="\(link)?from=notes&amp;part=\(part)">more to read</a>.
            """
        case 1:
            """
            The market opens at <strong>five</strong> &amp; is empty by nine: we walk through it \
            <em>before dawn</em> (<a href="\(link)?from=map&amp;part=\(part)">the map</a>).
            """
        case 2:
            """
            Who keeps the records, who may read them &amp; <strong>who pays</strong>? \
            <a href="\(link)?from=letters&amp;part=\(part)">The letters</a> say more than the minutes.
            """
        default:
            """
            A bridge, a ferry &amp; the people who <strong>cross twice a day</strong>: we ask <em>both sides</em>, as \
            <a href="\(link)?from=council&amp;part=\(part)">the council did</a>.
            """
        }
    }

    private static let middles = [
        "新闻深度报道：一周一题 🎧🌏", "从清晨的集市到夜里的渡口，我们都在场 🚢🌉", "听众来信：问得好，答得也要好 ✉️🙂",
    ]
    private static let closings = [
        "Two guests answer what listeners asked since the last episode, and say where they got it from.",
        "An engineer explains what the figures mean, what they leave out, and what would change her mind.",
        "A teacher &amp; two of his pupils tell what they found in the archive, and what they looked for in vain.",
    ]
}
