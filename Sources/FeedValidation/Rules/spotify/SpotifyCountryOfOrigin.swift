import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let spotifyCountryOfOrigin = Rule(
        "spotify-countryoforigin", .spotify, .error, [.spotify],
        summary: "The countries of a show are codes of two letters, with spaces between.",
        why: """
            Spotify offers a show first where it comes from. A language such as en-us is not a country, and a show \
            with a wrong code is from nowhere.
            """,
        help: "write codes of ISO 3166-1, the most fitting first, such as 'gb us'",
        source: "Spotify, podcast delivery specification; ISO 3166-1",
        passing: [
            .channel("<spotify:countryOfOrigin>no DK  se</spotify:countryOfOrigin>"),
            .channel("<spotify:countryOfOrigin>US</spotify:countryOfOrigin>"),
        ],
        failing: [
            .channel("<spotify:countryOfOrigin>↓en-us</spotify:countryOfOrigin>"),
            .channel("<spotify:countryOfOrigin>↓gb,us</spotify:countryOfOrigin>"),
            .channel("<spotify:countryOfOrigin>↓uk</spotify:countryOfOrigin>"),
            .channel("↓<spotify:countryOfOrigin/>"),
        ],
        check: .element("spotify:countryOfOrigin") { element, inspection in
            let words = element.text.utf8.split(whereSeparator: \.isXMLWhiteSpace)
            guard !words.isEmpty else { return inspection.report("<spotify:countryOfOrigin> is empty", at: element) }
            for word in words {
                let code = String(decoding: word, as: UTF8.self)
                if SubtagRegistry.isCountry(code.asciiUppercased) { continue }
                return inspection.report(
                    "\(code.quoted) is not a country of ISO 3166-1", inTextOf: element,
                    help: country(meantBy: code).map { "write '\($0.asciiLowercased)'" })
            }
        })

    private static func country(meantBy code: String) -> String? {
        if let country = SubtagRegistry.country(meantBy: code) { return country }
        guard let region = LanguageTag(code)?.region, SubtagRegistry.isCountry(region) else { return nil }
        return region
    }
}
