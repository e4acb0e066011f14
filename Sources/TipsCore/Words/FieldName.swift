import TipsText

/// The fields of answers: the name that programs read, which knows no language, and what people read above a column or
/// beside a value.
package enum FieldName: String, Sendable {
  case absent
  case account
  case action
  case active
  case address
  case age
  case alreadyHere = "already_here"
  case answer
  case answers
  case approvedBy = "approved_by"
  case asOf = "as_of"
  case aside
  case at
  case awaits
  case backup
  case base
  case baseOf = "base_of"
  case batch
  case batches
  case belongs
  case bytes
  case candidates
  case category
  case change
  case changePerMille = "change_per_mille"
  case changes
  case check
  case code
  case confirmed
  case consent
  case consents
  case constant
  case counts
  case county
  case createdAt = "created_at"
  case credit
  case day
  case detail
  case disposition
  case draftedBy = "drafted_by"
  case dryRun = "dry_run"
  case dueAt = "due_at"
  case duplicateOf = "duplicate_of"
  case duplicates
  case eligible
  case encrypted
  case entries
  case enter
  case erased
  case erasedAt = "erased_at"
  case excluded
  case field
  case figure
  case file
  case firstTime = "first_time"
  case folder
  case folderMode = "folder mode"
  case `for`
  case forgotten
  case from
  case group
  case hash
  case history
  case honorees
  case honoured
  case id
  case identified
  case identities
  case incident
  case inputDigest = "input_digest"
  case joinedAt = "joined_at"
  case key
  case kind
  case labelEn = "label_en"
  case labelFa = "label_fa"
  case leave
  case led
  case ledToOperation = "led_to_operation"
  case level
  case line
  /// The place of somebody on a list, as people read it.
  case listPlace = "list_place"
  case merged
  case messages
  case mode
  case mustChangePassword = "must_change_password"
  case name
  case neverPublish = "never_publish"
  case new
  case newReporters = "new_reporters"
  case newest
  case nextInLine = "next_in_line"
  case note
  case notes
  case number
  case of
  case ofSeats = "of_seats"
  case oldKey = "old_key"
  case oldKeyFile = "old key"
  case open
  case opened
  case operation
  case operations
  case `operator`
  case othersPerMille = "others_per_mille"
  case outcome
  case overTarget = "over_target"
  case ownReport = "own_report"
  case parent
  case passphrase
  case password
  case passwordChangedAt = "password_changed_at"
  case path
  case pending
  case people
  case per100k = "per_100k"
  case perMille = "per_mille"
  case phone
  case place
  case placeAfter = "place_after"
  case placeBefore = "place_before"
  case places
  case points
  case policy
  case population
  case position
  case pri
  case priority
  case problem
  case protected
  case published
  case purpose
  case question
  case rank = "#"
  case read
  case reads
  case receipt
  case received
  case receivedAt = "received_at"
  case receivedBefore = "received_before"
  case recorded
  case reference
  case refused
  case rejectFile = "reject_file"
  case reliability
  case remarks
  case remedy
  case removed
  case replaced
  case reporter
  case reporters
  case reports
  case reportsPerMille = "reports_per_mille"
  case result
  case results
  case returning
  case rewritten
  case roles
  case round
  case schema
  case schemaBefore = "schema_before"
  case score
  case scoreAfter = "score_after"
  case scoreBefore = "score_before"
  case sealed
  case seat
  case seats
  case seatsPerMille = "seats_per_mille"
  case secondFactor = "second_factor"
  case seed
  case sentAt = "sent_at"
  case sequence
  case setting
  case share
  case sign
  case since
  case source
  case stage
  case stages
  case startedAt = "started_at"
  case state
  case states
  case station
  case status
  case store
  case subject
  case takenBack = "taken_back"
  case text
  case texts
  case textsBack = "texts_back"
  case thanked
  case then
  case thenBase = "then_base"
  case thenFrom = "then_from"
  case thenTo = "then_to"
  case tips
  case to
  case undoneAt = "undone_at"
  case unit
  case unlinkable
  case unopenable
  case unseenWord = "unseen_word"
  case untagged
  case untaken
  case updated
  case url
  case uuid
  case value
  case version
  case volume
  case weight
  case why
  case withdrawn
  case word
  case zone

  /// The heading of the column.
  package var label: Message { Message(en: english, fa: persian) }

  private var english: String {
    guard self != .listPlace else { return "place" }
    let name = rawValue
    return name.utf8.contains(UInt8(ascii: "_")) ? name.replacing("_", with: " ") : name
  }

  private var persian: String {
    switch self {
    case .absent: "غایب"
    case .account: "حساب کاربری"
    case .action: "کار"
    case .active: "فعال"
    case .address: "نشانی"
    case .age: "چقدر پیش"
    case .alreadyHere: "از پیش موجود"
    case .answer: "پاسخ"
    case .answers: "پاسخ‌ها"
    case .approvedBy: "تأییدکننده"
    case .asOf: "برگرفته در"
    case .aside: "کنارنهاده"
    case .at: "زمان"
    case .awaits: "در انتظارِ"
    case .backup: "پشتیبان"
    case .base: "مبنا"
    case .baseOf: "مبنای"
    case .batch: "دستهٔ ورودی"
    case .batches: "بسته‌ها"
    case .belongs: "تعلق کلید"
    case .bytes: "بایت"
    case .candidates: "نامزدها"
    case .category: "موضوع"
    case .change: "تغییر"
    case .changePerMille: "تغییر در هزار"
    case .changes: "تغییرها"
    case .check: "بررسی"
    case .code: "کد"
    case .confirmed: "تأییدشده"
    case .consent: "رضایت"
    case .consents: "رضایت‌ها"
    case .constant: "ثابت"
    case .counts: "شمرده می‌شود"
    case .county: "شهرستان"
    case .createdAt: "زمان ساخت"
    case .credit: "اعتبار رویداد"
    case .day: "روز"
    case .detail: "توضیح"
    case .disposition: "نتیجه"
    case .draftedBy: "پیش‌نویس از"
    case .dryRun: "آزمایشی"
    case .dueAt: "مهلت"
    case .duplicateOf: "تکراریِ"
    case .duplicates: "گزارش‌های تکراری"
    case .eligible: "مشمول تجلیل"
    case .encrypted: "رمزشده"
    case .entries: "ردیف‌ها"
    case .enter: "وارد می‌شوند"
    case .erased: "پاک‌شده"
    case .erasedAt: "زمان پاک‌سازی"
    case .excluded: "مستثنا"
    case .field: "فیلد"
    case .figure: "آمار"
    case .file: "پرونده"
    case .firstTime: "بار نخست"
    case .folder: "پوشه"
    case .folderMode: "دسترسی پوشه"
    case .for: "مدت انتظار"
    case .forgotten: "فراموش‌شده"
    case .from: "از"
    case .group: "گروه"
    case .hash: "درهم‌ریز"
    case .history: "تاریخچه"
    case .honorees: "تجلیل‌شدگان"
    case .honoured: "تجلیل‌شده"
    case .id: "شناسه"
    case .identified: "با هویت"
    case .identities: "هویت‌ها"
    case .incident: "رویداد"
    case .inputDigest: "چکیدهٔ ورودی"
    case .joinedAt: "زمان پیوستن"
    case .key: "کلید"
    case .kind: "نوع"
    case .labelEn: "نام انگلیسی"
    case .labelFa: "نام فارسی"
    case .leave: "بیرون می‌روند"
    case .led: "منجر به عملیات"
    case .ledToOperation: "منجر به عملیات"
    case .level: "سطح"
    case .line: "خط"
    case .listPlace: "رتبه"
    case .merged: "ادغام‌شده"
    case .mode: "دسترسی"
    case .mustChangePassword: "تغییر گذرواژه لازم است"
    case .name: "نام"
    case .neverPublish: "هرگز منتشر نشود"
    case .new: "تازه"
    case .newReporters: "گزارش‌دهندگان تازه"
    case .newest: "تازه‌ترین"
    case .nextInLine: "نفر بعدی"
    case .messages: "پیام‌ها"
    case .note: "یادداشت"
    case .question: "پرسش"
    case .word: "پیام گزارش‌دهنده"
    case .unseenWord: "پیام نادیده"
    case .untaken: "در انتظار پذیرش"
    case .notes: "یادداشت‌ها"
    case .number: "شماره"
    case .of: "از کل"
    case .ofSeats: "سهم جایگاه"
    case .oldKey: "کلید پیشین"
    case .oldKeyFile: "کلید پیشین"
    case .open: "باز"
    case .opened: "گشوده"
    case .operation: "عملیات"
    case .operations: "عملیات‌ها"
    case .operator: "اپراتور"
    case .othersPerMille: "دیگران در هزار"
    case .outcome: "نتیجه"
    case .overTarget: "بیش از مهلت"
    case .ownReport: "گزارش خودش"
    case .parent: "بالادست"
    case .passphrase: "گذرواژه"
    case .password: "گذرواژه"
    case .passwordChangedAt: "زمان تغییر گذرواژه"
    case .path: "مسیر"
    case .pending: "در دست بررسی"
    case .people: "نفر"
    case .per100k: "در هر صدهزار نفر"
    case .perMille: "در هزار"
    case .phone: "تلفن"
    case .place: "محل"
    case .placeAfter: "رتبهٔ تازه"
    case .placeBefore: "رتبهٔ پیشین"
    case .places: "جاها"
    case .points: "نمره"
    case .policy: "آیین‌نامه"
    case .population: "جمعیت"
    case .position: "مختصات"
    case .pri: "فوریت"
    case .priority: "فوریت"
    case .problem: "مشکل"
    case .protected: "حفاظت‌شده"
    case .published: "انتشار"
    case .purpose: "کاربرد"
    case .rank: "ردیف"
    case .read: "خوانده‌شده"
    case .reads: "می‌خواند"
    case .receipt: "رسید"
    case .received: "دریافت"
    case .receivedAt: "زمان دریافت"
    case .receivedBefore: "دریافت پیش از"
    case .recorded: "ثبت‌شده"
    case .reference: "نشان"
    case .refused: "ردشده"
    case .rejectFile: "پروندهٔ ردشده‌ها"
    case .reliability: "میزان درستی"
    case .remarks: "ملاحظات"
    case .remedy: "چاره"
    case .removed: "حذف‌شده"
    case .replaced: "جایگزین‌شده"
    case .reporter: "گزارش‌دهنده"
    case .reporters: "گزارش‌دهندگان"
    case .reports: "گزارش‌ها"
    case .reportsPerMille: "سهم گزارش در هزار"
    case .result: "دستاورد"
    case .results: "دستاوردها"
    case .returning: "دوباره"
    case .rewritten: "بازنویسی‌شده"
    case .roles: "نقش‌ها"
    case .round: "دورهٔ تجلیل"
    case .schema: "طرح پایگاه"
    case .schemaBefore: "طرح پیشین"
    case .score: "امتیاز"
    case .scoreAfter: "امتیاز تازه"
    case .scoreBefore: "امتیاز پیشین"
    case .sealed: "مُهرشده"
    case .seat: "جایگاه"
    case .seats: "جایگاه‌ها"
    case .seatsPerMille: "سهم جایگاه در هزار"
    case .secondFactor: "عامل دوم"
    case .seed: "بذر"
    case .sentAt: "زمان ارسال"
    case .sequence: "ردیف"
    case .setting: "تنظیم"
    case .share: "سهم"
    case .sign: "نشانه"
    case .since: "از زمان"
    case .source: "منبع"
    case .stage: "مرحله"
    case .stages: "مراحل"
    case .startedAt: "آغاز"
    case .state: "وضعیت"
    case .states: "وضعیت‌ها"
    case .station: "ایستگاه"
    case .status: "وضعیت"
    case .store: "پایگاه"
    case .subject: "مورد"
    case .takenBack: "پس‌گرفته"
    case .text: "متن"
    case .texts: "متن‌ها"
    case .textsBack: "متن‌های برگشته"
    case .thanked: "قدردانی‌شده"
    case .then: "دورهٔ پیش"
    case .thenBase: "مبنای پیش"
    case .thenFrom: "آغاز دورهٔ پیش"
    case .thenTo: "پایان دورهٔ پیش"
    case .tips: "گزارش‌های مردمی"
    case .to: "تا"
    case .undoneAt: "زمان بازگردانی"
    case .unit: "واحد"
    case .unlinkable: "شناسایی‌ناپذیر"
    case .unopenable: "ناگشودنی"
    case .untagged: "بی‌برچسب"
    case .updated: "به‌روزشده"
    case .url: "نشانی اینترنتی"
    case .uuid: "شناسهٔ یکتا"
    case .value: "مقدار"
    case .version: "نگارش"
    case .volume: "حجم"
    case .weight: "وزن"
    case .why: "چرا"
    case .withdrawn: "کنارگذاشته"
    case .zone: "منطقهٔ زمانی"
    }
  }
}
