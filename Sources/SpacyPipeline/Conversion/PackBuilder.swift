private import FoundationEssentials

/// Converts the files of a spaCy pipeline into the sections of a pack.
struct PackBuilder {
  private let files: ModelFiles
  private let ids = StringIDs()
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// The bytes of the pack.
  ///
  /// - Parameter sourceHash: SHA-256 of the wheel, empty for a folder.
  static func build(_ files: ModelFiles, sourceHash: String) throws(ModelError) -> [UInt8] {
    var builder = PackBuilder(files: files)
    try builder.addDescription(sourceHash: sourceHash)
    try builder.addTokenizer()
    try builder.addNorms()
    try builder.addVectors()
    try builder.addNetwork("tok2vec", from: "tok2vec/model")
    try builder.addTagger()
    try builder.addTransitions("parser", file: "parser")
    try builder.addNetwork("ner/tok2vec", from: "ner/model")
    try builder.addTransitions("ner", file: "ner")
    try builder.addRuler()
    try builder.addLemmas()
    return PackFile.pack(builder.sections)
  }

  private init(files: ModelFiles) {
    self.files = files
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]) {
    sections.append((name, bytes))
  }

  private mutating func addDescription(sourceHash: String) throws(ModelError) {
    struct Meta: Decodable {
      let lang: String
      let name: String
      let version: String
      let license: String?
      let author: String?
      let url: String?
    }
    let data = Data(try files.bytes("meta.json"))
    guard let meta = try? JSONDecoder().decode(Meta.self, from: data) else {
      throw files.unreadable("meta.json")
    }
    guard meta.lang == "en" else {
      throw .unsupported(path: files.path, detail: "its language is '\(meta.lang)', not English")
    }
    var writer = ByteWriter()
    writer.strings([
      "\(meta.lang)_\(meta.name)", meta.version, meta.license ?? "", meta.author ?? "",
      meta.url ?? "", sourceHash,
    ])
    add("description", writer.bytes)
  }

  private mutating func addNorms() throws(ModelError) {
    let name = "vocab/lookups.bin"
    guard let norms = try files.messagePack(name)["lexeme_norm"]?.pairs else {
      throw files.unreadable(name)
    }
    let entries = norms.compactMap { pair -> (id: UInt64, value: [UInt8])? in
      guard let id = pair.key.id, let norm = pair.value.text else { return nil }
      return (id, Array(norm.utf8))
    }
    add("norms", IDTable.pack(entries))
  }

  private mutating func addVectors() throws(ModelError) {
    guard let tensor = Tensor(npy: try files.bytes("vocab/vectors")) else {
      throw files.unreadable("vocab/vectors")
    }
    guard tensor.count > 0 else { return }
    guard tensor.shape.count == 2 else { throw files.unreadable("vocab/vectors") }
    guard let rows = try files.messagePack("vocab/key2row").pairs else {
      throw files.unreadable("vocab/key2row")
    }
    let entries = rows.compactMap { pair -> (id: UInt64, value: [UInt8])? in
      guard let id = pair.key.id, let row = pair.value.int, 0..<tensor.shape[0] ~= row,
        row <= UInt16.max
      else { return nil }
      return (id, [UInt8(truncatingIfNeeded: row), UInt8(truncatingIfNeeded: row >> 8)])
    }
    guard entries.count == rows.count else { throw files.unreadable("vocab/key2row") }
    add("vectors", PackedTensor.pack(tensor, .half))
    add("vector-rows", IDTable.pack(entries))
  }

  private mutating func addTensor(
    _ name: String, _ node: ThincModel.Node?, _ parameter: String, _ file: String
  ) throws(ModelError) {
    guard let tensor = node?.parameters[parameter] else { throw files.unreadable(file) }
    add(name, PackedTensor.pack(tensor, .single))
  }

  private func model(_ file: String) throws(ModelError) -> ThincModel {
    guard let model = ThincModel(try files.bytes(file)) else { throw files.unreadable(file) }
    return model
  }

  private mutating func addNetwork(_ name: String, from file: String) throws(ModelError) {
    let model = try model(file)
    guard
      let columns = model.nodes(named: "extract_features").first?.attribute("columns")?.elements?
        .compactMap({ $0.text.flatMap(HashEmbedding.Column.names.firstIndex) })
    else { throw files.unreadable(file) }
    var embeddings = ByteWriter()
    let nodes = model.nodes(named: "hashembed")
    embeddings.int(nodes.count)
    for (number, node) in nodes.enumerated() {
      guard let column = node.attribute("column")?.int, columns.indices.contains(column),
        let seed = node.attribute("seed")?.int
      else { throw files.unreadable(file) }
      embeddings.int(columns[column])
      embeddings.int(seed)
      try addTensor("\(name)/embedding\(number)", node, "E", file)
    }
    add(name + "/embeddings", embeddings.bytes)
    if let vectors = model.nodes(named: "static_vectors").first {
      try addTensor(name + "/vectors/W", vectors, "W", file)
    }
    let maxouts = model.nodes(named: "maxout")
    let norms = model.nodes(named: "layernorm")
    guard maxouts.count == Tok2Vec.layerCount + 1, norms.count == maxouts.count else {
      throw files.unreadable(file)
    }
    for (number, (maxout, norm)) in zip(maxouts, norms).enumerated() {
      let layer = number == 0 ? "\(name)/mixer" : "\(name)/window\(number - 1)"
      try addTensor(layer + "/W", maxout, "W", file)
      try addTensor(layer + "/b", maxout, "b", file)
      try addTensor(layer + "/G", norm, "G", file)
      try addTensor(layer + "/c", norm, "b", file)
    }
  }

  private mutating func addTagger() throws(ModelError) {
    struct Configuration: Decodable {
      let labels: [String]
    }
    let softmax = try model("tagger/model").nodes(named: "softmax").first
    try addTensor("tagger/W", softmax, "W", "tagger/model")
    try addTensor("tagger/b", softmax, "b", "tagger/model")
    let data = Data(try files.bytes("tagger/cfg"))
    guard let configuration = try? JSONDecoder().decode(Configuration.self, from: data) else {
      throw files.unreadable("tagger/cfg")
    }
    var writer = ByteWriter()
    writer.strings(configuration.labels)
    add("tagger/labels", writer.bytes)
  }

  private mutating func addTransitions(_ name: String, file: String) throws(ModelError) {
    let path = file + "/model"
    let model = try model(path)
    guard let upperIndex = model.nodes.first?.references["upper"],
      model.nodes.indices.contains(upperIndex),
      let lower = model.nodes.indices.first(where: {
        model.nodes[$0].name == "linear" && $0 != upperIndex
      })
    else { throw files.unreadable(path) }
    let affine = model.nodes(named: "precomputable_affine").first
    try addTensor(name + "/lower/W", model.nodes[lower], "W", path)
    try addTensor(name + "/lower/b", model.nodes[lower], "b", path)
    try addTensor(name + "/affine/W", affine, "W", path)
    try addTensor(name + "/affine/b", affine, "b", path)
    guard var padding = affine?.parameters["pad"] else { throw files.unreadable(path) }
    // Stored with a leading axis of one.
    if padding.shape.first == 1 { padding.shape.removeFirst() }
    add(name + "/affine/pad", PackedTensor.pack(padding, .single))
    try addTensor(name + "/upper/W", model.nodes[upperIndex], "W", path)
    try addTensor(name + "/upper/b", model.nodes[upperIndex], "b", path)
    add(name + "/moves", Transitions.pack(try moves(file + "/moves")))
  }

  /// The classes in the model's order: by action, then by falling frequency, then by falling label.
  private func moves(_ file: String) throws(ModelError) -> [(action: Int, label: String)] {
    guard let text = try files.messagePack(file)["moves"]?.text,
      let table = try? JSONDecoder().decode([String: [String: Int]].self, from: Data(text.utf8))
    else { throw files.unreadable(file) }
    var moves: [(action: Int, label: String)] = []
    for (action, labels) in table.compactMap({ key, value in Int(key).map { ($0, value) } })
      .sorted(by: { $0.0 < $1.0 })
    {
      let order = labels.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
      moves += order.map { (action, $0.key) }
    }
    return moves
  }
}

extension PackBuilder {
  private mutating func addTokenizer() throws(ModelError) {
    let file = "tokenizer"
    let data = try files.messagePack(file)
    let patterns = ["prefix_search", "suffix_search", "infix_finditer", "url_match"].map {
      data[$0]?.text ?? ""
    }
    guard let prefix = PatternParser.parse(patterns[0]),
      let suffix = PatternParser.parse(patterns[1]), let infix = PatternParser.parse(patterns[2]),
      let address = WebAddress(pattern: patterns[3]), let table = data["exceptions"]?.pairs
    else {
      throw .unsupported(path: files.path, detail: "its tokenizer has patterns of an unknown form")
    }
    var entries: [(id: UInt64, value: [UInt8])] = []
    var exceptions: [String] = []
    for (key, value) in table {
      guard let exception = key.text, let pieces = Self.pieces(value) else {
        throw files.unreadable(file)
      }
      exceptions.append(exception)
      entries.append(TokenizerTables.pack(exception: exception, pieces: pieces))
    }
    let packed = IDTable.pack(entries)
    add("exceptions", packed)
    let longest = exceptions.map(\.utf8.count).max() ?? 0
    var writer = ByteWriter()
    writer.int(longest)
    for pattern in patterns { writer.string(pattern) }
    let splitter = PhraseFinder(prefix: prefix, suffix: suffix, infix: infix, address: address)
    let phrases = exceptions.compactMap(splitter.phrase)
    writer.int(phrases.count)
    for phrase in phrases {
      writer.strings(phrase.tokens)
      writer.string(phrase.exception)
    }
    add("tokenizer", writer.bytes)
  }

  /// The attribute numbers of ORTH and NORM, by which an exception's tokens are keyed.
  private static let orth = 65
  private static let norm = 67

  private static func pieces(_ value: MessagePack) -> [TokenizerTables.Piece]? {
    value.elements?.compactMap { token -> TokenizerTables.Piece? in
      var text: String?
      var normal: String?
      for (key, value) in token.pairs ?? [] {
        if key.int == orth { text = value.text }
        if key.int == norm { normal = value.text }
      }
      return text.map { TokenizerTables.Piece(text: $0, norm: normal) }
    }
  }

  private mutating func addRuler() throws(ModelError) {
    let file = "attribute_ruler/patterns"
    guard let rules = try files.messagePack(file).elements else { throw files.unreadable(file) }
    var writer = ByteWriter()
    writer.int(rules.count)
    for rule in rules {
      guard let patterns = rule["patterns"]?.elements, let attributes = rule["attrs"]?.pairs,
        let index = rule["index"]?.int
      else { throw files.unreadable(file) }
      writer.int(index)
      writer.int(attributes.count)
      for (key, value) in attributes {
        writer.string(key.text ?? "")
        writer.string(value.text ?? "")
      }
      writer.int(patterns.count)
      for pattern in patterns {
        writer.int(pattern.elements?.count ?? 0)
        for token in pattern.elements ?? [] {
          guard let tests = Self.tests(token) else { throw files.unreadable(file) }
          writer.int(tests.count)
          for test in tests {
            writer.int(test.attribute.rawValue)
            writer.int(test.test.rawValue)
            writer.strings(test.values)
          }
        }
      }
    }
    add("ruler", writer.bytes)
  }

  private struct RulerTest {
    let attribute: AttributeRuler.Attribute
    let test: AttributeRuler.Test
    let values: [String]
  }

  private static func tests(_ token: MessagePack) -> [RulerTest]? {
    var tests: [RulerTest] = []
    for (key, value) in token.pairs ?? [] {
      guard let name = key.text,
        let attribute = AttributeRuler.Attribute.names.firstIndex(of: name)
          .flatMap(AttributeRuler.Attribute.init)
      else { return nil }
      for (test, values) in operations(value) {
        guard let test else { return nil }
        tests.append(RulerTest(attribute: attribute, test: test, values: values))
      }
    }
    return tests
  }

  private static func operations(
    _ value: MessagePack
  ) -> [(test: AttributeRuler.Test?, values: [String])] {
    if case .bool(let flag) = value { return [(.equals, [flag ? "true" : "false"])] }
    if let text = value.text { return [(.equals, [text])] }
    return (value.pairs ?? []).map { key, value in
      let values = value.elements?.compactMap(\.text) ?? value.text.map { [$0] } ?? []
      switch key.text {
      case "IN": return (.isOneOf, values)
      case "NOT_IN": return (.isNoneOf, values)
      case "REGEX": return (.matches, values)
      default: return (nil, values)
      }
    }
  }

  private mutating func addLemmas() throws(ModelError) {
    let file = "lemmatizer/lookups/lookups.bin"
    let tables = try files.messagePack(file)
    guard let rules = tables["lemma_rules"]?.pairs, let exceptions = tables["lemma_exc"]?.pairs,
      let index = tables["lemma_index"]?.pairs
    else { throw files.unreadable(file) }
    for pos in PartOfSpeech.allCases where pos != .none {
      let id = ids.id(of: pos.rawValue.lowercased())
      let part = { (pairs: [(key: MessagePack, value: MessagePack)]) in
        pairs.first { $0.key.id == id }?.value
      }
      guard part(rules) != nil || part(exceptions) != nil || part(index) != nil else { continue }
      var writer = ByteWriter()
      let pairs = (part(rules)?.elements ?? []).map { $0.elements?.compactMap(\.text) ?? [] }
      writer.int(pairs.count)
      for pair in pairs {
        writer.string(pair.first ?? "")
        writer.string(pair.last ?? "")
      }
      add(Lemmatizer.section(pos, "rules"), writer.bytes)
      let forms = (part(exceptions)?.pairs ?? []).map { key, value in
        var writer = ByteWriter()
        writer.strings(value.elements?.compactMap(\.text) ?? [])
        return (id: MurmurHash.hash64A(key.text ?? ""), value: writer.bytes)
      }
      add(Lemmatizer.section(pos, "exceptions"), IDTable.pack(forms))
      let words = (part(index)?.elements ?? []).compactMap(\.text)
      add(
        Lemmatizer.section(pos, "index"),
        IDTable.pack(words.map { (MurmurHash.hash64A($0), []) }))
    }
  }
}
