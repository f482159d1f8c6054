import Diagnostics
import FeedValues

extension DateRules {
    static let zones: [Rule] = [
        row(
            .zoneMissing, "date-zone-missing", .error, .all, w3c: ["InvalidRFC2822Date"],
            "A date has a zone.",
            why: "Without one the moment is unknown by half a day to either side, and strict parsers refuse the date.",
            help: "add the offset, such as '+0000'",
            message: "has no zone",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Wed, 01 May 2024 10:00:00"], good: "Wed, 01 May 2024 10:00:00 +0000"),
        row(
            .zoneUTCLiteral, "date-zone-utc-literal", .error, .all, w3c: ["InvalidRFC2822Date"],
            "Universal time is written +0000 or GMT.",
            why: "The grammar knows UT and GMT, but neither UTC nor GMT+2; parsers made after it stop there.",
            help: "write '+0000', or the offset as '+hhmm'",
            message: "has a zone that the grammar does not know",
            source: "RFC 5322, section 4.3 Obsolete Date and Time",
            bad: ["Wed, 01 May 2024 10:00:00 UTC", "Wed, 01 May 2024 10:00:00 GMT+2"],
            good: "Wed, 01 May 2024 10:00:00 GMT"),
        row(
            .zoneNamed, "date-zone-named", .warning, .all,
            "A zone is written as an offset and not by an American name.",
            why: "The eight names from EST to PDT are obsolete; everything newer is an offset.",
            help: "write the offset, such as '-0500' for EST",
            message: "names its zone in the obsolete way",
            source: "RFC 5322, section 4.3 Obsolete Date and Time",
            bad: ["Wed, 01 May 2024 10:00:00 EST"], good: "Wed, 01 May 2024 10:00:00 -0500"
        ).toldOnce(),
        row(
            .zoneZulu, "date-zone-zulu", .warning, .all,
            "Universal time is written +0000 and not Z.",
            why: "Z is one of the military zones that only obsolete dates have; it belongs to ISO 8601.",
            help: "write '+0000'",
            message: "has the zone Z",
            source: "RFC 5322, section 4.3 Obsolete Date and Time",
            bad: ["Wed, 01 May 2024 10:00:00 Z"], good: "Wed, 01 May 2024 10:00:00 +0000"),
        row(
            .zoneUnknownName, "date-zone-unknown-name", .error, .all, w3c: ["InvalidRFC2822Date"],
            "A zone is not called by a name that RFC 5322 does not know, such as CET.",
            why: "Readers must take an unknown name for universal time, and so show the episode hours off.",
            help: "write the offset, such as '+0100' for CET",
            message: "names a zone that the grammar does not know",
            source: "RFC 5322, section 4.3 Obsolete Date and Time",
            bad: ["Wed, 01 May 2024 10:00:00 CET", "Wed, 01 May 2024 10:00:00 BST"],
            good: "Wed, 01 May 2024 10:00:00 +0100"),
        row(
            .zoneMilitary, "date-zone-military", .error, .all, w3c: ["ProblematicalRFC822Date"],
            "A zone is not a military letter.",
            why: "RFC 822 gave the letters the wrong signs, so nobody can know what is meant.",
            help: "write the offset, such as '+0100'",
            message: "has a zone of one letter",
            source: "RFC 5322, section 4.3 Obsolete Date and Time",
            bad: ["Wed, 01 May 2024 10:00:00 A"], good: "Wed, 01 May 2024 10:00:00 +0100"),
        row(
            .zoneFormat, "date-zone-format", .error, .all, w3c: ["InvalidRFC2822Date"],
            "An offset has a sign and four digits: +0200.",
            why: "A colon or a missing digit belongs to ISO 8601; parsers of feeds stop there.",
            help: "write the offset as a sign and four digits, without a colon",
            message: "has an offset that is not a sign and four digits of a real zone",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Wed, 01 May 2024 10:00:00 +02:00", "Wed, 01 May 2024 10:00:00 +0190"],
            good: "Wed, 01 May 2024 10:00:00 +0200"),
        row(
            .zoneQuarterHour, "date-zone-quarter-hour", .info, .all, w3c: ["ProblematicalRFC822Date"],
            "An offset that ends in other minutes than 00 and 30 is meant so.",
            why: "Nepal and a few islands have such zones: they are valid, though other validators warn of them.",
            help: "leave it if the zone is real",
            message: "has an offset with other minutes than 00 and 30",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Wed, 01 May 2024 10:00:00 +0545", "Wed, 01 May 2024 10:00:00 -0234"],
            good: "Wed, 01 May 2024 10:00:00 +0530"),
        row(
            .zoneMinusZero, "date-zone-minus-zero", .info, .all,
            "An offset of zero is written +0000.",
            why: "-0000 says that the time is universal and the local zone is unknown; few readers know that.",
            help: "write '+0000'",
            message: "has the offset -0000",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Wed, 01 May 2024 10:00:00 -0000"], good: "Wed, 01 May 2024 10:00:00 +0000"
        ).toldOnce(),
    ]
}
