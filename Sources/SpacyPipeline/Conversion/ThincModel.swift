/// One file of weights as thinc writes it: nodes in a fixed order, each with attributes and parameters.
struct ThincModel {
  struct Node {
    let name: String
    /// Indices of other nodes by role.
    let references: [String: Int]
    /// Attribute values, each still packed.
    let attributes: [String: [UInt8]]
    let parameters: [String: Tensor]

    func attribute(_ name: String) -> MessagePack? {
      attributes[name].flatMap { MessagePack($0) }
    }
  }

  let nodes: [Node]

  init?(_ bytes: [UInt8]) {
    guard let file = MessagePack(bytes), let nodes = file["nodes"]?.elements,
      let attributes = file["attrs"]?.elements, let parameters = file["params"]?.elements,
      nodes.count == attributes.count, nodes.count == parameters.count
    else { return nil }
    self.nodes = nodes.indices.map { index in
      var references: [String: Int] = [:]
      for (key, value) in nodes[index]["refs"]?.pairs ?? [] {
        if let name = key.text, let target = value.int { references[name] = target }
      }
      var packed: [String: [UInt8]] = [:]
      for (key, value) in attributes[index].pairs ?? [] {
        if let name = key.text, let data = value.data { packed[name] = data }
      }
      var tensors: [String: Tensor] = [:]
      for (key, value) in parameters[index].pairs ?? [] {
        if let name = key.text, let tensor = Tensor(value) { tensors[name] = tensor }
      }
      return Node(
        name: nodes[index]["name"]?.text ?? "", references: references, attributes: packed,
        parameters: tensors)
    }
  }

  func nodes(named name: String) -> [Node] {
    nodes.filter { $0.name == name }
  }
}
