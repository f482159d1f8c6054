import Testing

@testable import FeedValidation

@Suite struct `The title of a show` {
    @Test(arguments: [
        "The Hive", "the hive", "The Hive: Bees", "The Hive - Bees", "The Hive – Bees", "The Hive | Bees",
        "The Hive #12",
        "Bees | The Hive", "Bees - The Hive", "Bees (The Hive)", "[The Hive] Bees", "The Hive, part two",
    ])
    func `is repeated at either end of another`(_ title: String) {
        #expect(ShowTitle("The Hive").isRepeated(in: title))
    }

    @Test(arguments: [
        "", "Bees", "The Hivemind", "The Hive-Mind", "The Hive hums", "Why the hive hums", "Into the hive", "Hive",
        "Bees: why The Hive hums",
    ])
    func `is not seen within a sentence`(_ title: String) {
        #expect(!ShowTitle("The Hive").isRepeated(in: title))
    }

    @Test(arguments: [
        "The Hive", "Bees | The Hive", "The Hive - All about bees", "The Hive 801", "The Hive 2024-05-01",
    ])
    func `counts without its subtitle`(_ title: String) {
        #expect(ShowTitle("The Hive - All about bees, honey and wax").isRepeated(in: title))
    }

    @Test(arguments: ["(((( Bees", "((((: Bees"]) func `may consist of brackets`(_ title: String) {
        #expect(ShowTitle("((((").isRepeated(in: title) == title.contains(":"))
    }

    @Test func `of less than four letters is not looked for`() {
        #expect(!ShowTitle("Bee").isRepeated(in: "Bee: Honey"))
        #expect(!ShowTitle("").isRepeated(in: ""))
        #expect(ShowTitle("蜂巢之声").isRepeated(in: "蜂巢之声：蜜"))
    }
}

@Suite struct `A slug` {
    @Test(arguments: [
        ("Why bees dance", "why-bees-dance"), ("Why bees dance?", "https://example.com/2024/why-bees-dance/"),
        ("Why bees dance", "12_Why_Bees_Dance"), ("Bees' honey", "bees-honey-2"), ("It’s the bees", "its-the-bees"),
        ("Why bees dance", "Why bees dance"),
    ])
    func `is found in what was made of it`(_ title: String, _ text: String) {
        #expect(TitleSlug(title)?.isContained(in: text) == true)
    }

    @Test(arguments: [
        ("Why bees dance", "b8a1"), ("Why bees dance", "why-bees-dancer"), ("Why bees dance", "xwhy-bees-dance"),
        ("Bees", "bees"), ("Warum Bienen tänzeln", "warum-bienen-tanzeln"), ("", ""), ("Why bees dance", ""),
    ])
    func `is not found elsewhere`(_ title: String, _ text: String) {
        #expect(TitleSlug(title)?.isContained(in: text) ?? false == false)
    }
}
