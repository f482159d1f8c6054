// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "podfeed", path: "..")],
    targets: [
        .executableTarget(
            name: "FeedBenchmark",
            dependencies: [
                .product(name: "FeedWriting", package: "podfeed"),
                .product(name: "PodcastModel", package: "podfeed"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "ValidationBenchmark",
            dependencies: [.product(name: "FeedValidation", package: "podfeed")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
    ]
)
