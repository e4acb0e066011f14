import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsText
import TipsWords

/// What the holder of a receipt may know of a report, and what they can still send.
struct StatePage {
  let visit: DoorVisit
  let state: CitizenState
  let receipt: Receipt
  let answer: FollowAnswer?

  var response: WebResponse {
    WebResponse(
      status: answer?.form == nil ? 200 : 422,
      page: DoorLayout(visit, title: FollowDoorWords.title).page {
        h1 { visit(FollowDoorWords.stateTitle) }
        notice
        section(.class("card")) {
          p(.class("state")) { progress }
          p(.class("soft")) {
            visit(FollowDoorWords.receivedAt) + " "
            visit.moment(state.receivedAt)
          }
        }
        if state.progress != .sent {
          messages
          if state.asksForSatisfaction { satisfaction }
          if state.canBeClaimed { claim }
        }
      })
  }

  private var notice: HTML {
    switch answer {
    case .taken(let kind)?:
      let said =
        switch kind {
        case .word: FollowDoorWords.wordSent
        case .satisfaction: FollowDoorWords.answered
        case .claim: FollowDoorWords.claimed
        }
      return p(.class("card done"), .role("status")) { visit(said) }
    case .stale?: return p(.class("card error"), .role("alert")) { visit(DoorWords.staleForm) }
    case .refused(let form)?:
      return section(.class("card error"), .role("alert")) {
        p { visit(DoorWords.mend) }
        ul {
          for (field, message) in form.faults { li { a(Attribute("href", "#" + field)) { visit(message) } } }
        }
      }
    case nil: return HTML()
    }
  }

  /// The state in words.
  private var progress: String {
    if let told = state.disposition.flatMap(ReceiptState.init(rawValue:)) { return visit(told.label) }
    switch state.progress {
    case .sent: return visit(FollowDoorWords.onItsWay)
    case .received: return visit(ReceiptState.received.label)
    case .dispatched, .arrived, .closed: return visit(ReceiptState.inProgress.label)
    }
  }

  // MARK: Messages

  private var messages: HTML {
    let isAsked = state.messages.last?.isFromStation == true
    return section(.class("card")) {
      h2 { visit(FollowDoorWords.messages) }
      if state.messages.isEmpty { p(.class("soft")) { visit(FollowDoorWords.noMessages) } }
      ol(.class("messages")) {
        for message in state.messages {
          li(.class(message.isFromStation ? "from-station" : "from-you")) {
            p(.class("soft")) {
              visit(message.isFromStation ? FollowDoorWords.police : FollowDoorWords.you) + " · "
              visit.moment(message.at)
            }
            p(.class("said"), .dirAuto) { message.text }
          }
        }
      }
      form(.word) { form in
        answer("text", isAsked ? FollowDoorWords.answer : FollowDoorWords.word, of: .word)
          .block(form?.text ?? "", rows: 3)
        send(FollowDoorWords.sendWord)
      }
    }
  }

  // MARK: Satisfaction

  private var satisfaction: HTML {
    section(.class("card")) {
      form(.satisfaction) { form in
        answer("satisfied", FollowDoorWords.satisfied, of: .satisfaction).group {
          Choice.view(visit, "satisfied", "yes", FollowDoorWords.yes, isChosen: form?.satisfied == "yes")
          Choice.view(visit, "satisfied", "no", FollowDoorWords.no, isChosen: form?.satisfied == "no")
        }
        div(.class("field")) {
          label(.for("why")) { visit(FollowDoorWords.why) }
          textarea(.id("why"), .name("text"), Attribute("rows", "2")) { form?.text ?? "" }
        }
        send(FollowDoorWords.sendAnswer)
      }
    }
  }

  // MARK: Claim

  private var claim: HTML {
    let faults = answer?.form.flatMap { $0.kind == .claim ? $0.faults : nil } ?? []
    let refused = faults.compactMap { fault in ReportField(rawValue: fault.field).map { ($0, fault.message) } }
    return details(.class("card"), Attribute("open", when: answer?.form?.kind == .claim)) {
      summary { visit(FollowDoorWords.claimTitle) }
      p(.class("hint")) { visit(FollowDoorWords.claimHint) }
      form(.claim) { form in
        CallerQuestions(visit: visit, refused: refused).html(
          phone: form?.phone ?? "", name: form?.name ?? "", consent: form?.consent ?? "")
        send(FollowDoorWords.claim)
      }
    }
  }

  // MARK: Forms

  /// A form of its own, with the receipt and a token; filled as it was where it comes back.
  private func form(_ kind: FollowForm.Kind, @HTMLBuilder _ content: (FollowForm?) -> HTML) -> HTML {
    let returned = answer?.form.flatMap { $0.kind == kind ? $0 : nil }
    return TipsHTML.form(
      .method("post"), .action(visit.link("follow", kind.rawValue)), .autocomplete("off")
    ) {
      input(.type("hidden"), .name("receipt"), .value(receipt.digits))
      input(.type("hidden"), .name("token"), .value(FormToken(visit.door.secret, at: visit.now).text))
      visit.passField
      content(returned)
    }
  }

  private func answer(_ name: String, _ label: Message, of kind: FollowForm.Kind) -> Answer {
    let form = answer?.form.flatMap { $0.kind == kind ? $0 : nil }
    return Answer(
      visit: visit, name: name, label: label, fault: form?.faults.first { $0.field == name }?.message)
  }

  private func send(_ label: Message) -> HTML {
    button(.type("submit"), .class("main")) { visit(label) }
  }
}
