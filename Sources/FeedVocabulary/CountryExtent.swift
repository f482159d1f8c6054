/// How far a country reaches, as whole degrees that hold its main part and the islands near it.
///
/// The list has the countries from which most podcasts come. Parts beyond the sea are left out, so that a place outside
/// is no fault by itself.
public struct CountryExtent: Hashable, Sendable {
    /// The code of ISO 3166-1.
    public let country: String
    /// Degrees north of the equator.
    public let latitudes: ClosedRange<Double>
    /// Degrees east of Greenwich.
    public let longitudes: ClosedRange<Double>

    /// The extent of a country by its code in capitals; `nil` for one that is not in the list.
    public static func of(_ country: some StringProtocol) -> CountryExtent? { byCountry[String(country)] }

    /// Whether a place is within.
    public func contains(latitude: Double, longitude: Double) -> Bool {
        latitudes.contains(latitude) && longitudes.contains(longitude)
    }

    /// All extents, by code.
    public static let all: [CountryExtent] = rows.split(separator: "\n").compactMap { row in
        let fields = row.split(separator: " ")
        let degrees = fields.dropFirst().compactMap { Double($0) }
        guard degrees.count == 4, degrees[0] <= degrees[1], degrees[2] <= degrees[3] else { return nil }
        return CountryExtent(
            country: String(fields[0]), latitudes: degrees[0]...degrees[1], longitudes: degrees[2]...degrees[3])
    }

    private static let byCountry = Dictionary(uniqueKeysWithValues: all.map { ($0.country, $0) })

    /// Each row: the country, its south, north, west and east.
    private static let rows = """
        AR -56 -21 -74 -53
        AT 46 50 9 18
        AU -44 -9 112 154
        BE 49 52 2 7
        BG 41 45 22 29
        BR -34 6 -75 -32
        CA 41 84 -142 -52
        CH 45 48 5 11
        CL -56 -17 -76 -66
        CN 18 54 73 135
        CO -5 14 -82 -66
        CR 8 12 -86 -82
        CZ 48 52 12 19
        DE 47 56 5 16
        DK 54 58 8 16
        DO 17 20 -72 -68
        EC -6 2 -82 -75
        EE 57 60 21 29
        EG 21 32 24 37
        ES 27 44 -19 5
        FI 59 71 19 32
        FR 41 52 -6 10
        GB 49 61 -9 2
        GH 4 12 -4 2
        GR 34 42 19 30
        GT 13 18 -93 -88
        HK 22 23 113 115
        HR 42 47 13 20
        HU 45 49 16 23
        ID -12 7 94 142
        IE 51 56 -11 -5
        IL 29 34 34 36
        IN 6 38 68 98
        IR 25 40 44 64
        IS 63 67 -25 -13
        IT 35 48 6 19
        JM 17 19 -79 -76
        JP 20 46 122 154
        KE -5 6 33 42
        KR 33 39 124 132
        LT 53 57 20 27
        LU 49 51 5 7
        LV 55 59 20 29
        MX 14 33 -119 -86
        MY 0 8 99 120
        NG 4 14 2 15
        NL 50 54 3 8
        NO 57 72 4 32
        NZ -48 -34 166 179
        PE -19 0 -82 -68
        PH 4 22 116 127
        PK 23 38 60 78
        PL 49 55 14 25
        PT 32 43 -32 -6
        RO 43 49 20 30
        RS 42 47 18 24
        RU 41 82 19 180
        SA 16 33 34 56
        SE 55 70 10 25
        SG 1 2 103 105
        SI 45 47 13 17
        SK 47 50 16 23
        TH 5 21 97 106
        TR 35 43 25 45
        TW 21 26 118 123
        UA 44 53 22 41
        UG -2 5 29 36
        US 18 72 -180 -65
        UY -35 -30 -59 -53
        VE 0 13 -74 -59
        VN 8 24 102 110
        ZA -35 -22 16 33
        """
}
