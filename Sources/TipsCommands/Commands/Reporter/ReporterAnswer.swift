import TipsCore

/// What is shown of a reporter.
enum ReporterAnswer {
  static func write(
    _ reporter: Reporter, _ store: Store, _ invocation: Invocation, caller: CallerFields? = nil
  ) throws {
    let zone = store.zone
    let counts = try store.reporters.dispositions(of: reporter.id)
    let newest = try store.reporters.reports(of: reporter.id, limit: 10).map(\.description)
    let rounds = try store.reporters.rounds(of: reporter.id)
    let consents = try store.reporters.consents(of: reporter.id)
    let total = counts.values.reduce(0, +)
    var members: [String: JSONOutput] = [
      "reporter": .string(reporter.pseudonym), "consent": .text(reporter.consent?.code),
      "consent_at": .text(reporter.consentAt.map(zone.iso8601)), "protected": .bool(reporter.isProtected),
      "excluded": .text(reporter.excludedReason),
      "erased_at": .text(reporter.erasedAt.map(zone.iso8601)), "reports": .number(total),
      "dispositions": .object(
        Dictionary(uniqueKeysWithValues: counts.map { ($0.key.code, JSONOutput.number($0.value)) })),
      "newest_reports": .array(newest.map(JSONOutput.string)), "honoured": .array(rounds.map(JSONOutput.string)),
      "consents": .array(
        consents.map {
          .object([
            "consent": .string($0.consent.code), "wording": .text($0.wording), "source": .string($0.source),
            "operator": .text($0.operatorName.isEmpty ? nil : $0.operatorName), "at": .string(zone.iso8601($0.at)),
          ])
        }),
    ]
    if let caller { members["caller"] = caller.json }
    var detail = Detail(json: .object(members))
    detail.add(.reporter, reporter.pseudonym)
    if let erasedAt = reporter.erasedAt {
      detail.add(.erased, people: zone.solarHijri(erasedAt), programs: zone.iso8601(erasedAt))
    }
    detail.add(
      .consent,
      people: (reporter.consent.map {
        ReporterWords.consent(Message(en: $0.code, fa: $0.label.fa), at: reporter.consentAt.map(zone.solarHijri) ?? "")
      } ?? ReporterWords.neverAsked).spoken, programs: reporter.consent?.code ?? "")
    for consent in consents where consents.count > 1 || consent.wording != nil {
      let wording = consent.wording.map(ReporterWords.wording)
      let by = consent.operatorName.isEmpty ? nil : ReporterWords.by(consent.operatorName)
      let line = { (parts: [String?]) in parts.compactMap(\.self).joined(separator: " · ") }
      detail.add(
        .consents,
        people: line([
          zone.solarHijri(consent.at), Word(consent.consent).people, wording?.spoken,
          consent.source == ReporterWords.toldInReport.en ? ReporterWords.toldInReport.spoken : consent.source,
          by?.spoken,
        ]),
        programs: line([
          zone.iso8601(consent.at), consent.consent.code, wording?.en, consent.source, by?.en,
        ]))
    }
    let isProtected = reporter.isProtected ? CommonWords.yes : CommonWords.no
    detail.add(.protected, people: isProtected.spoken, programs: isProtected.en)
    detail.add(
      .excluded, people: reporter.excludedReason ?? CommonWords.no.spoken, programs: reporter.excludedReason ?? "")
    let outcomes = Disposition.allCases.compactMap { key in
      counts[key].map { Message(en: "\($0) \(key.code)", fa: "\($0) \(key.label.fa)") }
    }
    detail.add(
      .reports,
      people: ReporterWords.reports(total, counts.isEmpty ? nil : outcomes.joined(en: " · ", fa: " · ")).spoken,
      programs: String(total))
    detail.add(.newest, newest.isEmpty ? "–" : newest.joined(separator: " "))
    caller?.add(to: &detail)
    detail.add(.honoured, rounds.isEmpty ? "–" : rounds.joined(separator: " "))
    try invocation.style.write(detail)
  }
}
