import TipsCalendar
import TipsText

/// What a citizen sends by the door: to the store at once, or sealed by way of a host that holds none.
package struct Submission: Hashable, Sendable {
  /// Stands for the form's token and what the form says: what is sent twice is recorded once.
  package var token: String
  /// Stands for the form's token alone, where a form brings one report and no more; the relay's station is not told of it.
  package var form: String?
  /// When the door took it.
  package var takenAt: Instant
  package var content: Content

  package enum Content: Hashable, Sendable {
    case report(CitizenReport)
    /// A further word, or the answer to an officer's question.
    case word(receipt: String, text: String)
    /// Whether a reporter is satisfied with what was done.
    case satisfaction(receipt: String, isSatisfied: Bool, text: String)
    /// A reporter who was anonymous wants to be thanked.
    case claim(receipt: String, caller: CitizenCaller)
  }

  package init(token: String, form: String? = nil, takenAt: Instant, content: Content) {
    self.token = token
    self.form = form
    self.takenAt = takenAt
    self.content = content
  }
}

/// Why something that a citizen sent is not taken.
package enum SubmissionError: UserFacingError {
  /// Its form brought another report before.
  case usedForm

  package var category: ErrorCategory { .badData }

  package var message: Message {
    Message(
      en: "this form brought another report before, which was recorded",
      fa: "با این فرم پیش‌تر گزارش دیگری آمده و ثبت شده است")
  }
}

/// A report as the citizen wrote it; codes are those of the store's lists.
package struct CitizenReport: Hashable, Sendable {
  package var text: String
  package var kind: String
  package var category: String?
  package var place: String?
  package var address: String
  /// Latitude and longitude, only where the citizen asked for it.
  package var coordinates: String?
  package var happenedAt: Instant?
  /// The digits of the receipt that the door showed to an anonymous reporter.
  package var receipt: String?
  package var caller: CitizenCaller?

  package init(
    text: String, kind: String = "tip", category: String? = nil, place: String? = nil, address: String = "",
    coordinates: String? = nil, happenedAt: Instant? = nil, receipt: String? = nil, caller: CitizenCaller? = nil
  ) {
    self.text = text
    self.kind = kind
    self.category = category
    self.place = place
    self.address = address
    self.coordinates = coordinates
    self.happenedAt = happenedAt
    self.receipt = receipt
    self.caller = caller
  }
}

/// A reporter who says who they are.
package struct CitizenCaller: Hashable, Sendable {
  package var phone: String
  package var name: String
  /// The form of thanks agreed to, as ``Consent`` has its codes.
  package var consent: String

  package init(phone: String, name: String, consent: String) {
    self.phone = phone
    self.name = name
    self.consent = consent
  }
}
