import TipsCalendar
import TipsDomain

/// A report with everything looked up, ready to become a row.
package struct NewReport {
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

  package init(
    kind: ReportKind, lineID: Int64, categoryID: Int64, placeID: Int64? = nil, priority: Int, receivedAt: Instant,
    dispatchedAt: Instant? = nil, arrivedAt: Instant? = nil, closedAt: Instant? = nil,
    disposition: Disposition = .pending, outcomeAt: Instant? = nil,
    duplicateOf: Int64? = nil, operationID: Int64? = nil, sourceID: Int64, sourceKey: String? = nil,
    batchID: Int64? = nil, operatorName: String? = nil, latitude: Double? = nil, longitude: Double? = nil, text: String,
    address: String? = nil, caller: Caller? = nil, receiptVerifier: [UInt8]? = nil
  ) {
    self.kind = kind
    self.lineID = lineID
    self.categoryID = categoryID
    self.placeID = placeID
    self.priority = priority
    self.receivedAt = receivedAt
    self.dispatchedAt = dispatchedAt
    self.arrivedAt = arrivedAt
    self.closedAt = closedAt
    self.disposition = disposition
    self.outcomeAt = outcomeAt
    self.duplicateOf = duplicateOf
    self.operationID = operationID
    self.sourceID = sourceID
    self.sourceKey = sourceKey
    self.batchID = batchID
    self.operatorName = operatorName
    self.latitude = latitude
    self.longitude = longitude
    self.text = text
    self.address = address
    self.caller = caller
    self.receiptVerifier = receiptVerifier
  }
}
