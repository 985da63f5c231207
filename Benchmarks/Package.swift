// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "brief", path: "..")],
  targets: [
    .executableTarget(
      name: "PipelineBenchmark",
      dependencies: [.product(name: "SpacyPipeline", package: "brief")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
