import TipsCore

/// A caller who was revealed, as part of an answer.
struct CallerFields {
  let caller: RevealedCaller?

  /// Adds the caller to what is shown of a report or reporter.
  func add(to detail: inout Detail) {
    detail.add(.phone, caller?.phone)
    detail.add(.name, caller?.name)
  }

  /// The member `caller`; null where no identity is left.
  var json: JSONOutput {
    guard let caller else { return .null }
    return .object([
      "phone": .text(caller.phone), "name": .text(caller.name), "consent": .text(caller.consent?.code),
    ])
  }
}
