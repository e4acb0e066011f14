import TipsCore

/// Everything about a report, for `tips show`.
struct ReportDetail {
  let detail: Detail

  init(_ report: ReportRecord, store: Store, caller: CallerFields? = nil) throws {
    let names = try ReferenceNames(store)
    let zone = store.zone
    let place = try names.placeCode(report.placeID)
    let operation = try report.operationID.flatMap { try store.operations.operation(id: $0)?.reference }
    let duplicates = try store.reports.duplicates(of: report.number).map(\.description)
    let isSealed = try store.reports.hasSealedIdentity(report.number)
    let source = try store.reports.sourceCode(report.sourceID)
    let history = try store.history(of: report)
    let protection = try store.reportProtection.mark(of: report.number)

    var members = try ReportRow(report, names: names, zone: zone).members
    members["operation"] = .text(operation)
    members["duplicates"] = .array(duplicates.map(JSONOutput.string))
    members["identity"] = .string(isSealed ? "sealed" : "none")
    if let caller { members["caller"] = caller.json }
    members["source"] = .text(source)
    members["source_key"] = .text(report.sourceKey)
    members["batch"] = .number(report.batchID)
    members["texts_removed_at"] = .text(report.textsRemovedAt.map(zone.iso8601))
    members["never_publish"] = .text(protection?.reason)
    members["history"] = .array(history.map { $0.object(zone) })

    let time = { (instant: Instant?) in instant.map(zone.iso8601) ?? "" }
    var detail = Detail(json: .object(members))
    detail.add(.number, report.number.description)
    detail.add(
      .received,
      people: "\(zone.solarHijri(report.receivedAt)) (\(zone.gregorian(report.receivedAt).prefix(10))), "
        + "line \(names.line(report.lineID)), priority \(report.priority)",
      programs: time(report.receivedAt))
    detail.add(.line, programs: names.line(report.lineID))
    detail.add(.priority, programs: String(report.priority))
    if report.kind == .tip {
      detail.add(.kind, programs: report.kind.code)
    } else {
      detail.add(.kind, report.kind.code)
    }
    detail.add(.place, people: try names.place(report.placeID) ?? "–", programs: place ?? "")
    if let latitude = report.latitude, let longitude = report.longitude {
      detail.add(.position, "\(latitude), \(longitude)")
    }
    if let category = names.category(report.categoryID) {
      detail.add(.category, people: "\(category.code) · \(category.label.fa)", programs: category.code)
    }
    detail.add(.stages, people: Self.stages(report), programs: Self.stageTimes(report, time))
    let marker = history.last { $0.json["event"].isOutcome }?.operatorName
    detail.add(
      .outcome,
      people: [
        report.disposition.code, report.outcomeAt.map(zone.solarHijri), operation,
        report.duplicateOf.map { "of \($0)" }, report.disposition == .pending ? nil : marker.map { "by \($0)" },
      ].compactMap(\.self).joined(separator: ", "),
      programs: report.disposition.code)
    if !duplicates.isEmpty { detail.add(.duplicates, duplicates.joined(separator: " ")) }
    detail.add(.reporter, Self.reporter(report, isSealed: isSealed))
    caller?.add(to: &detail)
    if let protection { detail.add(.published, people: "never: \(protection.reason)", programs: "never") }
    if let key = report.sourceKey { detail.add(.source, "\(source ?? "") \(key)") }
    if let address = report.address { detail.add(.address, address) }
    if let removedAt = report.textsRemovedAt {
      detail.add(.text, people: "(removed \(zone.solarHijri(removedAt)))", programs: "")
    } else {
      detail.add(.text, report.text)
    }
    for note in try store.notes.notes(on: report.number) where !note.text.isEmpty { detail.add(.note, note.text) }
    for entry in history {
      detail.add(.history, people: entry.line(zone), programs: entry.programLine(zone))
    }
    self.detail = detail
  }

  private static func stages(_ report: ReportRecord) -> String {
    Stage.allCases.map { stage in
      let time = report.stages[stage].map { Elapsed.text(from: report.receivedAt, to: $0) }
      return "\(stage.rawValue) \(time ?? "–")"
    }.joined(separator: " · ")
  }

  private static func stageTimes(_ report: ReportRecord, _ time: (Instant?) -> String) -> String {
    Stage.allCases.compactMap { stage in report.stages[stage].map { "\(stage.rawValue)=\(time($0))" } }
      .joined(separator: " ")
  }

  private static func reporter(_ report: ReportRecord, isSealed: Bool) -> String {
    guard let id = report.reporterID else { return isSealed ? "identity sealed" : "anonymous" }
    return "r-\(id)" + (isSealed ? " (identity sealed)" : "")
  }
}

extension JSONOutput? {
  fileprivate var isOutcome: Bool {
    if case .string(let event)? = self { event == "outcome" } else { false }
  }
}
