// swift-tools-version: 6.2
import PackageDescription

// A package of its own: these targets cannot be linked without -sanitize=fuzzer, which `make fuzz` gives.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of Waymark's.
func waymark(_ module: String) -> Target.Dependency { .product(name: module, package: "waymark") }

let package = Package(
    name: "waymark-fuzz",
    dependencies: [.package(name: "waymark", path: "..")],
    targets: [
        .target(name: "CLibFuzzer"),
        .target(
            name: "FuzzSupport", dependencies: ["CLibFuzzer", waymark("Diagnostics")], swiftSettings: strict),
        .executableTarget(
            name: "fuzz-markdown",
            dependencies: ["FuzzSupport", waymark("Diagnostics"), waymark("Markdown")],
            swiftSettings: strict),
        .executableTarget(
            name: "fuzz-front-matter",
            dependencies: ["FuzzSupport", waymark("Diagnostics"), waymark("FrontMatter")],
            swiftSettings: strict),
    ]
)
