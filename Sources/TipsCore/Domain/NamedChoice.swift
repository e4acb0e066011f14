import TipsText

/// A closed set whose members people name by a code, or by what they are called in Persian or English.
package protocol NamedChoice: CaseIterable, Sendable {
  /// What a member is, for messages.
  static var noun: Message { get }
  /// The code that people and files use.
  var code: String { get }
  /// What it is called.
  var label: Label { get }
  /// Words that stand in labels and say nothing alone, folded: whoever types only these is asked to say more.
  static var emptyWords: Set<String> { get }
}

extension NamedChoice {
  /// No such words.
  package static var emptyWords: Set<String> { [] }

  /// Reads a member as typed: by its code or label, by the beginning of one, or by words of a label. Of beginnings and
  /// words three letters are needed, and only one member that fits.
  ///
  /// - Throws: ``ChoiceError``.
  package init(typed: String) throws(ChoiceError) {
    let key = PersianText.matchKey(typed)
    let names = Self.allCases.map { ($0, [$0.code, $0.label.fa, $0.label.en]) }
    if let same = names.first(where: { $0.1.contains { PersianText.matchKey($0) == key } }), !key.isEmpty {
      self = same.0
      return
    }
    let shown = SafeText.line(String(typed.prefix(40)))
    let says = !PersianText.folded(typed).split(separator: " ").allSatisfy { Self.emptyWords.contains(String($0)) }
    if key.unicodeScalars.count >= 3, says {
      let fitting = names.filter { _, names in
        names.contains { PersianText.matchKey($0).hasPrefix(key) || PersianText.everyWordBegins(by: typed, in: $0) }
      }
      if fitting.count == 1 {
        self = fitting[0].0
        return
      }
      guard fitting.isEmpty else {
        throw .ambiguous(typed: shown, codes: fitting.map { $0.0.suggestion(typed) })
      }
    }
    let near = PersianText.nearest(to: typed, among: names.flatMap(\.1), limit: 6)
    var nearest: [Message] = []
    for name in near {
      guard let choice = names.first(where: { $0.1.contains(name) })?.0 else { continue }
      let shown = choice.suggestion(typed)
      if !nearest.contains(shown) { nearest.append(shown) }
    }
    throw .unknown(
      noun: Self.noun, typed: shown, nearest: Array(nearest.prefix(3)), all: Self.allCases.map { $0.suggestion(typed) })
  }

  private func suggestion(_ typed: String) -> Message { SuggestedName.message(code, fa: label.fa, typed: typed) }
}

/// Why a word names no member of a closed set.
public enum ChoiceError: UserFacingError, Equatable {
  /// Nothing is called so; `nearest` and `all` are shown as they stand.
  case unknown(noun: Message, typed: String, nearest: [Message], all: [Message])
  /// Several are.
  case ambiguous(typed: String, codes: [Message])

  public var category: ErrorCategory { .badData }

  public var message: Message {
    switch self {
    case .unknown(let noun, let typed, let nearest, let all):
      let names = nearest.isEmpty ? all.joined() : nearest.joined()
      return Message(
        en: "no \(noun.en) '\(typed)'; " + (nearest.isEmpty ? "it is one of " : "nearest: ") + names.en,
        fa: "\(noun.fa) «\(typed)» نیست؛ "
          + (nearest.isEmpty ? "یکی از این‌ها را بنویسید: " : "نزدیک‌ترین: ") + names.fa)
    case .ambiguous(let typed, let codes):
      let names = codes.joined()
      return Message(
        en: "'\(typed)' may be \(names.en): name one of them",
        fa: "«\(typed)» می‌تواند \(names.fa) باشد؛ یکی را نام ببرید")
    }
  }
}
