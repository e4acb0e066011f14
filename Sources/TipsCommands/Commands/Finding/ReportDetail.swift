import TipsCore

/// Everything about a report, for `tips show`.
struct ReportDetail {
  let detail: Detail

  init(_ report: ReportRecord, store: Store, caller: CallerFields? = nil) throws {
    let whole = try WholeReport(report, in: store)
    let (names, zone, history) = (whole.names, store.zone, whole.history)
    let place = try names.placeCode(report.placeID)
    let operation = whole.operation?.reference
    let duplicates = whole.duplicates.map(\.description)

    var members = try ReportRow(report, names: names, zone: zone).members
    members["operation"] = .text(operation)
    members["duplicates"] = .array(duplicates.map(JSONOutput.string))
    members["identity"] = .string(whole.isSealed ? "sealed" : "none")
    if let caller { members["caller"] = caller.json }
    members["source"] = .text(whole.source)
    members["source_key"] = .text(report.sourceKey)
    members["batch"] = .number(report.batchID)
    members["texts_removed_at"] = .text(report.textsRemovedAt.map(zone.iso8601))
    members["untaken"] = .bool(report.isUntaken)
    members["messages"] = .array(whole.notes.filter { $0.origin != .station }.map { $0.messageObject(zone) })
    members["never_publish"] = .text(whole.protection?.reason)
    members["history"] = .array(history.map { $0.object(zone) })

    let time = { (instant: Instant?) in instant.map(zone.iso8601) ?? "" }
    var detail = Detail(json: .object(members))
    detail.add(.number, report.number.description)
    detail.add(
      .received,
      people: ReportWords.received(
        zone.solarHijri(report.receivedAt), String(zone.gregorian(report.receivedAt).prefix(10)),
        line: names.lineWord(report.lineID)?.line ?? Message(verbatim: "–"), priority: report.priority
      ).spoken,
      programs: time(report.receivedAt))
    detail.add(.line, programs: names.line(report.lineID))
    detail.add(.priority, programs: String(report.priority))
    if report.kind == .tip {
      detail.add(.kind, programs: report.kind.code)
    } else {
      detail.add(.kind, Word(report.kind))
    }
    detail.add(.place, people: try names.place(report.placeID)?.spoken ?? "–", programs: place ?? "")
    if let latitude = report.latitude, let longitude = report.longitude {
      detail.add(.position, "\(latitude), \(longitude)")
    }
    if let category = names.category(report.categoryID) {
      let words = ReportWords.category(category.code, category.label.fa)
      detail.add(.category, people: words.spoken, programs: category.code)
    }
    detail.add(.stages, people: Self.stages(report).spoken, programs: Self.stageTimes(report, time))
    detail.add(
      .outcome,
      people: [
        Word(report.disposition).message, report.outcomeAt.map { Message(verbatim: zone.solarHijri($0)) },
        operation.map(Message.init(verbatim:)), report.duplicateOf.map { ReportWords.duplicate(of: $0.description) },
        report.disposition == .pending ? nil : whole.marker.map(ReportWords.by),
      ].compactMap(\.self).joined().spoken,
      programs: report.disposition.code)
    if !duplicates.isEmpty { detail.add(.duplicates, duplicates.joined(separator: " ")) }
    detail.add(.reporter, people: whole.reporter.spoken, programs: whole.reporter.en)
    caller?.add(to: &detail)
    if let protection = whole.protection {
      detail.add(.published, people: ReportWords.neverPublished(protection.reason).spoken, programs: "never")
    }
    if let key = report.sourceKey { detail.add(.source, "\(whole.source ?? "") \(key)") }
    if let address = report.address { detail.add(.address, address) }
    if let removedAt = report.textsRemovedAt {
      detail.add(.text, people: ReportWords.textRemoved(zone.solarHijri(removedAt)).spoken, programs: "")
    } else {
      detail.add(.text, report.text)
    }
    if report.isUntaken, report.disposition == .pending {
      detail.add(.untaken, people: MessageWords.untakenLine.spoken, programs: "untaken")
    }
    for note in whole.notes where !note.text.isEmpty { detail.add(note.origin.field, note.text) }
    for entry in history {
      detail.add(.history, people: entry.line(zone), programs: entry.programLine(zone))
    }
    self.detail = detail
  }

  private static func stages(_ report: ReportRecord) -> Message {
    Stage.allCases.map { stage in
      ReportWords.stage(
        Word(stage).message, after: report.stages[stage].map { Elapsed.text(from: report.receivedAt, to: $0) })
    }.joined(en: " · ", fa: "؛ ")
  }

  private static func stageTimes(_ report: ReportRecord, _ time: (Instant?) -> String) -> String {
    Stage.allCases.compactMap { stage in report.stages[stage].map { "\(stage.rawValue)=\(time($0))" } }
      .joined(separator: " ")
  }
}
