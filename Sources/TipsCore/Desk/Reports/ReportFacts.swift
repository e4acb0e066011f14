import TipsCalendar
import TipsDomain
import TipsHTML
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// The head of a report's page: what it is, how far it has come, and what is known.
struct ReportFacts {
  let visit: Visit
  let data: ReportPageData

  private var report: ReportRecord { data.report }
  /// Sources whose keys are those of forms: they lead to nothing elsewhere.
  private static let ownSources = [RecordForm.source, CitizenIntake.name]

  var view: HTML {
    section(.class("card")) {
      div(.class("head")) {
        h1 { span(.class("number")) { visit.digits(data.number) } }
        button(.type("button"), .class("quiet no-print"), .data("print", "page"), Attribute("hidden")) {
          visit(ReportDeskWords.print)
        }
      }
      p(.class("about")) { about }
      if report.isUntaken, report.disposition == .pending {
        p(.class("new-word")) { visit(MessageWords.untakenLine) }
      }
      stages
      p(.class("outcome")) { outcome }
      if let lead = data.laterLead {
        p(.class("late")) { visit(OutcomeWords.laterLead(data.number, follows: lead.description)) }
      }
      words
      details
    }
  }

  /// In one line what it is about, where, by which line and how urgent.
  private var about: HTML {
    let parts =
      [report.kind == .tip ? nil : visit(report.kind.label), data.category.map { visit($0.label) }]
      + [data.placePath.map { visit.plain($0) }, data.line.map { visit.lineName($0) }]
      + [visit(ReportDeskWords.priority(report.priority))]
    return HTML {
      for (index, part) in parts.compactMap(\.self).enumerated() {
        if index > 0 { span(.class("soft")) { " · " } }
        bdi { part }
      }
    }
  }

  private var stages: HTML {
    ol(.class("stages")) {
      li(.class("reached")) {
        b { visit(StageReached.received.label) }
        " "
        visit.moment(report.receivedAt)
      }
      for stage in Stage.allCases {
        let time = report.stages[stage]
        li(.class(time == nil ? "waits" : "reached")) {
          b { visit(stage.label) }
          " "
          if let time {
            visit.moment(time)
            span(.class("soft")) { visit(DeskWords.comma) + visit(Elapsed.text(from: report.receivedAt, to: time)) }
          } else {
            span(.class("soft")) { visit(ReportDeskWords.waits) }
          }
        }
      }
    }
  }

  private var outcome: HTML {
    HTML {
      span(.class("soft")) { visit(FieldName.outcome.label) + ": " }
      b { visit(report.disposition.label) }
      if let at = report.outcomeAt {
        " "
        visit.moment(at)
      }
      if report.disposition != .pending, let marker = data.whole.marker {
        " "
        bdi { visit.plain(ReportWords.by(marker)) }
      }
      if let operation = data.whole.operation {
        " · "
        visit(FieldName.operation.label) + " "
        a(.href(OperationPage.link(operation.reference))) { bdi { operation.reference } }
      }
      if let lead = report.duplicateOf {
        " · "
        visit(FieldName.duplicateOf.label) + " "
        numberView(lead)
      }
    }
  }

  private var words: HTML {
    if let removedAt = report.textsRemovedAt {
      p(.class("soft")) { visit(ReportWords.textRemoved(data.zone.solarHijri(removedAt))) }
    } else {
      blockquote(.class("told"), .dirAuto) { report.text }
    }
  }

  private var details: HTML {
    dl {
      if let address = report.address { row(FieldName.address.label) { span(.dirAuto) { address } } }
      if let latitude = report.latitude, let longitude = report.longitude {
        row(FieldName.position.label) { bdi { visit.digits("\(latitude), \(longitude)") } }
      }
      row(FieldName.reporter.label) { bdi { visit.plain(data.whole.reporter) } }
      if !data.whole.duplicates.isEmpty {
        row(FieldName.duplicates.label) {
          for (index, number) in data.whole.duplicates.enumerated() {
            if index > 0 { " " }
            numberView(number)
          }
        }
      }
      if let protection = data.whole.protection {
        row(FieldName.published.label) {
          span(.dirAuto, .class("late")) { visit.plain(ReportWords.neverPublished(protection.reason)) }
        }
      }
      if let answer = data.answer {
        row(FollowUpDeskWords.answer) { visit(FollowupAnswer(isSatisfied: answer.isSatisfied).label) }
      }
      if let name = report.operatorName { row(FieldName.operator.label) { bdi { name } } }
      if let key = report.sourceKey, let source = data.whole.source, !Self.ownSources.contains(source) {
        row(FieldName.source.label) { bdi { source + " " + key } }
      }
      if let batch = report.batchID { row(FieldName.batch.label) { visit.digits(String(batch)) } }
      for note in data.whole.notes where note.origin == .station && !note.text.isEmpty {
        row(FieldName.note.label) { div(.class("told"), .dirAuto) { note.text } }
      }
    }
  }

  private func row(_ label: Message, @HTMLBuilder _ content: () -> HTML) -> HTML {
    HTML {
      dt { visit(label) }
      dd { content() }
    }
  }

  private func numberView(_ number: ReportNumber) -> HTML {
    let shown = visit.digits(number.description)
    guard data.openable.contains(number) else { return span(.class("number")) { shown } }
    return a(.href(ReportForm.link(number)), .class("number")) { shown }
  }
}

extension Visit {
  /// Words that hold text of people, whose digits stay as they are.
  func plain(_ message: Message) -> String { message[language] }

  /// A line; one whose code is a number goes by it.
  func lineName(_ line: Line) -> String {
    language == .fa ? digits(Word(line: line).line.fa) : line.label.en
  }
}
