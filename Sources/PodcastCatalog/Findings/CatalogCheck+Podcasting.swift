import Diagnostics

extension CatalogCheck {
    var podcastingText: Text {
        switch self {
        case .tagLength:
            Text(
                .error,
                "A text of a tag is no longer than the podcast namespace allows.",
                why: "Apps keep no more of it, or leave out the whole tag.",
                help: "shorten the text")
        case .location:
            Text(
                .error,
                "A place has coordinates as geo: writes them and an object as OpenStreetMap does.",
                why: "Apps put the place on a map by these; what they can't read is on no map.",
                help: "write 'geo:LATITUDE,LONGITUDE' and the letter and number of the object, as R113314")
        case .country:
            Text(
                .error,
                "A country is a code of ISO 3166-1 in capitals.",
                why: "Apps and directories know countries by it.",
                help: "write the code of two capitals, such as GB")
        case .license:
            Text(
                .error,
                "A licence is in the list of the namespace or of SPDX, or has a page.",
                why: "A name alone grants nothing that anybody could look up.",
                help: "write an identifier such as CC-BY-4.0, or { name: …, url: … }")
        case .soundbite:
            Text(
                .error,
                "A soundbite lies within its episode.",
                why: "Apps play from its start for its duration, and would play nothing.",
                help: "correct 'start' and 'duration'")
        case .rendition:
            Text(
                .error,
                "What is said of a rendition fits its file.",
                why: "Apps choose among the renditions by it, and refuse a file that isn't what was announced.",
                help: "correct the value, or remove it")
        case .image:
            Text(
                .error,
                "A picture has a purpose of the namespace or a vendor, and the ratio of its size.",
                why: "Apps pick a picture by these before they have any.",
                help: "correct the value, or remove it")
        default: exchangeText
        }
    }

    private var exchangeText: Text {
        switch self {
        case .payment:
            Text(
                .error,
                "A payment has an address that can be paid, and shares that go to somebody.",
                why: "Money that is sent to a wrong address is lost.",
                help: "correct the value, or remove it")
        case .conversation:
            Text(
                .error,
                "A chat names its host alone, and posts with comments have priorities of their own.",
                why: "Apps connect to the host, and show the posts in this order.",
                help: "correct the value")
        case .recurrence:
            Text(
                .error,
                "How often episodes appear is a rule of recurrence without a flaw (RFC 5545).",
                why: "Apps foretell the next episode by it.",
                help: "write a rule such as FREQ=WEEKLY;BYDAY=FR")
        case .foreignElement:
            Text(
                .error,
                "An extension is one well-formed element of declared namespaces.",
                why: "It goes into the feed as it is, and would break the feed for every reader.",
                help: "correct the element, and name the address of its prefix in 'namespaces' of show.yaml")
        case .dateOrder:
            Text(
                .error,
                "What ends does so after it begins.",
                why: "Between the two there would be no time.",
                help: "correct one of the two dates")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
