import FeedValues
import Testing

@testable import FeedValidation

@Suite struct `The size of an enclosure` {
    private func fault(_ bytes: Int, _ seconds: Int?, _ type: String = "audio/mpeg") -> String? {
        let duration = seconds.flatMap { MediaDuration(milliseconds: $0 * 1000) }
        return EnclosureSize(bytes: bytes, duration: duration, type: MediaType(type)).fault
    }

    @Test(arguments: [
        (10_000, nil, "audio/mpeg"), (28_816_000, 1801, "audio/mpeg"), (3_602_000, 1801, "audio/mpeg"),
        (90_050_000, 1801, "audio/mpeg"), (317_696_400, 1801, "audio/wav"), (317_696_400, 1801, "audio/x-wav"),
        (317_696_400, 1801, "audio/flac"), (900_000_000, 1801, "video/mp4"), (100_000, 3600, "application/pdf"),
        (1_600_000, 30, "audio/mpeg"), (40_000_000, 45, "audio/mpeg"), (28_816_000, 0, "audio/mpeg"),
    ])
    func `is right where a file can have it`(_ bytes: Int, _ seconds: Int?, _ type: String) {
        #expect(fault(bytes, seconds, type) == nil)
    }

    @Test func `is wrong where it is too small`() {
        #expect(fault(1, nil) == "the length '1' is too small for a media file")
        #expect(fault(9_999, nil, "video/mp4") == "the length '9999' is too small for a media file")
    }

    @Test func `is wrong where it is the duration`() {
        #expect(fault(1801, 1801) == "the length '1801' is the duration in seconds")
        #expect(fault(10_801, 10_801, "video/mp4") == "the length '10801' is the duration in seconds")
    }

    @Test func `is wrong where no such rate is heard of`() {
        #expect(fault(1_801_000, 1801) == "'1801000' bytes in 1801 seconds are only 8 kbit/s")
        #expect(fault(317_696_400, 1801) == "'317696400' bytes in 1801 seconds are 1411 kbit/s")
        #expect(fault(.max, 1801) == "'\(Int.max)' bytes in 1801 seconds are \(Int.max) kbit/s")
    }
}
