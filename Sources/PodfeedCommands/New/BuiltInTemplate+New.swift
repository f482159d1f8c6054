// swift-format-ignore-file
// Made of Templates/new by `make docs`: change the files there.

extension BuiltInTemplate {
    static let new: [BuiltInTemplate] = [
        BuiltInTemplate(
            "new/episode.md",
            ##"""
            ---
            # The file is named like 2025-04-25-my-episode.md: the date, then the slug, which is part of the
            # episode's identity and must not change after its release. Lines that begin with '#' are comments.
            # Beside it, by the same name, may stand .vtt or .srt (transcript), .chapters.yaml and .jpg.

            # What every episode must say.
            title: A Headline
            summary: Two or three sentences of plain text that say what the episode is about.
            date: 2025-04-25                        # or 2025-04-25 18:00, or 2025-04-25T18:00:00+08:00
            media: ../media/my-episode.mp3

            # A draft appears nowhere, until this line is removed.
            # draft: true

            # type: full                            # or trailer, bonus
            # season: 1
            # episode: 1
            # series: my-series                     # one of show.yaml
            # people: [{ id: ada-lovelace, role: guest }]
            # explicit: false
            # tags: [history, science]
            # link: https://podcasts.example.com/my-show/my-episode/
            # image: my-episode.jpg                 # square, 1400 to 3000 pixels
            # content-advisory: What listeners should know before they listen.
            # updated: 2025-04-26                   # when its content last changed
            # alternates:
            #   - { media: ../media/my-episode.m4a, title: Smaller file }
            # transcripts: [my-episode.vtt]
            # chapters: my-episode.chapters.yaml    # lines such as '- { start: "1:30", title: The question }'
            ---

            <!-- The show notes, in Markdown: paragraphs, lists, **strong** and *emphasised* text, headings, quotations, and
            [links](https://podcasts.example.com/) with https. Remove these two lines. -->

            """##),
        BuiltInTemplate(
            "new/people.yaml",
            ##"""
            # The people of all shows. Shows and episodes name them by id: people: [{ id: ada-lovelace, role: host }]
            # ada-lovelace: { name: Ada Lovelace, role: host, link: https://www.example.org/ada }

            """##),
        BuiltInTemplate(
            "new/podfeed.yaml",
            ##"""
            # What all shows share. Lines that begin with '#' are comments; remove the '#' to use a key.

            # The address under which the folder public/ will be served.
            site: https://podcasts.example.com

            # The name of the network, for you.
            # title: My Network

            # Hosts that show notes may link to. Without a list, any will do.
            # links: { allow: [podcasts.example.com] }

            # How much the findings of rules matter, with the reason.
            # rules:
            #   rss-item-link-missing: { level: off, reason: Our site has no pages for episodes. }

            # The places to publish to, by name: podfeed publish web
            # publish:
            #   web: { directory: ../web }

            """##),
        BuiltInTemplate(
            "new/show.yaml",
            ##"""
            # A show. Lines that begin with '#' are comments; remove the '#' to use a key.
            # Paths are relative to this file and stay within its folder.

            # What every feed must say.
            title: Title of the Show
            description: What the show is about, in a few sentences of plain text.
            link: https://podcasts.example.com/my-show/
            language: en
            author: Who makes it, as listeners read it
            categories: [News > Politics]           # of Apple's list: the most fitting first
            explicit: false                         # true or false
            image: cover.jpg                        # square, 1400 to 3000 pixels, RGB, JPEG or PNG

            # Dates without an offset are read in this zone; UTC if it is not stated.
            time-zone: UTC

            # Who answers for the feed towards directories: they write to this mailbox.
            # owner: { name: Newsroom, email: feeds@podcasts.example.com }

            # Who holds the rights: a name only, without the word copyright, sign or year.
            # copyright: Newsroom

            # episodic (the newest first) or serial (the oldest first).
            # type: episodic

            # podcast, music, video, film, audiobook, newsletter, blog, publisher or course.
            # medium: podcast

            # Whether other hosts must ask before they import the feed.
            # locked: true

            # The lasting identity of the feed. Without it, one is made of the feed's address.
            # guid: 00000000-0000-5000-8000-000000000000

            # People of the show, by their ids in people.yaml.
            # people: [{ id: ada-lovelace, role: host }]

            # funding:
            #   - { url: https://podcasts.example.com/support, label: Support the show }

            # Statements for machines and directories.
            # txt:
            #   - { purpose: verify, value: abc123 }

            # Special series within the show.
            # series:
            #   - id: my-series
            #     title: My Series
            #     type: serial
            #     season: 1
            #     description: What the series is about.
            #     image: my-series.jpg

            # Its feeds. The main one carries every episode and needs no entry unless it says something of its own.
            # feeds:
            #   - id: main
            #     numbering: none                   # episodes of a series carry no season and number in this feed
            #     podroll: [my-series]              # feeds that this one recommends
            #   - id: my-series
            #     include: { series: my-series }    # also: tags, exclude, since, until, limit

            # Hosts that show notes may link to. Without a list, any will do.
            # links: { allow: [podcasts.example.com] }

            """##),
    ]
}
