import Mustache

/// What a template may do: everything but pass on text from people unescaped.
enum PageRules {
  /// The one value that is markup: a drawing, made by `tips` itself.
  private static let markup = "svg"

  /// Reads a template.
  static func template(_ text: String) throws -> MustacheTemplate {
    for tag in tags(of: text) { try check(tag) }
    return try MustacheTemplate(string: text)
  }

  /// Says what the engine found wrong, and where.
  static func explain(_ error: any Error) -> PageProblem {
    guard let error = error as? MustacheTemplate.ParserError else { return PageProblem(en: "\(error)", fa: "\(error)") }
    let (line, text) = (error.context.lineNumber, error.context.line.prefix(80))
    let problem = words(for: error.error)
    return PageProblem(
      en: "line \(line), \(problem.en)" + (text.isEmpty ? "" : ": \(text)"),
      fa: "سطر \(line)، \(problem.fa)" + (text.isEmpty ? "" : ": \(text)"))
  }

  private static func words(for error: any Error) -> PageProblem {
    switch error as? MustacheTemplate.Error {
    case .expectedSectionEnd:
      PageProblem(en: "a section is open at the end: {{/name}} is missing", fa: "بخشی باز مانده است: {{/name}} نیست")
    case .sectionCloseNameIncorrect:
      PageProblem(en: "a section ends under another name than it began", fa: "بخشی با نام دیگری بسته شده است")
    case .unfinishedName: PageProblem(en: "a tag is not closed with }}", fa: "برچسبی با }} بسته نشده است")
    default: PageProblem(en: "\(error)", fa: "\(error)")
    }
  }

  private static func check(_ tag: Tag) throws {
    let body = tag.body.drop { $0 == " " }
    if tag.isTriple || body.hasPrefix("&") {
      let name = body.drop { $0 == "&" || $0 == " " }
      let bare = String(name.reversed().drop { $0 == " " }.reversed())
      guard bare == markup else {
        throw PageProblem(
          en: "line \(tag.line), only {{{svg}}} may be unescaped; write {{\(bare.prefix(40))}} with two braces",
          fa: "سطر \(tag.line)، تنها {{{svg}}} می‌تواند بی‌گریز بیاید؛ {{\(bare.prefix(40))}} را با دو آکولاد بنویسید")
      }
    }
    if body.hasPrefix("=") || body.hasPrefix("%") || body.hasPrefix(">") {
      throw PageProblem(
        en: "line \(tag.line), tags that begin with \(body.prefix(1)) are not used here: no other delimiters, no "
          + "settings, no partials",
        fa: "سطر \(tag.line)، برچسب‌هایی که با \(body.prefix(1)) آغاز می‌شوند اینجا به کار نمی‌روند: نه جداکنندهٔ دیگر، نه "
          + "تنظیم، نه تکهٔ بیرونی")
    }
  }

  private struct Tag {
    let body: Substring
    let isTriple: Bool
    let line: Int
  }

  private static func tags(of text: String) -> [Tag] {
    var tags: [Tag] = []
    var rest = text[...]
    var line = 1
    while let start = rest.range(of: "{{") {
      line += rest[..<start.lowerBound].count { $0.isNewline }
      rest = rest[start.upperBound...]
      let isTriple = rest.hasPrefix("{")
      guard let end = rest.range(of: "}}") else { break }
      let body = rest[..<end.lowerBound]
      tags.append(Tag(body: isTriple ? body.dropFirst() : body, isTriple: isTriple, line: line))
      line += body.count { $0.isNewline }
      rest = rest[end.upperBound...]
    }
    return tags
  }
}
