import FeedValues

/// Which subtags of a language tag are registered, as far as ISO 639, 15924, 3166-1 and UN M.49 say it.
public enum SubtagRegistry {
    /// Whether a language subtag of two or three letters is registered; in any case.
    public static func isLanguage(_ subtag: some StringProtocol) -> Bool {
        let code = subtag.asciiLowercased
        return code.utf8.count == 2 ? twoLetterCodes.contains(code) : ThreeLetterCodes.contains(code)
    }

    /// The code of two letters that BCP 47 wants in the place of one of three, such as `en` for `eng`.
    ///
    /// Source: RFC 5646 section 2.2.1.
    public static func twoLetterCode(forThreeLetterCode code: some StringProtocol) -> String? {
        shortCodes[code.asciiLowercased]
    }

    /// The code for what is no code: an English name, or a code withdrawn or mistaken, such as `iw` or `jp`.
    public static func code(forName name: some StringProtocol) -> String? {
        codesByName[name.asciiLowercased]
    }

    /// Whether a script subtag is registered (ISO 15924), or for private use (`Qaaa` to `Qabx`); in any case.
    public static func isScript(_ subtag: some StringProtocol) -> Bool {
        let code = subtag.asciiLowercased
        return scripts.contains(code) || code.utf8.count == 4 && ("qaaa"..."qabx").contains(code)
    }

    /// Whether a code is a country of ISO 3166-1, in capitals as that standard writes it.
    public static func isCountry(_ code: some StringProtocol) -> Bool { countries.contains(String(code)) }

    /// Whether a region subtag is registered: a country, a part of the world of UN M.49, or Kosovo's `XK`; in any case.
    public static func isRegion(_ subtag: some StringProtocol) -> Bool {
        let code = subtag.asciiUppercased
        return countries.contains(code) || partsOfTheWorld.contains(code) || code == "XK"
    }

    /// The country that is meant by a code which ISO 3166-1 has not, such as `GB` for `UK`; in any case.
    public static func country(meantBy code: some StringProtocol) -> String? {
        code.asciiUppercased == "UK" ? "GB" : nil
    }

    /// The languages that have a code of two letters, by code.
    public static let twoLetterLanguages = LanguageNames.entries.map(\.code)

    /// The countries of ISO 3166-1, by code.
    public static var countryCodes: [String] { countries.sorted() }

    private static let twoLetterCodes = Set(LanguageNames.entries.map(\.code))

    private static let shortCodes = LanguageNames.entries.reduce(into: [String: String]()) { codes, entry in
        codes[entry.longCode] = entry.code
        if let other = entry.bibliographicCode { codes[other] = entry.code }
    }

    private static let codesByName: [String: String] = {
        var codes = [
            "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr", "jp": "ja", "cz": "cs",
            "gr": "el", "dk": "da", "deutsch": "de", "français": "fr", "francais": "fr", "español": "es",
            "espanol": "es", "italiano": "it", "português": "pt", "portugues": "pt", "nederlands": "nl",
            "svenska": "sv", "dansk": "da", "norsk": "no", "suomi": "fi", "polski": "pl", "русский": "ru",
            "中文": "zh", "日本語": "ja", "한국어": "ko", "mandarin": "zh", "farsi": "fa", "greek": "el",
        ]
        for entry in LanguageNames.entries {
            for name in entry.names { codes[name.asciiLowercased] = entry.code }
        }
        return codes
    }()

    private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

    private static let countries = words(
        """
            AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW \
            BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI \
            FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN \
            IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME \
            MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF \
            PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV \
            SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE \
            YT ZA ZM ZW
        """)

    /// The groups of countries that the registry of BCP 47 lists.
    private static let partsOfTheWorld = words(
        """
            001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 \
            151 154 155 202 419
        """)

    private static let scripts = Set(
        words(
            """
            Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Bhks Blis Bopo Brah Brai Bugi Buhd \
            Cakm Cans Cari Cham Cher Chrs Cirt Copt Cpmn Cprt Cyrl Cyrs Deva Diak Dogr Dsrt Dupl Egyd Egyh Egyp Elba \
            Elym Ethi Geok Geor Glag Gong Gonm Goth Gran Grek Gujr Guru Hanb Hang Hani Hano Hans Hant Hatr Hebr Hira \
            Hluw Hmng Hmnp Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Kawi Khar Khmr Khoj Kitl Kits Knda Kore \
            Kpel Kthi Lana Laoo Latf Latg Latn Leke Lepc Limb Lina Linb Lisu Loma Lyci Lydi Mahj Maka Mand Mani Marc \
            Maya Medf Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Nagm Nand Narb Nbat Newa Nkgb Nkoo Nshu \
            Ogam Olck Orkh Orya Osge Osma Ougr Palm Pauc Pcun Pelm Perm Phag Phli Phlp Phlv Phnx Piqd Plrd Prti Psin \
            Ranj Rjng Rohg Roro Runr Samr Sara Sarb Saur Sgnw Shaw Shrd Shui Sidd Sind Sinh Sogd Sogo Sora \
            Sund Sunu Sylo Syrc Syre Syrj Syrn Tagb Takr Tale Talu Taml Tang Tavt Telu Teng Tfng Tglg Thaa Thai Tibt \
            Tirh Tnsa Toto Ugar Vaii Visp Vith Wara Wcho Wole Xpeo Xsux Yezi Yiii Zinh Zmth Zsye Zsym Zxxx Zyyy Zzzz
            """
        ).map(\.asciiLowercased))
}
