import TipsText

/// What somebody would write to try a command; every example runs in the store that `tips demo` makes.
///
/// The report numbers, operations and reporters in them are those of ``ExampleName``; another store has others.
package struct CommandExample: Sendable {
  /// The words behind `tips` that name the command: `honorees show`.
  package let command: String
  /// The lines of a shell, in order; only the texts of reports and reasons differ between the languages.
  package let lines: [Message]

  init(_ command: String, _ lines: Message...) {
    self.command = command
    self.lines = lines
  }
}

/// The names in examples that stand for whatever a store has.
package enum ExampleName: String, CaseIterable, Sendable {
  /// A report that waits.
  case openReport = "104826"
  /// A report with an outcome.
  case doneReport = "104839"
  /// A report whose reporter holds a receipt.
  case receiptReport = "104852"
  /// An operation that reports led to.
  case operation = "OP-771"
  /// Another one.
  case otherOperation = "OP-772"
  /// Somebody on the list of last month.
  case reporter = "r-209136"
}

extension CommandExample {
  /// The examples of all commands that have no commands below them.
  package static let all: [Self] =
    recording + followingUp + finding + recognition + figures + exchange + care + settingUp

  private static let recording: [Self] = [
    Self(
      "log",
      Message(
        en: "tips log --category theft.motorcycle --place golsar \"Motorcycle stolen, two men\"",
        fa: "tips log --category theft.motorcycle --place golsar \"سرقت موتورسیکلت، دو نفر\"")),
    Self(
      "operation add", same("tips operation add OP-2001 --at \"yesterday 02:15\" --place golsar --result arrests=2")),
    Self("operation set", same("tips operation set OP-771 --at \"yesterday 02:15\"")),
    Self("operation result set", same("tips operation result set OP-771 arrests=3")),
    Self("operation result remove", same("tips operation result remove OP-771 arrests")),
    Self("operation merge", same("tips operation merge OP-772 OP-771")),
    Self("operation remove", same("tips operation remove OP-2001")),
    Self("operation show", same("tips operation show OP-771")),
    Self("operation list", same("tips operation list --period last-month")),
    Self("activity add", same("tips activity add --kind workshop --place golsar --at \"yesterday 16:00\" --people 40")),
    Self("activity set", same("tips activity set 1 --people 45")),
    Self("activity remove", same("tips activity remove 1")),
    Self("activity list", same("tips activity list --period this-year")),
  ]

  private static let followingUp: [Self] = [
    Self("take", same("tips take 104852")),
    Self("stage", same("tips stage 104826 dispatched")),
    Self("outcome", same("tips outcome 104826 operation --operation OP-771")),
    Self(
      "note",
      Message(
        en: "tips note 104826 \"The plate of the car is 12B345\"", fa: "tips note 104826 \"پلاک خودرو 12ب345 است\"")),
    Self(
      "message",
      Message(
        en: "tips message 104852 \"Which way did they drive?\"", fa: "tips message 104852 \"به کدام سو رفتند؟\"")),
    Self(
      "correct",
      Message(
        en: "tips correct 104826 --category theft.vehicle --reason \"It was a car\"",
        fa: "tips correct 104826 --category theft.vehicle --reason \"خودرو بود\"")),
    Self("followup", same("tips followup 104839 satisfied")),
    Self("receipt", same("tips receipt")),
    Self(
      "protect",
      Message(
        en: "tips protect 104839 --reason \"The caller would be known by it\"",
        fa: "tips protect 104839 --reason \"گزارش‌دهنده شناخته می‌شود\"")),
  ]

  private static let finding: [Self] = [
    Self("show", same("tips show 104826")),
    Self("open", same("tips open --over-target")),
    Self("list", same("tips list --period last-month --place rasht")),
    Self("search", same("tips search سرقت")),
    Self("similar", same("tips similar 104826")),
  ]

  private static let recognition: [Self] = [
    Self("honorees draft", same("tips honorees last-month")),
    Self("honorees check", same("tips honorees check last-month")),
    Self("honorees approve", same("tips honorees approve last-month")),
    Self("honorees issue", same("tips honorees issue last-month --yes")),
    Self("honorees show", same("tips honorees show last-month")),
    Self("honorees list", same("tips honorees list")),
    Self(
      "honorees withdraw",
      Message(
        en: "tips honorees withdraw last-month r-209136 --reason \"Asked by telephone\" --yes",
        fa: "tips honorees withdraw last-month r-209136 --reason \"تلفنی خواست\" --yes")),
    Self(
      "honorees thank",
      Message(
        en: "tips honorees thank last-month --at today --place \"City hall\" --absent r-209136 --yes",
        fa: "tips honorees thank last-month --at today --place \"سالن شهر\" --absent r-209136 --yes")),
    Self("honorees export", same("tips honorees export last-month > honorees.csv")),
    Self("honorees shares", same("tips honorees shares this-year")),
    Self("policy show", same("tips policy show")),
    Self(
      "policy set", same("tips policy show > policy.json"), same("$EDITOR policy.json"),
      Message(
        en: "tips policy set policy.json --note \"The small hall\"",
        fa: "tips policy set policy.json --note \"سالن کوچک\"")),
    Self("policy check", same("tips policy show > policy.json"), same("tips policy check policy.json")),
    Self("policy history", same("tips policy history")),
    Self("reporter show", same("tips reporter show r-209136")),
    Self(
      "reporter find",
      Message(
        en: "tips reporter find --reason \"Asks to be removed\"",
        fa: "tips reporter find --reason \"خواهان پاک‌سازی است\"")),
    Self(
      "reporter consent",
      Message(
        en: "tips reporter consent r-209136 initials --source \"Letter of yesterday\"",
        fa: "tips reporter consent r-209136 initials --source \"نامهٔ دیروز\"")),
    Self("reporter protect", same("tips reporter protect r-209136")),
    Self(
      "reporter exclude",
      Message(
        en: "tips reporter exclude r-209136 --reason \"Family of staff\"",
        fa: "tips reporter exclude r-209136 --reason \"از بستگان کارکنان\"")),
    Self(
      "reporter erase",
      Message(
        en: "tips reporter erase r-209136 --reason \"Letter of yesterday\" --yes",
        fa: "tips reporter erase r-209136 --reason \"نامهٔ دیروز\" --yes")),
    Self("settle", same("tips settle")),
  ]

  private static let figures: [Self] = [
    Self("stats", same("tips stats last-month --compare previous --by category --top 5")),
    Self("report", same("tips report last-month --html report.html")),
    Self("template list", same("tips template list")),
    Self("template copy", same("tips template copy certificates templates")),
  ]

  private static let exchange: [Self] = [
    Self("import", same("tips import calls.csv --map mapping.json --dry-run")),
    Self("export", same("tips export --period last-month > reports.csv")),
    Self("sync", same("tips sync")),
  ]

  private static let care: [Self] = [
    Self("backup", same("tips backup backups --keep 14")),
    Self("restore", same("tips restore backups/tips-*.db --to restored.db")),
    Self("doctor", same("tips doctor")),
    Self("audit show", same("tips audit show 104826")),
    Self("audit checkpoint", same("tips audit checkpoint > checkpoint.txt")),
    Self("audit verify", same("tips audit verify")),
    Self("key check", same("tips key check")),
    Self("key protect", same("tips key protect --passphrase-stdin < passphrase.txt")),
    Self("key export", same("tips key export tips-copy.key --yes")),
    Self("key rotate", same("tips key rotate --yes")),
    Self("key adopt", same("tips key adopt --yes")),
    Self("retention", same("tips retention --older-than 5y --dry-run")),
  ]

  private static let settingUp: [Self] = [
    Self("init", same("tips init --station 17")),
    Self("line list", same("tips line list")),
    Self("line add", same("tips line add radio --fa بیسیم --en Radio")),
    Self("line set", same("tips line set web --active no")),
    Self("category list", same("tips category list")),
    Self(
      "category add", same("tips category add theft.bicycle --fa \"سرقت دوچرخه\" --en \"Bicycle theft\" --eligible")),
    Self("category set", same("tips category set theft.motorcycle --eligible no")),
    Self("place list", same("tips place list --below rasht")),
    Self(
      "place add",
      same("tips place add rasht-new --fa \"محلهٔ نو\" --en \"New quarter\" --level neighbourhood --parent rasht")),
    Self("place set", same("tips place set golsar --population 42000")),
    Self("place import", same("tips place import places.csv")),
    Self("user add", same("tips user add sara --role officer --generate")),
    Self("user list", same("tips user list")),
    Self("user set", same("tips user set sara --role officer --role secretary")),
    Self("user password", same("tips user password sara --generate")),
    Self("user second-factor", same("tips user second-factor sara --remove")),
    Self("user remove", same("tips user remove sara --yes")),
    Self("relay init", same("tips relay init --to station.relay")),
    Self("relay fetch", same("tips relay fetch https://tips.example")),
    Self("centre show", same("tips centre show")),
    Self("centre join", same("tips centre join station-17.centre")),
    Self("centre leave", same("tips centre leave --yes")),
    Self("config", same("tips config")),
    Self("demo", same("tips demo --reports 5000 --store demo/tips.db")),
  ]

  static func same(_ line: String) -> Message { Message(en: line, fa: line) }
}
