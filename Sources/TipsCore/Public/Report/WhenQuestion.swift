import TipsCalendar
import TipsHTML
import TipsText
import TipsWords

/// When it happened: now, today at a time, or on a day of the Solar Hijri calendar.
struct WhenQuestion {
  let form: ReportFormView

  private var visit: DoorVisit { form.visit }
  private var fields: ReportFields { form.fields }

  var html: HTML {
    form.question(3, ReportDoorWords.whenTitle) {
      div(.class("choices")) {
        choice(.now, ReportDoorWords.now)
        choice(.today, ReportDoorWords.today)
        div(.class("opened")) { time("time", fields.time, isAsked: fields.when == .today) }
        choice(.day, ReportDoorWords.otherDay)
        div(.class("opened")) {
          date
          time("day_time", fields.dayTime, isAsked: fields.when == .day)
        }
      }
    }
  }

  /// The style sheet shows what belongs to a choice behind it.
  private func choice(_ when: ReportFields.When, _ label: Message) -> HTML {
    HTML {
      input(
        .type("radio"), .id("when-" + when.rawValue), .name("when"), .value(when.rawValue),
        .checked(fields.when == when))
      TipsHTML.label(.for("when-" + when.rawValue)) { visit(label) }
    }
  }

  private func time(_ name: String, _ value: String, isAsked: Bool) -> HTML {
    Answer(
      visit: visit, name: name, label: ReportDoorWords.timeOfDay, fault: isAsked ? form.fault(.time) : nil
    ).line(value, manner: "text", example: ReportDoorWords.timeExample)
  }

  private var date: HTML {
    let yesterday = SolarHijriDate(visit.door.zone.day(of: visit.now).advanced(by: -1))
    let year = Int(fields.year) ?? yesterday.year
    return div(.class("date"), .id("date"), Attribute("tabindex", "-1")) {
      FaultNote.view(visit, ReportField.date.rawValue, form.fault(.date))
      part("day", ReportDoorWords.day, (1...31).map { ($0, String($0)) }, chosen: Int(fields.day) ?? yesterday.day)
      part(
        "month", ReportDoorWords.month,
        SolarHijriDate.monthNames.enumerated().map {
          ($0.offset + 1, visit(Message(en: $0.element.latin, fa: $0.element.fa)))
        }, chosen: Int(fields.month) ?? yesterday.month)
      part(
        "year", ReportDoorWords.year, (0..<3).map { (yesterday.year - $0, String(yesterday.year - $0)) }, chosen: year)
    }
  }

  private func part(_ name: String, _ label: Message, _ options: [(Int, String)], chosen: Int) -> HTML {
    div(.class("field")) {
      TipsHTML.label(.for(name)) { visit(label) }
      select(.id(name), .name(name), .describedBy("date-fault").when(form.fault(.date) != nil)) {
        for (value, shown) in options {
          option(.value(String(value)), .selected(value == chosen)) { visit.language.digits(shown) }
        }
      }
    }
  }
}
