/// The sentences of the trail, in Persian.
enum AuditSentences {
  /// What was done, and why something was refused; `{}` is whatever stands there, in the same order in both languages.
  static let all: [(String, String)] = [
    ("not confirmed", "تأیید نشد"), ("no key", "کلید نبود"), ("no usable key", "کلید به کار نمی‌آمد"),
    ("wrong passphrase", "گذرواژهٔ نادرست"), ("issued already", "از پیش صادر شده بود"), ("made up", "ساختگی"),
    ("a new key", "کلید تازه"), ("a key that signs checkpoints", "کلیدی که مُهرها را امضا می‌کند"),
    ("identities are sealed to {} from now on", "از این پس هویت‌ها با {} مُهروموم می‌شود"),
    ("{} reports unlinked, at the centre's command", "{} گزارش از گزارش‌دهنده جدا شد، به گفتهٔ مرکز"),
    ("by its receipt", "با رسید آن"), ("{} made up", "{} گزارش ساختگی"),
    ("{} opened, {} new reporters", "{} هویت بازشناخته شد، {} گزارش‌دهندهٔ تازه"),
    ("{} honorees, policy {}, digest {}", "{} نفر، آیین‌نامهٔ {}، چکیدهٔ {}"),
    ("{} identities: {}", "{} هویت: {}"), ("nobody found: {}", "کسی یافت نشد: {}"),
    ("{} thanked, {} absent", "قدردانی از {} نفر، {} غایب"), ("{} thanked", "قدردانی از {} نفر"),
    ("texts removed: {}", "با حذف متن‌ها: {}"), ("texts kept: {}", "متن‌ها ماند: {}"),
    ("{} reports met when settling", "{} گزارش هنگام بازشناسی"), ("digest {}", "چکیدهٔ {}"),
    ("numbers given out since are not given again", "شماره‌هایی که از آن پس داده شده است دوباره داده نمی‌شود"),
    ("{} reports from a backup of {}; replaced a damaged file", "{} گزارش از پشتیبان {}، به جای پرونده‌ای آسیب‌دیده"),
    ("{} reports from a backup of {}; replaced a damaged store", "{} گزارش از پشتیبان {}، به جای پایگاهی آسیب‌دیده"),
    (
      "{} reports from a backup of {}; replaced {} with {} reports and audit entry {}",
      "{} گزارش از پشتیبان {}، به جای {} با {} گزارش و ردیف {} دفتر"
    ),
    ("{} reports from a backup of {}", "{} گزارش از پشتیبان {}"), ("in the clear", "رمزنشده"),
    ("encrypted", "رمزشده"), ("satisfied", "راضی"), ("dissatisfied", "ناراضی"), ("dispatched", "اعزام"),
    ("arrived", "رسیدن"), ("closed", "پایان"), ("a reason was given", "دلیل گفته شد"),
    ("{} places sorted anew", "{} محل از نو مرتب شد"), ("{}, wording {}", "{}، متن {}"),
    ("{} reports, {} to {}", "{} گزارش، از {} تا {}"), ("{} reports from {}", "{} گزارش از {}"),
    ("import {}", "ورودی {}"), ("when settling", "هنگام بازشناسی"),
    ("in a restored store", "در پایگاهی که بازگردانده شد"), ("mistyped", "نادرست نوشته شده بود"),
    ("unknown", "ناشناخته"), ("none", "بدون قدردانی"), ("private", "قدردانی خصوصی"),
    ("initials", "با حروف اول"), ("name", "با نام"),

    // Keys
    ("no passphrase", "گذرواژه داده نشد"), ("key of another store", "کلید پایگاهی دیگر"),
    ("older key", "کلید پیشین"), ("key unusable", "کلید به کار نمی‌آمد"),

    // Rounds
    ("{} is not over yet{}", "دورهٔ {} هنوز نگذشته بود"),
    ("{} shares days with round {}, which{}", "دورهٔ {} با دورهٔ صادرشدهٔ {} روز مشترک داشت"),
    ("round {} is issued; an issued{}", "دورهٔ {} صادر شده بود"),
    ("round {} is not issued; these reports{}", "پیوند گزارش‌هایی از دورهٔ {} با گزارش‌دهندگانشان از کلید افسر نبود"),
    ("nobody is eligible in {}; there{}", "در دورهٔ {} کسی مشمول نبود"),
    ("the policy asks for no approval{}", "آیین‌نامه تأیید نمی‌خواست"),
    ("round {} has no draft{}", "از دورهٔ {} پیش‌نویسی نبود"),
    ("round {} was drafted by {}; somebody else{}", "پیش‌نویس دورهٔ {} از خود {} بود"),
    ("round {} was drafted from the account {}, as{}", "پیش‌نویس دورهٔ {} از همان حساب بود: {}"),
    ("round {} is not approved: whose{}", "حساب کاربری پیش‌نویس یا تأیید دورهٔ {} معلوم نبود"),
    ("round {} is not approved: root{}", "تأیید دورهٔ {} از حساب root بود"),
    ("round {} is not approved as it stands now{}", "دورهٔ {} به صورت کنونی تأیید نشده بود"),
    ("round {} is approved already, by {}. Next{}", "دورهٔ {} را پیش‌تر {} تأیید کرده بود"),
    ("the list of round {} is no longer{}", "فهرست دورهٔ {} دیگر همان نبود"),
    ("{} is not on the list of round {}", "{} در فهرست دورهٔ {} نبود"),
    ("{} is withdrawn from round {} already{}", "{} پیش‌تر از دورهٔ {} کنار گذاشته شده بود"),
    ("{} is withdrawn from round {}, and {} has{}", "{} از دورهٔ {} کنار گذاشته شده و جایگاه از آنِ {} بود"),
    ("--reason is missing{}", "دلیل داده نشده بود"),
    ("nobody is left in line for a seat in round {}", "در دورهٔ {} کسی در نوبت نبود"),
    ("round {} was issued by a version{}", "دورهٔ {} دلیل‌ها و نوبت‌ها را ندارد"),

    // Outcomes and corrections
    ("{}: the time lies in the future{}", "گزارش {}: زمان در آینده بود"),
    ("{}: the outcome lies before the receipt ({}){}", "گزارش {}: زمان نتیجه پیش از دریافت بود ({})"),
    ("{} is marked {} already{}", "گزارش {}: نتیجه از پیش {} بود"),
    ("{}: {} can't become {}; take{}", "گزارش {}: از {} به {} شدنی نبود"),
    ("{}: {} can't become {}, only{}", "گزارش {}: از {} به {} شدنی نبود"),
    ("{}: say which report leads{}", "گزارش {}: گزارش اصلی گفته نشده بود"),
    ("{} can't be a duplicate of itself", "گزارش {} نمی‌تواند تکراریِ خودش باشد"),
    ("{} is a duplicate itself{}", "گزارش {} خود تکراری بود"),
    ("{} and {} are not of one kind{}", "{} و {} از یک نوع نبودند"),
    ("{} leads {}, so{}", "گزارش {} گزارش اصلیِ {} بود"),
    ("{} has no outcome that could be taken back", "گزارش {} نتیجه‌ای نداشت که پس گرفته شود"),
    ("{} says so already{}", "گزارش {} از پیش همین بود"),
    ("{}: its texts were removed{}", "گزارش {}: متن‌های آن حذف شده بود"),
    ("{} can't be received after its outcome ({}){}", "گزارش {}: دریافت پس از نتیجه ({}) نمی‌تواند باشد"),
    ("{} can't be received after it was {} ({}){}", "گزارش {}: دریافت پس از {} ({}) نمی‌تواند باشد"),
  ]

  /// What was tried, before the colon.
  static let attempts: [(String, String)] = [
    ("reveal", "نمایش نام‌ها"), ("find", "جست‌وجوی گزارش‌دهنده"), ("issue", "صدور"), ("withdrawal", "کنارگذاشتن"),
    ("export", "رونوشت کلید"), ("checkpoint", "مُهر"), ("rotate", "تعویض کلید"), ("adopt", "پذیرش کلید استان"),
    ("outcome", "ثبت نتیجه"), ("approval", "تأیید"), ("correction", "تصحیح"), ("set", "تغییر حساب"),
    ("remove", "حذف حساب"), ("undo of an outcome", "پس‌گرفتن نتیجه"), ("honorees", "پیش‌نویس"), ("settle", "بازشناسی"),
  ]
}
