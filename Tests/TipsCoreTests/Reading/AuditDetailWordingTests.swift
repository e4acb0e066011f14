import Testing

@testable import TipsReading

@Suite("Details of the trail in Persian")
struct AuditDetailWordingTests {
  @Test(arguments: [
    ("activity 60", "workshop", "کارگاه آموزشی"), ("activity 60", "bazaar", "bazaar"),
    ("user sara", "officer, password to be changed", "افسر، گذرواژه باید تغییر کند"),
    ("user sara", "officer, secretary in rasht", "افسر، دبیر، محل rasht"),
    (
      "user sara", "roles officer → officer, auditor; place everywhere → rasht; disabled",
      "نقش‌ها از افسر به افسر، حسابرس؛ محل از همه‌جا به rasht؛ غیرفعال شد"
    ), ("user sara", "7 left", "7 کد مانده"), ("user sara", "something new", "something new"),
    ("report 13", "dispatched", "اعزام"),
  ])
  func persian(_ subject: String, _ detail: String, _ wording: String) {
    #expect(AuditDetailWording.persian(detail, of: subject) == wording)
  }
}
