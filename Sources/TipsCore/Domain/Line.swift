/// A way by which reports come in: line 110, line 197, in person, web, text message.
public struct Line: Identifiable, Hashable, Sendable {
  /// The row in the store.
  public let id: Int64
  /// The code that people and files use, such as `110`.
  public let code: String
  /// What it is called.
  public let label: Label
  /// Whether new reports may use it.
  public let isActive: Bool

  package init(id: Int64, code: String, label: Label, isActive: Bool) {
    self.id = id
    self.code = code
    self.label = label
    self.isActive = isActive
  }

  /// The line of what citizens send by themselves: it waits until somebody takes it.
  package static let web = "web"

  /// Lines of a fresh store.
  package static let defaults: [(code: String, label: Label)] = [
    ("110", Label(fa: "مرکز فوریت‌های پلیسی ۱۱۰", en: "Emergency line 110")),
    ("197", Label(fa: "خط نظارت همگانی ۱۹۷", en: "Oversight line 197")),
    ("in_person", Label(fa: "حضوری", en: "In person")),
    (web, Label(fa: "وبگاه", en: "Web")),
    ("sms", Label(fa: "پیامک", en: "Text message")),
  ]
}
