import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsText
import TipsWords

/// The receipt of an anonymous reporter, until they say that they keep it.
enum ReceiptPage {
  /// The page after an anonymous report. It is the answer to the form, so that a form that comes again gets it again, and no
  /// address ever holds the receipt.
  static func show(_ visit: DoorVisit, _ receipt: Receipt) async -> WebResponse {
    if await visit.door.kept.isKept(receipt) { return after(visit, ReceiptDoorWords.alreadyKept) }
    return page(visit, receipt, fault: nil)
  }

  /// The page after a report of somebody who said who they are.
  static func named(_ visit: DoorVisit) -> WebResponse { after(visit, ReceiptDoorWords.namedArrived) }

  /// `POST /public/kept`: on to the end, or the receipt once more where nothing says that it is kept.
  static func keep(_ visit: DoorVisit) async -> WebResponse {
    guard let receipt = try? Receipt(typed: visit.request.form["receipt"] ?? "") else {
      return .seeOther(visit.link("thanks"))
    }
    guard visit.request.form.isSet("kept") else { return page(visit, receipt, fault: ReceiptDoorWords.notKept) }
    await visit.door.kept.keep(receipt, at: visit.now)
    return .seeOther(visit.link("thanks"))
  }

  private static func page(_ visit: DoorVisit, _ receipt: Receipt, fault: Message?) -> WebResponse {
    let shown = visit.language.digits(receipt.grouped)
    return WebResponse(
      status: fault == nil ? 200 : 422,
      page: DoorLayout(visit, title: ReceiptDoorWords.arrived).page {
        h1 { visit(ReceiptDoorWords.arrived) }
        section(.class("card receipt")) {
          p { visit(ReceiptDoorWords.receiptIs) }
          p(.class("digits"), .id("digits"), .leftToRight) { shown }
          // A Persian zero is a dot that is lost easily when it is copied by hand.
          if visit.language == .fa { p(.class("latin"), .leftToRight) { receipt.grouped } }
          p { strong { visit(ReceiptDoorWords.onceOnly) } }
          ul {
            for line in [ReceiptDoorWords.whatFor, ReceiptDoorWords.keepSafe, ReceiptDoorWords.howToUse] {
              li { visit(line) }
            }
          }
        }
        p(.class("actions"), .id("actions"), Attribute("hidden"), .data("copied", visit(ReceiptDoorWords.copied))) {
          button(.type("button"), .id("print")) { visit(ReceiptDoorWords.print) }
          button(.type("button"), .id("copy")) { visit(ReceiptDoorWords.copy) }
        }
        // Whoever holds the receipt is its owner: it goes back in the body of the form, as whenever it is used.
        form(.method("post"), .action(visit.link("kept")), .class("keep"), .id("keep"), .autocomplete("off")) {
          input(.type("hidden"), .name("receipt"), .value(receipt.digits))
          p(.class("choice")) {
            input(
              .type("checkbox"), .id("kept"), .name("kept"), .value("yes"),
              .describedBy("kept-fault").when(fault != nil), Attribute("aria-invalid", "true").when(fault != nil))
            label(.for("kept")) { visit(ReceiptDoorWords.kept) }
          }
          FaultNote.view(visit, "kept", fault)
          button(.type("submit"), .class("main")) { visit(ReceiptDoorWords.finish) }
        }
      })
  }

  private static func after(_ visit: DoorVisit, _ message: Message) -> WebResponse {
    WebResponse(
      page: DoorLayout(visit, title: ReceiptDoorWords.arrived).page {
        h1 { visit(ReceiptDoorWords.arrived) }
        section(.class("card")) { p { visit(message) } }
        p { a(.class("button"), .href(visit.link("thanks"))) { visit(ReceiptDoorWords.finish) } }
      })
  }
}

/// The last page; it says nothing of what was sent.
enum ThanksPage {
  static func show(_ visit: DoorVisit) -> WebResponse {
    WebResponse(
      page: DoorLayout(visit, title: ReceiptDoorWords.doneTitle).page {
        h1 { visit(ReceiptDoorWords.doneTitle) }
        section(.class("card")) { p { visit(ReceiptDoorWords.done) } }
        p { a(.href(visit.link("follow"))) { visit(DoorWords.toFollow) } }
      })
  }
}
