import TipsCalendar
import TipsDomain
import TipsFiles

extension Submission {
  /// As bytes, for sealing.
  var encoded: [UInt8] {
    var bytes = CanonicalBytes()
    bytes.add(1 as Int64)
    bytes.add(token)
    bytes.add(takenAt.epochSeconds)
    switch content {
    case .report(let report):
      bytes.add("report")
      report.add(to: &bytes)
    case .word(let receipt, let text):
      for part in ["word", receipt, text] { bytes.add(part) }
    case .satisfaction(let receipt, let isSatisfied, let text):
      for part in ["satisfaction", receipt, isSatisfied ? "yes" : "no", text] { bytes.add(part) }
    case .claim(let receipt, let caller):
      for part in ["claim", receipt] { bytes.add(part) }
      caller.add(to: &bytes)
    }
    return bytes.bytes
  }

  /// - Throws: ``RelayError/unopenable``.
  init(encoded bytes: [UInt8]) throws {
    var reader = CanonicalReader(bytes, orThrow: RelayError.unopenable)
    guard try reader.number() == 1 else { throw RelayError.unopenable }
    let token = try reader.text()
    let takenAt = Instant(epochSeconds: try reader.number())
    let content: Content
    switch try reader.text() {
    case "report": content = .report(try CitizenReport(from: &reader))
    case "word": content = .word(receipt: try reader.text(), text: try reader.text())
    case "satisfaction":
      content = .satisfaction(
        receipt: try reader.text(), isSatisfied: try reader.text() == "yes", text: try reader.text())
    case "claim": content = .claim(receipt: try reader.text(), caller: try CitizenCaller(from: &reader))
    default: throw RelayError.unopenable
    }
    guard reader.isAtEnd else { throw RelayError.unopenable }
    self.init(token: token, takenAt: takenAt, content: content)
  }
}

extension CitizenReport {
  fileprivate func add(to bytes: inout CanonicalBytes) {
    bytes.add(text)
    bytes.add(kind)
    bytes.add(orNull: category)
    bytes.add(orNull: place)
    bytes.add(address)
    bytes.add(orNull: coordinates)
    bytes.add(orNull: happenedAt?.epochSeconds)
    bytes.add(orNull: receipt)
    bytes.add(caller == nil ? 0 : 1 as Int64)
    caller?.add(to: &bytes)
  }

  fileprivate init(from reader: inout CanonicalReader) throws {
    self.init(text: try reader.text(), kind: try reader.text())
    category = try reader.textIfAny()
    place = try reader.textIfAny()
    address = try reader.text()
    coordinates = try reader.textIfAny()
    happenedAt = try reader.numberIfAny().map(Instant.init(epochSeconds:))
    receipt = try reader.textIfAny()
    caller = try reader.number() == 0 ? nil : try CitizenCaller(from: &reader)
  }
}

extension CitizenCaller {
  fileprivate func add(to bytes: inout CanonicalBytes) { for part in [phone, name, consent] { bytes.add(part) } }

  fileprivate init(from reader: inout CanonicalReader) throws {
    self.init(phone: try reader.text(), name: try reader.text(), consent: try reader.text())
  }
}

extension CanonicalBytes {
  mutating func add(orNull text: String?) { if let text { add(text) } else { addNull() } }
  mutating func add(orNull number: Int64?) { if let number { add(number) } else { addNull() } }
}
