import Diagnostics
import FeedValues

extension ShowReader {
    /// The names of seasons by their numbers.
    mutating func seasonNames(_ fields: Fields) -> [Int: String] {
        var names: [Int: String] = [:]
        for entry in fields.fieldsOfEach("seasons", .season, &assets.log) ?? [] {
            entry.require(["number", "name"], of: "a season", &assets.log)
            let number = entry.int("number", &assets.log)
            let name = entry.tagText("name", &assets.log)
            guard let number, let name else { continue }
            if names[number.value] == nil {
                names[number.value] = name.value
            } else {
                assets.log.report(
                    .idDuplicate, "two seasons have the number \(number.value)", in: fields.source, at: number.place)
            }
        }
        return names
    }
}
