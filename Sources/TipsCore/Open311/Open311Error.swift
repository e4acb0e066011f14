import TipsDomain
import TipsHTTP
import TipsText

/// Why a program gets no answer to what it asks.
enum Open311Error: UserFacingError {
  case noSuchResource
  case wrongMethod([WebRequest.Method])
  case otherJurisdiction
  case keyNeeded
  case badKey
  case noAnonymous
  case noSuchService
  case noSuchRequest
  case noSuchPlace
  case noSuchPage
  case noSuchToken
  case missing(String)
  case locationMissing
  /// A parameter is none of what it may be.
  case bad(String, Message)
  case twice(String)
  case outsidePlace
  case badBody
  case unknownBody
  case weakKey
  /// Its network may send again after so many seconds.
  case tooMany(seconds: Int)
  case unavailable

  var status: Int {
    switch self {
    case .noSuchResource, .otherJurisdiction, .noSuchService, .noSuchRequest, .noSuchPlace, .noSuchPage,
      .noSuchToken:
      404
    case .wrongMethod: 405
    case .keyNeeded, .badKey, .noAnonymous, .outsidePlace: 403
    case .missing, .locationMissing, .bad, .twice, .badBody, .weakKey: 400
    case .unknownBody: 415
    case .tooMany: 429
    case .unavailable: 500
    }
  }

  var category: ErrorCategory {
    switch status {
    case 404: .notFound
    case 403: .notPermitted
    case 429: .busy
    case 500: .unavailable
    default: .badData
    }
  }

  var message: Message {
    switch self {
    case .noSuchResource: Message(en: "there is no such resource", fa: "چنین منبعی نیست")
    case .wrongMethod(let methods):
      Message(
        en: "this resource is asked by \(methods.map(\.rawValue).joined(separator: ", "))",
        fa: "این منبع را با \(methods.map(\.rawValue).joined(separator: "، ")) می‌خوانند")
    case .otherJurisdiction:
      Message(
        en: "jurisdiction_id is another one's; leave it out", fa: "jurisdiction_id از آنِ اینجا نیست؛ آن را ننویسید")
    case .keyNeeded:
      Message(
        en: "reports are confidential: reading needs an api_key",
        fa: "گزارش‌ها محرمانه است: برای خواندن api_key لازم است")
    case .badKey: Message(en: "api_key is not valid", fa: "api_key معتبر نیست")
    case .noAnonymous:
      Message(en: "sending a report needs an api_key here", fa: "اینجا برای فرستادن گزارش api_key لازم است")
    case .noSuchService: Message(en: "service_code is none of the services", fa: "service_code در فهرست خدمات نیست")
    case .noSuchRequest: Message(en: "there is no such service request", fa: "چنین درخواستی نیست")
    case .noSuchPlace: Message(en: "address_id is none of the places", fa: "address_id هیچ‌یک از محل‌ها نیست")
    case .noSuchPage:
      Message(
        en: "pages don't reach so far; go on with the address in the header Link",
        fa: "صفحه‌ها تا اینجا نمی‌رسد؛ با نشانی سرآیند Link پیش بروید")
    case .noSuchToken:
      Message(
        en: "no report has this token: read it again, digit by digit",
        fa: "هیچ گزارشی این نشان را ندارد: آن را رقم‌به‌رقم دوباره بخوانید")
    case .missing(let name): Message(en: "\(name) is missing", fa: "\(name) نیست")
    case .locationMissing:
      Message(
        en: "say where: lat and long, address_string or address_id",
        fa: "بگویید کجا: lat و long، یا address_string، یا address_id")
    case .bad(let name, let wanted): Message(en: "\(name): \(wanted.en)", fa: "\(name): \(wanted.fa)")
    case .twice(let name): Message(en: "\(name) is given twice", fa: "\(name) دو بار آمده است")
    case .outsidePlace:
      Message(en: "the place is outside what this key is for", fa: "محل بیرون از محدودهٔ این کلید است")
    case .badBody: Message(en: "the body can't be read", fa: "متن درخواست خوانده نمی‌شود")
    case .unknownBody:
      Message(
        en: "send application/x-www-form-urlencoded, multipart/form-data or application/json",
        fa: "با application/x-www-form-urlencoded، multipart/form-data یا application/json بفرستید")
    case .weakKey:
      Message(
        en: "without an api_key, Idempotency-Key has 22 to 200 characters that nobody guesses, such as a random UUID",
        fa: "بدون api_key، Idempotency-Key بین 22 تا 200 نویسه دارد که کسی حدس نمی‌زند، مانند UUID تصادفی")
    case .tooMany(let seconds):
      Message(
        en: "too much came from this network; send again after \(seconds) s",
        fa: "از این شبکه درخواست‌های زیادی رسیده است؛ پس از \(seconds) ثانیه دوباره بفرستید")
    case .unavailable: Message(en: "no answer can be given now", fa: "اکنون پاسخی داده نمی‌شود")
    }
  }
}
