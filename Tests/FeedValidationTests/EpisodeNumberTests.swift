import Testing

@testable import FeedValidation

@Suite struct `The number of an episode` {
    @Test(arguments: [
        ("#12 Bees", "#12"), ("# 12", "# 12"), ("#12", "#12"), ("S2E3 Bees", "S2E3"), ("s02.e03", "s02.e03"),
        ("S2 : E3 Bees", "S2 : E3"), ("Ep 12: Bees", "Ep 12"), ("ep.12", "ep.12"), ("Ep. #12", "Ep. #12"),
        ("EPISODE 12 Bees", "EPISODE 12"), ("Episode12", "Episode12"), ("12: Bees", "12"), ("12 : Bees", "12"),
        ("12|Bees", "12"), ("12) Bees", "12"), ("12. Bees", "12"), ("0012 - Bees", "0012"), ("12 – Bees", "12"),
        ("12 — Bees", "12"), (" \n 12: Bees", "12"), ("12:", "12"),
    ])
    func `is found at the start of a title`(_ title: String, _ number: String) {
        #expect(EpisodeNumber(atStartOf: title)?.text == number)
    }

    @Test(arguments: [
        "", "Bees", "12", "12 Bees", "24 Hours in a Hive", "2026 Index of Bees", "135 candidates: which one?", "007",
        "12-inch records", "12 -inch", "12.5 bees", "12.", "10:30 at the hive", "12345: Bees", "#bees", "#1st", "#12th",
        "# ", "S2 Bees", "S2E", "SE3", "S2E3rd", "S2::E3", "Epic 12", "Ep", "Epilogue", "Episode one", "Ep. # 12",
        "Ep 12th", "Episode 12_b", "Bees, episode 12", "١٢: Bees", "１２: Bees",
    ])
    func `is not seen in other titles`(_ title: String) {
        #expect(EpisodeNumber(atStartOf: title)?.text == nil)
    }
}
