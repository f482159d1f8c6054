// swift-tools-version: 6.2
//
// System libraries, by Debian's names: libxml2-dev libyaml-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
// libssl-dev zlib1g-dev libcurl4-openssl-dev. On macOS (untested): `brew install libxml2 libyaml cmark-gfm openssl@3
// curl ffmpeg`, with PKG_CONFIG_PATH naming the kegs of libxml2 and openssl@3.

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A library target of ours.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one library target, with their golden files beside them.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.byName(name: name)] + dependencies,
        exclude: exclude,
        swiftSettings: settings
    )
}

let package = Package(
    name: "podfeed",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "podfeed", targets: ["podfeed"]),
        .library(name: "PodcastModel", targets: ["PodcastModel"]),
        .library(name: "FeedWriting", targets: ["FeedWriting"]),
        .library(name: "FeedValidation", targets: ["FeedValidation"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "CCurl"),
        .systemLibrary(name: "CFileSystem"),

        library("FeedValues"),
        library("FeedVocabulary", ["FeedValues"]),
        library("Diagnostics", ["FeedValues"]),
        library("Digests", ["CCrypto", "FeedValues"]),
        library("Decompression", ["CZlib"]),
        library("XMLCore", ["CLibXML2", "FeedValues"]),
        library("PodcastModel", ["FeedValues", "FeedVocabulary", "Diagnostics"]),
        library(
            "PodcastCatalog",
            [
                "PodcastModel", "FeedValues", "FeedVocabulary", "Diagnostics", "Digests", "XMLCore",
                "CLibYAML", "CCMark", "CFileSystem", .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        library("FeedWriting", ["PodcastModel", "FeedValues", "FeedVocabulary", "Diagnostics", "XMLCore"]),
        library("FeedValidation", ["FeedValues", "FeedVocabulary", "Diagnostics", "Digests", "XMLCore"]),
        library("FeedImport", ["FeedValues", "FeedVocabulary", "Diagnostics", "XMLCore", "Digests"]),
        library(
            "MediaProbing",
            [
                "FeedValues",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        library("SiteFolder", ["CFileSystem", "Digests", .product(name: "SystemPackage", package: "swift-system")]),
        library(
            "FeedRelease",
            [
                "FeedValues", "FeedVocabulary", "FeedValidation", "Diagnostics", "XMLCore", "Digests",
                "Decompression",
            ]),
        library(
            "WebAccess",
            ["CCurl", "FeedValues", .product(name: "SystemPackage", package: "swift-system")]),
        library(
            "Publishing",
            [
                "Diagnostics", "FeedValues", "Digests", "SiteFolder", "WebAccess", "XMLCore",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        library(
            "PodfeedCommands",
            [
                "FeedValues", "FeedVocabulary", "Diagnostics", "PodcastModel", "PodcastCatalog", "FeedWriting",
                "FeedValidation", "MediaProbing", "SiteFolder", "XMLCore", "Decompression", "Digests", "FeedRelease",
                "FeedImport",
                "Publishing", "WebAccess",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "podfeed", dependencies: ["PodfeedCommands"], swiftSettings: settings),

        // What `make gate` measures, and what it judges with: no products.
        .executableTarget(
            name: "GatedWork",
            dependencies: [
                "Diagnostics", "FeedValidation", "FeedValues", "FeedVocabulary", "FeedWriting", "PodcastCatalog",
                "PodcastModel",
            ],
            path: "Benchmarks/gate/Work", swiftSettings: settings),
        .executableTarget(name: "InstructionGate", path: "Benchmarks/gate/Judge", swiftSettings: settings),

        tests("FeedValues"),
        tests("FeedVocabulary", ["FeedValues"]),
        tests("Diagnostics", exclude: ["sarif.json"]),
        tests("Digests", ["FeedValues"]),
        tests("Decompression"),
        tests("XMLCore", ["CLibXML2", "FeedValues"]),
        // JSON Schemas by another's implementation, for tests alone.
        .target(name: "SchemaJudge", path: "Tests/Support/SchemaJudge", swiftSettings: settings),
        tests(
            "PodcastCatalog",
            ["PodcastModel", "FeedValues", "FeedVocabulary", "Diagnostics", "Digests", "SchemaJudge"]),
        tests(
            "FeedWriting",
            ["PodcastModel", "FeedValues", "FeedVocabulary", "FeedValidation", "Diagnostics", "WrittenXML"],
            exclude: ["Golden"]),
        tests("FeedValidation", ["FeedValues", "Diagnostics", "XMLCore"], exclude: ["Feeds"]),
        tests(
            "MediaProbing",
            [
                "FeedValues",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        tests("FeedImport", ["FeedValues", "PodcastCatalog", "XMLCore"]),
        tests("FeedRelease", ["FeedValues", "FeedValidation", "Diagnostics"], exclude: ["Pairs"]),
        // libxml2's own tree, for tests alone: Foundation's ICU and libxml2's do not go into one module.
        .target(
            name: "WrittenXML", dependencies: ["CLibXML2"], path: "Tests/Support/WrittenXML", swiftSettings: settings),
        // A web server on loopback, for tests alone.
        .target(name: "LoopbackWeb", path: "Tests/Support/LoopbackWeb", swiftSettings: settings),
        tests("WebAccess", ["FeedValues", "LoopbackWeb"]),
        tests(
            "Publishing",
            [
                "Diagnostics", "FeedValues", "Digests", "SiteFolder", "WebAccess",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        tests("SiteFolder", [.product(name: "SystemPackage", package: "swift-system")]),
        tests(
            "PodfeedCommands",
            [
                "Diagnostics", "FeedValues", "FeedValidation", "MediaProbing", "PodcastCatalog", "LoopbackWeb",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "ShowsTests",
            dependencies: [
                "podfeed", "Diagnostics", "FeedValidation", "FeedValues", "FeedVocabulary", "FeedWriting",
                "MediaProbing",
                "PodcastCatalog",
                "PodcastModel", "XMLCore",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Imports", "Media", "Shows"],
            swiftSettings: settings),
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "podfeed", "PodcastModel", "PodcastCatalog", "FeedWriting", "FeedValidation", "FeedValues",
                "FeedVocabulary", "Diagnostics", "SchemaJudge", "XMLCore",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
    ]
)
