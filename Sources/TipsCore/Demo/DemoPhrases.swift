/// What citizens say on the telephone, by topic: the sentences from which ``DemoPhrase`` makes texts.
///
/// They name things seen and done, never anybody's origin, belief or dress.
enum DemoPhrases {
  static let motorcycleTheft = [
    "موتورسیکلت {motorcycle} من را {when} از {spot} در {street} دزدیدند. رنگش {colour} است و قفل فرمان داشت.",
    "{people} دارند موتور همسایه را در {street}، {alley} بدون روشن کردن هل می‌دهند و می‌برند.",
    "سرقت موتورسیکلت {motorcycle} رنگ {colour} از {street} {spot}، پلاک به {plate} ختم می‌شود.",
    "موتور پیک رستوران {spot} در {street} را بردند. سوئیچ رویش جا مانده بود.",
    "{people} با قیچی آهن‌بر مشغول بریدن زنجیر یک {motorcycle} هستند، {street}، {alley}.",
  ]

  static let vehicleTheft = [
    "خودروی {vehicle} {colour} من که {when} در {street} پارک بود سر جایش نیست. دو رقم آخر پلاک {plate} است.",
    "سرقت {vehicle} {colour} از {street}، {alley}، جلوی {house}. دزدگیر صدا نکرده است.",
    "خودروی سرقتی {vehicle} با پلاک مخدوش از دیروز در {alley} {street} رها شده، شیشه‌اش هم شکسته است.",
    "ماشینم را روشن گذاشتم نان بگیرم، {when} یک نفر سوار شد و به سمت {street} رفت. {vehicle} {colour} است.",
  ]

  static let vehiclePartsTheft = [
    "باتری خودروی {vehicle} مرا {when} در {street} باز کرده و برده‌اند.",
    "شیشه‌ی {vehicle} {colour} را {spot} شکسته‌اند و ضبط و {thing} داخلش را برده‌اند.",
    "{people} کنار یک {vehicle} {colour} در {alley} {street} نشسته‌اند و دارند چرخ‌هایش را باز می‌کنند.",
    "چهار لاستیک ماشین همسایه‌ی ما در {street}، {house} سرقت شده و خودرو روی آجر مانده است.",
    "آینه و چراغ‌های {vehicle} را {when} از {street} دزدیده‌اند، دوربین مغازه فیلم گرفته است.",
    "صدای دزدگیر می‌آید؛ {people} در صندوق عقب {vehicle} {spot} را باز کرده‌اند.",
  ]

  static let burglary = [
    "از خانه‌ی ما در {street}، {alley}، {house} دزدی شده. {when} که برگشتیم در شکسته بود.",
    "{people} از دیوار حیاط {house} در {alley} {street} بالا رفتند. صاحب‌خانه مسافرت است.",
    "قفل مغازه {spot} در {street} بریده شده و کرکره نیمه‌باز است، داخل تاریک است.",
    "{when} از واحد {storey} طلا و حدود {amount} پول نقد برده‌اند. آدرس: {street}، {house}.",
    "کسی در انباری {storey} ساختمان ما را با دیلم باز می‌کند. {street}، {alley}.",
  ]

  static let theftFromPerson = [
    "موتورسوار {thing} خانمی را {spot} در {street} قاپید و فرار کرد. ترک‌نشین داشت.",
    "{thing} مرا {when} در اتوبوس {street} زدند. حدود {amount} داخلش بود.",
    "{people} سوار {motorcycle} {colour} در {street} {thing} عابران را می‌قاپند؛ دومین بار است که می‌بینم.",
    "جیب‌بری در شلوغی بازار، {spot}. {people} با هم کار می‌کنند.",
  ]

  static let otherTheft = [
    "{people} دارند کابل برق تیرهای {street} را می‌برند، برق کوچه قطع شده است.",
    "دریچه‌های فاضلاب {street} را {when} برده‌اند و چاله باز مانده؛ خطرناک است.",
    "از کارگاه ساختمانی {street}، {alley} میلگرد بار {vehicle} می‌کنند و صاحب کار خبر ندارد.",
    "پنج رأس گوسفند از طویله‌ی ما {when} سرقت شده، رد لاستیک {vehicle} مانده است.",
  ]

  static let armedRobbery = [
    "{people} با اسلحه وارد طلافروشی {spot} در {street} شده‌اند.",
    "سرقت مسلحانه از صرافی {street}. با {vehicle} {colour} فرار کردند، پلاک ختم به {plate}.",
    "راننده‌ی {vehicle} را {when} در {street} با تهدید اسلحه پیاده کردند و ماشین را بردند.",
  ]

  static let cyberFraud = [
    "پیامک ابلاغیه‌ی قضایی جعلی آمد، روی لینک زدم و {amount} از حسابم برداشت شد.",
    "در سایت آگهی برای خرید {thing} بیعانه دادم، فروشنده {amount} گرفت و دیگر جواب نمی‌دهد.",
    "زنگ زدند گفتند برنده شده‌اید؛ رمز دوم را گفتم و {when} حسابم خالی شد.",
    "یک صفحه‌ی مجازی با نام فروشگاه {street} کلاهبرداری می‌کند؛ از چند نفر پول گرفته است.",
    "درگاه پرداخت جعلی است و {amount} از کارت مادرم کم شد. شماره پیگیری را دارم.",
  ]

  static let cyberIntrusion = [
    "حساب کاربری مرا {when} هک کرده‌اند و از دوستانم پول می‌خواهند.",
    "به سامانه‌ی فروشگاه ما در {street} نفوذ شده و فایل‌ها رمز شده‌اند.",
    "کسی به ایمیل و گالری گوشی من دسترسی پیدا کرده است.",
  ]

  static let cyberHarassment = [
    "شماره‌ای ناشناس از {when} پیام‌های تهدیدآمیز می‌فرستد و قطع نمی‌کند.",
    "عکس‌های خانوادگی ما را بدون اجازه در یک کانال گذاشته‌اند و برای پاک کردن {amount} می‌خواهند.",
    "یک حساب جعلی به نام دخترم ساخته‌اند و برایش مزاحمت ایجاد می‌کنند.",
  ]
}
