/// A report with everything looked up, ready to become a row.
struct NewReport {
  var kind: ReportKind
  var lineID: Int64
  var categoryID: Int64
  var placeID: Int64?
  var priority: Int
  var receivedAt: Instant
  var dispatchedAt: Instant?
  var arrivedAt: Instant?
  var closedAt: Instant?
  var disposition = Disposition.pending
  var outcomeAt: Instant?
  var duplicateOf: Int64?
  var operationID: Int64?
  var sourceID: Int64
  var sourceKey: String?
  var batchID: Int64?
  var operatorName: String?
  var latitude: Double?
  var longitude: Double?
  var text: String
  var address: String?
  var caller: Caller?
  var receiptVerifier: [UInt8]?
}
