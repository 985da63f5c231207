import Testing

@testable import WordNet

@Test func builds() {}
