import TipsDomain
import TipsText

/// Why a centre does not do what it was asked.
package enum CentreError: UserFacingError {
  /// The database has no centre in it.
  case notACentre
  /// The database has one.
  case isThere
  /// The schema is one of a later version.
  case newerSchema(found: Int, known: Int)
  case noStation(Int)
  case stationIsThere(Int)
  /// With the codes that were probably meant, or all of them.
  case noProvince(String, known: [String])
  /// The province has an office already.
  case officeIsThere(String)
  /// The province has none.
  case noOffice(String)
  /// The number is the office's of a province, which sends nothing.
  case isOffice(Int)
  /// The number that an office was to get is a station's.
  case numberIsTaken(Int)
  case badStation(Int)
  case badKey
  /// A batch says something that no station says: of which table.
  case badBatch(table: String)
  /// A batch is of a station's schema that this version doesn't know.
  case newerStation(schema: Int, known: Int)

  package var category: ErrorCategory {
    switch self {
    case .notACentre, .newerSchema, .newerStation: .configuration
    case .isThere, .stationIsThere, .officeIsThere, .numberIsTaken: .cannotCreate
    case .noStation, .noProvince, .noOffice: .notFound
    case .badStation, .badKey, .isOffice: .usage
    case .badBatch: .badData
    }
  }

  package var message: Message {
    switch self {
    case .notACentre:
      Message(
        en: "there is no centre in this store; make one with 'tips-centre init'",
        fa: "در این پایگاه داده مرکزی نیست؛ با «tips-centre init» بسازید")
    case .isThere:
      Message(en: "there is a centre in this store already", fa: "در این پایگاه داده از پیش مرکزی هست")
    case .newerSchema(let found, let known):
      Message(
        en: "the centre has schema \(found), this version knows \(known); use the newer version",
        fa: "طرح پایگاه دادهٔ این مرکز \(found) است و این نسخه تا \(known) را می‌شناسد؛ نسخهٔ تازه‌تر را به کار ببرید")
    case .noStation(let station):
      Message(
        en: "the centre knows no station \(station); add it with 'tips-centre station add \(station)'",
        fa: "مرکز ایستگاه \(station) را نمی‌شناسد؛ با «tips-centre station add \(station)» بیفزایید")
    case .stationIsThere(let station):
      Message(
        en: "station \(station) is known already; 'tips-centre station renew \(station)' gives it a new secret",
        fa: "ایستگاه \(station) از پیش شناخته است؛ «tips-centre station renew \(station)» رمز تازه‌ای به آن می‌دهد")
    case .noProvince(let code, let known):
      Message(
        en: "no province has the code '\(SafeText.line(code))'; there are: \(known.joined(separator: ", "))",
        fa: "هیچ استانی کد «\(SafeText.line(code))» ندارد؛ کدها: \(known.joined(separator: "، "))")
    case .isOffice(let number):
      Message(
        en: "\(number) is the number of a province's office, which sends nothing; see: tips-centre province list",
        fa: "\(number) شمارهٔ دفتر یک استان است که چیزی نمی‌فرستد؛ ببینید: tips-centre province list")
    case .numberIsTaken(let number):
      Message(
        en: "\(number) is the number of a station; give the office another one with --number",
        fa: "\(number) شمارهٔ یک ایستگاه است؛ با --number شمارهٔ دیگری به دفتر بدهید")
    case .officeIsThere(let code):
      Message(
        en: "province '\(SafeText.line(code))' has an office already; see: tips-centre province list",
        fa: "استان «\(SafeText.line(code))» از پیش دفتر دارد؛ ببینید: tips-centre province list")
    case .noOffice(let code):
      Message(
        en: "province '\(SafeText.line(code))' has no office; make one with 'tips-centre province add'",
        fa: "استان «\(SafeText.line(code))» دفتر ندارد؛ با «tips-centre province add» بسازید")
    case .badStation(let number):
      Message(en: "a station's number is 0 to 999; not \(number)", fa: "شمارهٔ ایستگاه 0 تا 999 است؛ نه \(number)")
    case .badKey:
      Message(
        en: "a public key has 64 hexadecimal digits", fa: "کلید عمومی 64 رقم شانزده‌شانزدهی دارد")
    case .badBatch(let table):
      Message(
        en: "a batch has rows of '\(SafeText.line(table))' that no station has; nothing of it was taken",
        fa: "بسته‌ای سطرهایی برای «\(SafeText.line(table))» دارد که هیچ ایستگاهی ندارد؛ چیزی از آن پذیرفته نشد")
    case .newerStation(let schema, let known):
      Message(
        en: "the station has schema \(schema), this centre knows \(known); install the newer version here first",
        fa:
          "طرح پایگاه دادهٔ ایستگاه \(schema) است و این مرکز تا \(known) را می‌شناسد؛ نخست نسخهٔ تازه‌تر را اینجا نصب کنید")
    }
  }
}
