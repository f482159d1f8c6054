import FeedValues
import Foundation
import Testing

@testable import PodcastCatalog

@Suite("The text of a file")
struct SourceTextTests {
    /// Pieces of texts, well formed and not, that follow one another at random.
    private static let pieces: [[UInt8]] =
        [
            "a", "  ", "\n", "\r\n", "\r", "\t", "é", "e\u{301}", "–", "\u{2028}", "\u{FEFF}", "新", "🎧", "\u{85}",
            "\u{7F}",
        ]
        .map { Array($0.utf8) } + [
            [0x1F], [0x80], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF],
        ]

    @Test("is one if, and only if, it is UTF-8, with each unfit character replaced by one of as many bytes")
    func cleaning() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<3000 {
            let count = Int.random(in: 0..<8, using: &generator)
            let isGood = Bool.random(using: &generator)
            let pieces = isGood ? SourceTextTests.pieces.prefix(16) : SourceTextTests.pieces[...]
            let raw = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
            var problems: [YAMLProblem] = []
            let source = SourceText(file: "a", raw: [UInt8(ascii: "x")] + raw, problems: &problems)
            let text = String(validating: [UInt8(ascii: "x")] + raw, as: UTF8.self)
            #expect(source.isText == (text != nil), "\(raw)")
            guard let text else { continue }
            let expected = text.unicodeScalars.map { scalar in
                guard scalar.isUnfitForText else { return String(scalar) }
                return [" ", "\u{A0}", "\u{FFFD}"][String(scalar).utf8.count - 1]
            }
            #expect(source.bytes == expected.flatMap { Array($0.utf8) }, "\(raw)")
            #expect(problems.count == text.unicodeScalars.count(where: \.isUnfitForText), "\(raw)")
        }
    }

    @Test("is composed as Foundation composes it")
    func composition() {
        var generator = SystemRandomNumberGenerator()
        let scalars = Array("aé–新。，🎧ー゙か가ᄀ\u{300}\u{338}>Å𝅘𝅥ﬁ𐀀".unicodeScalars)
        for _ in 0..<3000 {
            var text = "x"
            for _ in 0..<Int.random(in: 0..<6, using: &generator) {
                text.unicodeScalars.append(scalars.randomElement(using: &generator) ?? "a")
            }
            let composed = text.precomposedStringWithCanonicalMapping
            #expect(Array(text.normalizedText.unicodeScalars) == Array(composed.unicodeScalars), "\(text)")
        }
    }
    @Test("is known to be composed only by characters that never change, nor compose with what stands before them")
    func composedBlocks() {
        let scalars = (0...0x10FFFF).lazy.compactMap { Unicode.Scalar(UInt32($0)) }
        var following: Set<Unicode.Scalar> = []
        for scalar in scalars {
            following.formUnion(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.dropFirst())
        }
        var count = 0
        for scalar in scalars where String(scalar).utf8.span.isSurelyComposed {
            count += 1
            let isSteady = scalar.properties.canonicalCombiningClass == .notReordered && !following.contains(scalar)
            let composed = Array(String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars)
            #expect(isSteady && composed == [scalar], "U+\(String(scalar.value, radix: 16))")
        }
        #expect(count > 100_000)
    }
}
