import FeedValues
import PodcastCatalog

extension Mistake {
    static var notes: [Mistake] {
        [
            Mistake(
                "a link to a foreign host",
                "\(episode):9:5: warning: catalog-link-host: "
                    + "'games.invalid' is not among the hosts that notes may link to"
            ) {
                $0.replace(
                    "site: https://podcasts.example.com", "site: https://podcasts.example.com\nlinks: { allow: [] }",
                    in: "podfeed.yaml")
                $0.replace("Twenty-eight", "[a](https://games.invalid/x) and [b](https://podcasts.example.com/)")
            },
            Mistake(
                "foreign hosts that a template brings into notes",
                "deep-dive/episodes/2025-04-25-bessent.chapters.yaml:1:37: warning: catalog-link-host: "
                    + "'c.invalid' is not among the hosts that notes may link to: a template brings it into the notes",
                "\(episode):2:7: warning: catalog-link-insecure: "
                    + "the link 'http://podcasts.example.com/b' is not secure: a template brings it into the notes",
                "\(episode):3:28: warning: catalog-link-host: "
                    + "'f.invalid' is not among the hosts that notes may link to: a template brings it into the notes",
                "\(show):1:28: warning: catalog-link-host: "
                    + "'s.invalid' is not among the hosts that notes may link to: a template brings it into the notes"
            ) {
                $0.replace(
                    "site: https://podcasts.example.com", "site: https://podcasts.example.com\nlinks: { allow: [] }",
                    in: "podfeed.yaml")
                let support = { (host: String) in "funding: [{ label: A, url: \"https://\(host).invalid/\" }]\n" }
                $0.replace("title:", "link: http://podcasts.example.com/b\n\(support("f"))title:")
                $0.replace("title:", "\(support("s"))title:", in: show)
                $0.files["deep-dive/episodes/2025-04-25-bessent.chapters.yaml"] =
                    "[{ start: \"0:05\", title: One, link: \"https://c.invalid/\" }]\n"
                $0.files["Templates/footer.mustache"] = """
                    {{#show.funding}}{{url}}{{/show.funding}} {{episode.link}} {{#episode.funding}}{{url}}{{/episode.funding}}
                    {{#episode.chapters}}{{link}}{{/episode.chapters}}
                    """
            },
            Mistake(
                "a relative link", "Twenty-eight", "[a](other.html)",
                "\(episode):9:5: error: catalog-link-relative: the link 'other.html' is relative"),
            Mistake(
                "a link that runs code", "Twenty-eight", "[a](javascript:alert(1))",
                "\(episode):9:5: error: catalog-link-scheme: links with 'javascript:' can't go into a feed"),
            Mistake(
                "an insecure link", "Twenty-eight", "[a](http://example.com/)",
                "\(episode):9:5: warning: catalog-link-insecure: the link 'http://example.com/' is not secure"),
            Mistake(
                "a picture in the notes", "Twenty-eight", "![a](https://example.com/a.jpg)",
                "\(episode):9:6: warning: catalog-notes-image: the picture 'https://example.com/a.jpg' is left out"),
            Mistake(
                "HTML in the notes", "Twenty-eight", "a <font color=red>b</font>",
                "\(episode):9:3: warning: catalog-notes-html: HTML is left out: '<font color=red>'"),
            Mistake(
                "a table in the notes", "Twenty-eight years later.", "| a | b |\n|---|---|\n| 1 | 2 |",
                "\(episode):9:1: info: catalog-notes-table: a table becomes a list"),
            Mistake(
                "a rule in the notes", "Twenty-eight years later.", "a\n\n***",
                "\(episode):11:1: info: catalog-notes-markup: a rule is left out"),
            Mistake(
                "a block of HTML", "Twenty-eight years later.", "<div class=x>\na\n</div>",
                "\(episode):9:1: warning: catalog-notes-html: HTML is left out, with 3 lines: '<div class=x>'"),
            Mistake(
                "a link with a title", "Twenty-eight", "[a](https://example.com/ \"Tip\")",
                "\(episode):9:27: info: catalog-notes-markup: the title of a link is left out: 'Tip'"),
            Mistake(
                "a list that begins late", "Twenty-eight years later.", "3. a\n4. b",
                "\(episode):9:1: info: catalog-notes-markup: a list that begins with 3 begins with 1"),
            Mistake(
                "notes nested deep", "Twenty-eight", String(repeating: "> ", count: 40) + "a",
                "\(episode):9:1: info: catalog-notes-markup: what is nested more than 32 deep is shown plainly"),
            Mistake(
                "long notes", "Twenty-eight", String(repeating: "Twenty-eight. ", count: 300),
                "\(episode):9:1: info: catalog-description-length: summary and notes have 4271 bytes together: "
                    + "the description ends here"),
            Mistake(
                "a footer that does not fit",
                "\(episode):9:1: info: catalog-description-length: summary and notes have 4011 bytes together: "
                    + "the description ends before 'Templates/footer.mustache'"
            ) {
                $0.files["Templates/footer.mustache"] = "The end of it.\n"
                $0.replace("Twenty-eight", String(repeating: "x", count: 3_918))
            },
            Mistake(
                "a footer of one feed that does not fit",
                "\(episode):9:1: info: catalog-description-length: summary and notes have 4011 bytes together "
                    + "in the feed 'main': the description ends before 'Templates/footers/deep-dive/main.mustache'"
            ) {
                $0.files["Templates/footers/deep-dive/main.mustache"] = "The end of it.\n"
                $0.replace("Twenty-eight", String(repeating: "x", count: 3_918))
            },
        ]
    }

    static var frontMatterOfNotes: [Mistake] {
        [
            Mistake(
                "a correction without text", "date:", "correction: { date: 2025-05-12 }\ndate:",
                "\(episode):4:13: error: catalog-key-missing: a correction has no 'text'"),
            Mistake(
                "a correction of two lines", "date:", "correction: \"a\\nb\"\ndate:",
                "\(episode):4:13: error: catalog-text-line-break: 'correction' has more than one line"),
            Mistake(
                "a correction with a strange key", "date:", "correction: { when: 2025-05-12, text: a }\ndate:",
                "\(episode):4:15: error: catalog-key-unknown: unknown key 'when' in a change"),
            Mistake(
                "a change without a date", "date:", "updated: { text: a }\ndate:",
                "\(episode):4:10: error: catalog-key-missing: 'updated' has no 'date'"),
            Mistake(
                "a link of the episode without a title", "date:", "links: [{ url: \"https://example.com/\" }]\ndate:",
                "\(episode):4:9: error: catalog-key-missing: a link has no 'title'"),
            Mistake(
                "a link of the episode that runs code", "date:",
                "links: [{ title: a, url: \"javascript:alert(1)\" }]\ndate:",
                "\(episode):4:26: error: catalog-address: 'url' must be an address with https, "
                    + "found 'javascript:alert(1)'"),
            Mistake(
                "a link of the episode that is insecure", "date:",
                "links: [{ title: a, url: \"http://example.com/\" }]\ndate:",
                "\(episode):4:26: warning: catalog-link-insecure: the link 'http://example.com/' is not secure"),
            Mistake(
                "time codes in a strange way", "date:", "time-codes: links\ndate:",
                "\(episode):4:13: error: catalog-value-unknown: 'time-codes' must be one of text, link, found 'links'"),
            Mistake(
                "a time code beyond the end",
                "\(episode):12:4: warning: catalog-time-code: the time code 1:31 lies beyond the end of the episode "
                    + "at 0:01:30.500"
            ) {
                $0.replace("date:", "time-codes: link\nlink: https://podcasts.example.com/bessent/\ndate:")
                $0.replace("Twenty-eight", "At 1:30, [1:45](https://example.com/) and `1:50`;\n***1:31*** Twenty-eight")
            },
            Mistake(
                "time codes without a page to link to",
                "\(episode):10:4: warning: catalog-time-code: '1:05' can't become a link: "
                    + "the episode has no 'link' without a fragment"
            ) {
                $0.replace("date:", "time-codes: link\ndate:")
                $0.replace("Twenty-eight", "At 1:05 and 1:06 Twenty-eight")
            },
        ]
    }

    static var templates: [Mistake] {
        let footer = "Templates/footers/deep-dive.mustache"
        return [
            Mistake(
                "a footer with an unknown value", files: [footer: "From {{show.name}} and {{show.name}}\n"],
                "\(footer):1:6: error: catalog-template: a template has no value 'show.name'"),
            Mistake(
                "a footer that names a list as if it were a text",
                files: [footer: "{{! Who }}{{#episode}}\nWith {{people}}.{{/episode}}\n"],
                "\(footer):2:6: error: catalog-template: 'people' is a list, and no text"),
            Mistake(
                "a footer that names a show as if it were a text", files: [footer: "{{show}}\n"],
                "\(footer):1:1: error: catalog-template: 'show' is no text"),
            Mistake(
                "a footer with a list within a list",
                files: [
                    footer: "{{#episode.people}}\n{{#show.people}}{{name}}{{/show.people}}\n{{/episode.people}}\n"
                ],
                "\(footer):2:1: error: catalog-template: the list 'show.people' stands within a list"),
            Mistake(
                "a footer as long as a book", files: [footer: String(repeating: "a\n", count: 9_000)],
                "\(footer):1:1: error: catalog-template: the template has 18000 bytes, more than 16384"),
            Mistake(
                "a value of a section outside it",
                files: [footer: "{{#episode.links}}{{url}}{{/episode.links}}{{url}}\n"],
                "\(footer):1:44: error: catalog-template: a template has no value 'url'"),
            Mistake(
                "the value of a feed in a show's footer", files: [footer: "{{feed.title}}\n"],
                "\(footer):1:1: error: catalog-template: a template has no value 'feed.title'"),
            Mistake(
                "a section that another ends", files: [footer: "{{#show}}\n{{/series}}\n"],
                "\(footer):2:1: error: catalog-template: no section 'series' ends here"),
            Mistake(
                "a section without end", files: [footer: "a\n{{#show}} b\n"],
                "\(footer):2:1: error: catalog-template: the section 'show' that begins here has no end"),
            Mistake(
                "a footer of sections without end", files: [footer: String(repeating: "{{#show}}", count: 1_000)],
                "\(footer):1:289: error: catalog-template: sections are nested more than 32 deep"),
            Mistake(
                "a footer with delimiters of its own",
                files: [footer: "{{=<% %>=}}" + String(repeating: "<%#a%>", count: 9)],
                "\(footer):1:1: error: catalog-template: templates have no tags such as '{{=<% %>=}}'"),
            Mistake(
                "a footer that takes in another", files: [footer: "{{> other}}\n"],
                "\(footer):1:1: error: catalog-template: templates have no tags such as '{{> other}}'"),
            Mistake(
                "a footer that is never closed", files: [footer: "From\n{{show.title\n"],
                "\(footer):2:1: error: catalog-template: the tag that begins here has no end '}}'"),
            Mistake(
                "a footer with a relative link, found once",
                "\(footer):2:30: error: catalog-link-relative: the link 'x' is relative"
            ) {
                $0.files[footer] = "From\n{{show.title}}, {{!}} [here](x), [there]({{site}}x)\n"
                $0.copyEpisode("2025-04-26-other", replacing: ("date: 2025-04-25", "date: 2025-04-26"))
            },
            Mistake(
                "a header that runs code", files: ["Templates/header.mustache": "[a](javascript:{{show.title}})\n"],
                "Templates/header.mustache:1:5: error: catalog-link-scheme: "
                    + "links with 'javascript:' can't go into a feed"),
            Mistake(
                "a footer of no show", files: ["Templates/footers/deep-drive.mustache": "a\n"],
                "Templates/footers/deep-drive.mustache:1:1: warning: catalog-file-unused: "
                    + "no show and no series is called 'deep-drive'"),
            Mistake(
                "a header of no feed", files: ["Templates/headers/deep-dive/mein.mustache": "a\n"],
                "Templates/headers/deep-dive/mein.mustache:1:1: warning: catalog-file-unused: "
                    + "no show has the feed 'deep-dive/mein'"),
        ]
    }
}
