import TipsText

/// The passwords that anybody would try first: those of lists of leaked ones that are long enough to pass, runs over a
/// keyboard, Persian ones, and what is one character, one pattern or one row of digits.
enum CommonPassword {
  /// Whether a password, as ``PasswordRule/normalised(_:)`` gives it, is one of them. Signs, blanks and letter case make
  /// no difference, nor do digits around a word.
  static func contains(_ password: String) -> Bool {
    let key = PersianText.matchKey(password)
    // Where little but signs is left, they are what it is made of.
    let scalars = (key.unicodeScalars.count < PasswordRule.shortest ? password : key).unicodeScalars.map(\.value)
    return whole.contains(key) || stems.contains(withoutDigits(key)) || isRepetition(scalars) || isRow(scalars)
  }

  private static func withoutDigits(_ key: String) -> String {
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    let rest = key.unicodeScalars.drop(while: isDigit).reversed().drop(while: isDigit).reversed()
    return String(String.UnicodeScalarView(rest))
  }

  /// Whether it is one to four characters again and again.
  private static func isRepetition(_ scalars: [UInt32]) -> Bool {
    (1...4).contains { length in scalars.indices.dropFirst(length).allSatisfy { scalars[$0] == scalars[$0 - length] } }
  }

  /// Whether each character follows the one before, up or down, with 0 behind 9.
  private static func isRow(_ scalars: [UInt32]) -> Bool {
    let steps = zip(scalars, scalars.dropFirst())
    let isUp = { (pair: (UInt32, UInt32)) in pair.1 == pair.0 &+ 1 || pair == (0x39, 0x30) }
    return steps.allSatisfy(isUp) || steps.allSatisfy { isUp(($0.1, $0.0)) }
  }

  /// Words that digits make no better.
  private static let stems = Set(
    keys(
      """
      password passwords mypassword thepassword passw0rd p@ssw0rd pass passwort secret mysecret default changeme changeit
      letmein welcome welcomehome admin administrator root superuser user username guest login test tester testing testtest
      demo qwerty qwertyui qwertyuiop qwert qwer asdf asdfgh asdfghjkl zxcv zxcvbnm azerty azertyuiop qwertyqwerty asdfasdf
      abc abcd abcde abcdef abcdefgh abcdefghij iloveyou iloveyou2 loveyou lovely sunshine princess football baseball
      superman batman starwars dragon monkey master shadow michael jennifer computer internet samsung microsoft google
      facebook instagram telegram whatsapp trustno1 pokemon liverpool barcelona chelsea realmadrid ronaldo messi
      iran iraniran tehran tehrantehran persia persian shiraz esfahan isfahan mashhad tabriz gilan rasht ahvaz
      persepolis perspolis esteghlal police polis tips station hotline
      salam salamsalam salaam khoda khodaya allah allahoakbar bismillah yaali yahossein yahosein yazahra hossein hosein
      mohammad mohamad muhammad mehdi alireza mohammadreza hamidreza reza amir amirhossein amirali fatemeh fateme zahra
      maryam sara narges doostetdaram dostetdaram dooset asheghetam eshgh azizam
      گذرواژه گذرواژهمن رمز رمزعبور رمزعبورمن پسورد کلمهعبور مدیر مدیرسامانه کاربر اپراتور پلیس ایران ایرانایران تهران
      شیراز اصفهان مشهد تبریز گیلان رشت پرسپولیس استقلال سلام سلامسلام خدا خدایا الله اللهاکبر یاعلی یاحسین یازهرا
      بسمالله بسماللهالرحمنالرحیم دوستتدارم دوستدارم عاشقتم عزیزم محمد علی حسین رضا فاطمه زهرا مریم مهدی علیرضا محمدرضا
      ضصثقفغعهخح ضصثق ضصثقف شسیبلاتنم شسیب شسیبل ظطزرذدئو
      """
    ).map(withoutDigits))

  /// Those that are more than a word with digits around it.
  private static let whole = keys(
    """
    1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc zaq12wsxcde3 qazwsxedc qazwsxedcrfv
    q1w2e3r4t5 q1w2e3r4t5y6 qwe123qwe123 123qwe123qwe qweasdzxc qweasdzxc123 123qweasdzxc 123qweasd qwerasdfzxcv
    1234qwerasdf 1234qwer1234 qwer1234qwer qwerty12345qwerty 12345qwert12345 zxcvbnmasdfghjkl asdfghjklzxcvbnm
    poiuytrewq lkjhgfdsa mnbvcxz 0987654321a 12345678910 1234567891011 123456789101112 112233445566 11223344556677
    123123123123 123321123321 1234554321 12344321 9876543210 1029384756 147258369 1472583690 159753159753 789456123
    7894561230 741852963 7418529630 321654987 3216549870 110110110110 1101971101 110197110197 aa12345678 a1b2c3d4e5
    a1b2c3d4e5f6 abc123abc123 abcd1234abcd abc12345abc pass1234word pass123word thisisapassword iloveyouforever
    ilovemyfamily ihatepasswords nopassword nopasswordhere correcthorsebatterystaple khodayakomak yaalimadad
    ضصثقفغعهخحجچ شسیبلاتنمکگ گذرواژهگذرواژه یاعلیمدد یاامامرضا یاصاحبالزمان خداهست
    """)

  private static func keys(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { PersianText.matchKey(String($0)) })
  }
}
