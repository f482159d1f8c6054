import Foundation

/// A made-up catalogue of one show, with a file for each episode, whose media are elsewhere.
struct GatedCatalogue {
    let count: Int

    /// Writes the folder `Feeds` with all files.
    func write(into folder: String) throws {
        let show = URL(filePath: folder).appending(path: "Feeds/gate")
        try FileManager.default.createDirectory(
            at: show.appending(path: "episodes"), withIntermediateDirectories: true)
        try text("site: https://podcasts.example.com\ntitle: Gate\n", to: show.appending(path: "../podfeed.yaml"))
        try text(definition, to: show.appending(path: "show.yaml"))
        for number in 1...max(count, 1) {
            // A day each, in years of 336 days.
            let (year, day) = (2000 + number / 336, number % 336)
            let date = "\(year)-\(padded(1 + day / 28))-\(padded(1 + day % 28))"
            try text(
                episode(number, date), to: show.appending(path: "episodes/\(date)-episode-\(number).md"))
        }
    }

    private let definition = """
        title: Gate
        description: A made-up show, to count instructions with.
        link: https://podcasts.example.com/gate/
        language: en
        author: Gate
        owner: { name: Gate, email: gate@podcasts.example.com }
        categories: [News]
        explicit: false
        type: episodic
        time-zone: Asia/Shanghai
        guid: 0b1c8a4e-52f7-5f0e-9c1c-6d3e3f2f7a10

        """

    private func episode(_ number: Int, _ date: String) -> String {
        let paragraph = """
            What happened **this week** & why: a reporter tells it *at first hand*, with \
            [more to read](https://podcasts.example.com/gate/\(number)/?from=notes&part=1). \
            新闻深度报道：一周一题 🎧🌏 Two guests answer what listeners asked since the last episode.
            """
        return """
            ---
            title: What happened in week \(number), and why
            summary: One story a week, told by a reporter who was there & by two guests who know it, part \(number).
            date: \(date) \(padded(number % 24)):\(padded(number % 60))
            link: https://podcasts.example.com/gate/\(number)/
            episode: \(number)
            media:
              url: "https://media.podcasts.example.com/\(number).mp3"
              bytes: \(20_000_000 + number)
              type: audio/mpeg
              duration: "\(1800 + number % 600)"
            ---

            \(paragraph)

            \(paragraph)

            - One point of \(number)
            - Another, with `code` and "quotes"

            """
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func text(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }
}
