/// How long the telephone numbers of a country are, and which digits are only dialled within it.
///
/// A number that is too long or too short for its country reaches nobody, or by its first digits somebody whose number is
/// known already: it must not become another person. Where a country's numbers differ in length, as Germany's do outside
/// mobile networks, digits that somebody appends can't be told from another number.
enum CountryNumbering {
  /// The digits of an international number as they are dialled from abroad: country code, national number. Nil where no
  /// number of the country is so long.
  ///
  /// - Parameter digits: what was dialled behind `+` or `00`, ASCII. Behind the country code may stand the digits that are
  ///   dialled within the country, as in `+44 (0)20 …`.
  static func number(_ digits: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: digits, as: UTF8.self)
    guard let code = (1...3).lazy.map({ String(text.prefix($0)) }).first(where: { lengths[$0] != nil }) else {
      return nil
    }
    let typed = text.dropFirst(code.count)
    if zerosThatCount.contains(code), isPossible(typed, in: code) { return code + typed }
    for trunk in trunks[code] ?? ["0"] where typed.hasPrefix(trunk) {
      let national = typed.dropFirst(trunk.count)
      // A trunk prefix other than zero can also be how a number begins.
      if trunk.hasPrefix("0") || !isPossible(typed, in: code) {
        return isPossible(national, in: code) && !national.hasPrefix("0") ? code + national : nil
      }
    }
    return isPossible(typed, in: code) && !typed.hasPrefix("0") ? code + typed : nil
  }

  /// Whether numbers that begin as this one does can be so long; the longest known beginning decides.
  private static func isPossible(_ national: Substring, in code: String) -> Bool {
    let beginnings = (0...2).reversed().lazy.map { code + national.prefix($0) }
    return beginnings.compactMap { lengths[$0] }.first?.contains(national.utf8.count) ?? false
  }

  /// What is dialled before a national number within the country, where that is no zero.
  private static let trunks = ["1": ["1"], "7": ["8"], "36": ["06"], "375": ["80", "8", "0"], "993": ["8"]]

  /// Countries whose national numbers begin with zeros that are dialled from abroad too.
  private static let zerosThatCount: Set<String> = [
    "39", "225", "226", "229", "241", "242", "250", "378", "881", "992",
  ]

  /// For a country code, and for beginnings of its numbers behind a dash, how many digits a national number has.
  private static let lengths = Dictionary(
    plan.flatMap { digits, codes in
      codes.split(separator: " ").map { (String($0.filter { $0 != "-" }), Set(digits)) }
    }
  ) { first, _ in first }

  /// Landlines, mobile, personal and international numbers as in libphonenumber's metadata (9.0); the beginnings are those of mobile
  /// numbers where other numbers of the country have more lengths.
  private static let plan: [([Int], String)] = [
    ([4, 5], "290"), (Array(4...7), "690"), (Array(4...11), "352"), (Array(4...13), "43"), ([4, 7], "683"),
    ([5], "247 500 682"), (Array(5...7), "688"), (Array(5...9), "27"), (Array(5...10), "358"), (Array(5...13), "49"),
    ([5, 6, 7, 10], "685"), ([5, 6, 8, 9, 10, 11], "82"), ([5, 7], "676 677 678"), ([5, 8], "686"),
    ([6], "298 299 672 681 687"), ([6, 7], "597"), (Array(6...9), "252 359"), (Array(6...10), "95 880"),
    (Array(6...12), "39"), ([6, 7, 8, 10], "53"), ([6, 7, 9], "421"), ([6, 8, 9, 10], "63"), ([6, 9], "40 376 508"),
    ([7], "238 239 246 248 269 291 297 501 592 673 674 679 680 691 692 960"),
    ([7, 8], "230 241 267 372 507 599 670 675 961 975"), (Array(7...9), "46 231 254 595 967"),
    (Array(7...10), "243 353"), (Array(7...11), "86"), (Array(7...12), "62 381 882"), ([7, 9], "220 245 265 354 423"),
    (
      [8],
      """
      45 47 65 216 222 223 226 227 228 232 235 236 253 257 266 268 350 356 357 370 371 373 374 382 386 389 502 503 504 \
      505 506 509 591 598 689 852 853 965 968 973 974 993 800 808 961-70 961-71 961-76 961-78 961-81
      """
    ),
    ([8, 9], "32 36 51 66 213 224 250 258 264 355 377 385 387 593 855 962 963 970 971"),
    (Array(8...10), "20 60 64 856 964 976"), (Array(8...11), "886"), (Array(8...12), "383 883"),
    ([8, 9, 11, 12], "972"), ([8, 10], "57 378 850 977"),
    (
      [9],
      """
      31 33 34 41 48 56 61 93 94 211 212 218 221 233 237 240 242 244 249 251 255 256 260 261 262 351 375 380 420 590 \
      594 596 966 992 994 995 996 998 979 32-46 32-47 32-48 32-49 36-20 36-30 36-31 36-50 36-70 40-7 46-7 353-8 352-6 \
      355-6 421-9 84-3 84-5 84-7 84-8 84-9 886-9 962-7 963-9 967-70 967-71 967-73 967-77 970-5 971-5 972-5
      """
    ),
    ([9, 10], "44 81 84 92 263 881 39-3"), ([9, 12], "870"),
    ([10], "1 7 30 52 58 90 91 225 229 234 20-10 20-11 20-12 44-7 63-9 81-70 81-80 81-90 86-10 92-3 880-1 964-7"),
    ([10, 11], "54 55 49-16 49-17"), ([11], "888 49-15 86-1"), ([12], "878"),
  ]
}
