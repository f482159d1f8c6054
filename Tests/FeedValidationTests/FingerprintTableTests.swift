import FeedValues
import Testing

@testable import FeedValidation

@Suite struct `What is remembered of items` {
    @Test func `a table keeps the first value of each fingerprint, through all its growth`() {
        var table = FingerprintTable<Int32>()
        let entered = (0..<5000).map { table.first(of: Fingerprint(bits: UInt64($0 % 3000) + 1), or: Int32($0)) }
        #expect(entered == (0..<5000).map { $0 < 3000 ? nil : Int32($0 % 3000) })
        #expect(table.count == 3000)
        #expect(table[Fingerprint(bits: 3000)] == 2999)
        #expect(table[Fingerprint(bits: 3001)] == nil)
    }

    @Test func `a value that is set takes the place of the one before`() {
        var table = FingerprintTable<Int32>()
        for value in Int32(0)..<100 { table.set(value, for: Fingerprint(bits: UInt64(value % 10) + 1)) }
        #expect((0..<10).map { table[Fingerprint(bits: UInt64($0) + 1)] } == (90..<100).map { $0 })
        #expect(table.count == 10)
    }

    @Test func `a table in parts knows the same as one in one piece`() {
        var large = LargeFingerprintTable()
        var small = FingerprintTable<Int32>()
        for number in Int32(0)..<20_000 {
            let key = Fingerprint("item \(number % 15_000)")
            #expect(large.first(of: key, or: number) == small.first(of: key, or: number))
        }
    }

    @Test func `what came last is remembered, and what came long ago is not`() {
        var recent = RecentFingerprints<Int32>()
        for number in Int32(0)..<50_000 { recent.set(number, for: Fingerprint(bits: UInt64(number))) }
        #expect(recent[Fingerprint(bits: 49_999 - 16_383)] == Int32(33_616))
        #expect(recent[Fingerprint(bits: 49_999 - 32_768)] == nil)
    }

    @Test func `a record takes ten bytes, and says the line of the item and of its guid`() {
        #expect(MemoryLayout<ItemRecord>.stride == 10)
        #expect(MemoryLayout<ItemTime>.stride == 4)
    }

    @Test func `bytes have a fingerprint of their own, whatever their number`() {
        let texts =
            (0..<40).map { [UInt8](repeating: 0x61, count: $0)[...] }
            + ["ab", "ba", "abcdefgh", "efghabcd"].map { Array($0.utf8)[...] }
        #expect(Set(texts.map { Fingerprint(bytes: $0) }).count == texts.count)
        #expect(Fingerprint(folded: Array("ABC".utf8)[...]) == Fingerprint(folded: Array("abc".utf8)[...]))
    }

    @Test func `numbers of episodes are known by season, and the first item with them as long as it is near`() {
        var numbers = EpisodeNumbers()
        for number in Int32(1)...40_000 {
            let known = numbers.enter(number, season: 1, entry: number)
            #expect(known.isKnown == false)
        }
        #expect(numbers.contains(40_000, season: 1) && numbers.contains(1, season: 1))
        #expect(!numbers.contains(1, season: 2) && !numbers.contains(40_001, season: 1))
        #expect(numbers.enter(39_000, season: 1, entry: 40_001).first == 39_000)
        let old = numbers.enter(1, season: 1, entry: 40_002)
        #expect(old.isKnown && old.first == nil)
    }
}
