// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "brief",
  products: [
    .executable(name: "brief", targets: ["brief"]),
    .library(name: "Briefing", targets: ["Briefing"]),
    .library(name: "SpacyPipeline", targets: ["SpacyPipeline"]),
    .library(name: "WordNet", targets: ["WordNet"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "SpacyPipeline", dependencies: ["COpenBLAS", "CZlib"], swiftSettings: strict),
    .target(name: "WordNet", swiftSettings: strict),
    .target(name: "CLexicon", exclude: ["data"]),
    .target(
      name: "Briefing",
      dependencies: [
        "CCMark", "CLexicon", "CLibXML2", "SpacyPipeline", "WordNet",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "brief",
      dependencies: [
        "Briefing", "SpacyPipeline", "WordNet",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SpacyPipelineTests", dependencies: ["SpacyPipeline"], swiftSettings: strict),
    .testTarget(name: "WordNetTests", dependencies: ["WordNet"], swiftSettings: strict),
    .testTarget(
      name: "BriefingTests", dependencies: ["Briefing", "SpacyPipeline", "WordNet"],
      exclude: ["Cases", "Golden", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "BriefTests", dependencies: ["brief", "Briefing"], swiftSettings: strict),
  ]
)
