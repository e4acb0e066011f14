import TipsDomain
import TipsHTML
import TipsText
import TipsWords

/// On the page of a report that names no category: that it earns nothing so, and the choice of another. It is a correction
/// like any other.
struct CategoryChoice {
  let visit: Visit
  let data: ReportPageData

  var view: HTML {
    guard let category = data.category, category.isFallback, data.report.kind == .tip,
      visit.hasRole(.operator, .officer)
    else { return HTML() }
    return section(.class("card no-print"), .id("category")) {
      p { visit(ReportDeskWords.earnsNothing(Message(en: category.label.en, fa: category.label.fa))) }
      form(
        .method("post"), .action(Link("reports", data.number, ReportForm.correct.rawValue)), .class("inline-form"),
        .autocomplete("off")
      ) {
        FormToken(visit).field
        input(.type("hidden"), .name("was_category"), .value(category.code))
        input(.type("hidden"), .name("reason"), .value(visit(ReportDeskWords.categoryChosen)))
        label(.for("choose-category")) { visit(FieldName.category.label) }
        select(.id("choose-category"), .name("category")) {
          FieldViews.options(data.categories.map { ($0.code, visit($0.label)) }, chosen: category.code)
        }
        button(.type("submit")) { visit(ReportDeskWords.chooseCategory) }
      }
    }
  }
}
