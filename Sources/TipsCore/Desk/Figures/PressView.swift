import TipsHTML
import TipsPrinting

/// The parts of the page for the press, as the template of `tips report` has them. Every text comes from the page's data.
struct PressView {
  let data: PageValue

  private func word(_ name: String) -> String { data["t"]?[name]?.text ?? "" }

  var content: HTML {
    article(.class("press")) {
      p(.class("soft")) { word("report_title") }
      h1 { data["title"]?.text ?? "" }
      if let days { p { days } }
      p(.class("soft")) { received }
      if let rule = data["published"]?.text { p(.class("note")) { rule } }
      ul(.class("press-cards")) { for card in data["cards"]?.list ?? [] { self.card(card) } }
      for name in ["days", "shares", "categories", "times", "feedback"] { drawn(data[name]) }
      table(data["places"], word("place"), .reports, places)
      table(data["results"], word("measure"), .quantity, results)
      table(data["activities"], word("activity"), .count, activities)
      ul(.class("soft")) { for note in data["notes"]?.list ?? [] { li { note["note"]?.text ?? "" } } }
    }
  }

  /// The days, where the title doesn't say them, and those that they are compared with.
  private var days: HTML? {
    let (shown, then) = (data["span"]?.text ?? "", data["span_then"]?.text)
    guard shown != data["title"]?.text || then != nil else { return nil }
    return HTML {
      strong { shown }
      if let then { " · \(word("compared_with")) \(then)" }
    }
  }

  private var received: String {
    let count = data["reports"]?.text.map { " (\($0))" } ?? ""
    return "\(word("base")): \(word("received"))\(count) · \(word("as_of")) \(data["as_of"]?.text ?? "")"
  }

  private func card(_ card: PageValue) -> HTML {
    li {
      span(.class("soft")) { card["label"]?.text ?? "" }
      strong(.class("figure")) { card["value"]?.text ?? "" }
      if let change = card["change"]?.text { span { change } }
      if let base = card["base"]?.text { small(.class("soft")) { base } }
    }
  }

  // MARK: Parts with drawings

  private func drawn(_ part: PageValue?) -> HTML {
    guard let part else { return HTML() }
    return section(.class("card press-part")) {
      h2 { part["heading"]?.text ?? "" }
      if let line = part["then_line"]?.text {
        legend(then: line, isLine: true)
      } else if part["has_then"] != nil {
        legend(then: word("then"), isLine: false)
      }
      for chart in part["charts"]?.list ?? [] { Drawing.html(chart) }
      foot(part)
    }
  }

  private func legend(then: String, isLine: Bool) -> HTML {
    p(.class("legend soft")) {
      span(.class("key now")) { word("this_period") }
      " "
      span(.class(isLine ? "key line" : "key then")) { then }
    }
  }

  @HTMLBuilder private func foot(_ part: PageValue) -> HTML {
    if let remark = part["remark"]?.text { p { remark } }
    p(.class("soft caption")) { part["caption"]?.text ?? "" }
  }

  // MARK: Parts that are tables

  /// A column: its name in the rows, its title, and what says whether it is there; nil for always.
  private typealias Column = (name: String, title: String, ifThere: String?)

  private enum Main: String { case reports, quantity, count }

  private var places: [Column] {
    [
      ("then", word("then"), "has_then"), ("change", word("change"), "has_then"), ("led", word("led"), "has_led"),
      ("rate", word("rate"), "has_rate"),
    ]
  }

  private var results: [Column] { [("unit", "", nil), ("then", word("then"), "has_then")] }

  private var activities: [Column] {
    [
      ("people", word("participants"), "has_people"), ("then", word("then"), "has_then"),
      ("change", word("change"), "has_then"),
    ]
  }

  private func table(_ part: PageValue?, _ name: String, _ main: Main, _ further: [Column]) -> HTML {
    guard let part else { return HTML() }
    let columns = [(main.rawValue, word(main.rawValue), nil)] + further
    let shown = columns.filter { column in column.2.map { part[$0] != nil } ?? true }
    return section(.class("card press-part")) {
      h2 { part["heading"]?.text ?? "" }
      div(.class("scroll")) {
        TipsHTML.table(.class("figure-table")) {
          thead {
            tr {
              th(Attribute("scope", "col")) { name }
              for column in shown { th(Attribute("scope", "col"), .class("n")) { column.1 } }
            }
          }
          tbody {
            for row in part["rows"]?.list ?? [] {
              tr {
                th(Attribute("scope", "row")) { bdi { row["name"]?.text ?? "" } }
                for column in shown { td(.class("n")) { bdi { row[column.0]?.text ?? "" } } }
              }
            }
          }
        }
      }
      foot(part)
    }
  }
}
