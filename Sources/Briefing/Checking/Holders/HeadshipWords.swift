/// Words that say that somebody is at the head of something, or has a post, without naming it.
enum HeadshipWords {
  static let verbs: Set<String> = [
    "lead", "head", "run", "govern", "rule", "chair", "direct", "manage", "command", "preside",
    "helm", "coach", "captain", "head_up",
  ]
  /// Nouns of the place at the head: "at the *helm* of".
  static let places: Set<String> = [
    "head", "helm", "top", "rein", "reins", "charge", "command", "leadership", "chief", "boss",
    "leader",
  ]
  /// Nouns for any post, which add nothing to its name: "the *post* of director".
  static let posts: Set<String> = [
    "post", "office", "position", "role", "job", "title", "place", "seat", "status", "name",
    "honour", "honor", "distinction",
  ]
  /// Nouns for whoever holds it: "the *man* at the top".
  static let bearers: Set<String> = ["man", "woman", "person", "one", "holder"]
}
