import Testing

@testable import SpacyPipeline

@Test func builds() {}
