import TipsDomain

extension ReceiptStore {
  /// What the holder of a receipt may know of the report, by what the store keeps of the receipt; nil where no report has it.
  package func state(_ verifier: [UInt8]) throws -> CitizenState? {
    try report(verifier).flatMap { try CitizenStates(store).state(of: ReportNumber(id: $0.id)) }
  }
}
