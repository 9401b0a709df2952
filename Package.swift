// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built with the strictest settings the compiler has.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "waymark",
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // C libraries, behind modules
        .systemLibrary(name: "CCommonMark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

        // Leaves
        .target(name: "Diagnostics", swiftSettings: strict),
        .target(
            name: "Search",
            dependencies: ["CStemmer", "CZlib"],
            exclude: ["client.js"],
            swiftSettings: strict),

        // Tests mirror sources
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        .testTarget(
            name: "SearchTests",
            dependencies: ["Search", "CZlib"],
            exclude: ["Fixtures"],
            swiftSettings: strict),
    ]
)
