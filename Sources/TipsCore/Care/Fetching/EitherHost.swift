import TipsRelay

/// A host that may know the station by its present secret, or still by the one before the key was replaced.
package struct EitherHost: RelayHost {
  private let present: any RelayHost
  private let former: any RelayHost

  package init(_ present: any RelayHost, orStill former: any RelayHost) {
    self.present = present
    self.former = former
  }

  package func ask(_ address: String, _ fields: [(name: String, value: String)]?) throws -> String {
    do { return try present.ask(address, fields) } catch RelayHostError.refused {
      return try former.ask(address, fields)
    }
  }
}
