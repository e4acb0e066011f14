import Foundation

@testable import TipsCommands
@testable import TipsCore

/// The Latin words on a Persian screen that have no business there: neither codes, nor names of files and programs, nor
/// what somebody typed.
struct LatinWords {
  /// What may stand on every Persian screen.
  private static let codes: Set<String> = {
    var codes = Set(CommandDescription.all.flatMap(\.names))
    for command in CommandDescription.all { codes.formUnion(command.arguments.flatMap(\.values)) }
    codes.formUnion(Stage.allCases.map(\.code) + Disposition.allCases.map(\.code) + ReportKind.allCases.map(\.code))
    codes.formUnion(StageReached.allCases.map(\.code) + Consent.allCases.map(\.code) + Role.allCases.map(\.code))
    codes.formUnion(ReadablePart.allCases.map(\.code) + ReportColumn.allCases.map(\.code))
    codes.formUnion(FollowupAnswer.allCases.map(\.code) + Place.Level.allCases.map(\.rawValue))
    codes.formUnion(BreakdownDimension.allCases.map(\.rawValue) + PageTemplate.allCases.map(\.rawValue))
    codes.formUnion(PeriodNames.all.map(\.code) + PolicyNumber.allCases.map(\.rawValue))
    codes.formUnion(["seed", "approval", "decay", "null", "true", "false"])
    // The faces, and commands that tips-web and tips-centre alone have.
    codes.formUnion(["desk", "public", "open311", "serve", "web", "station", "renew", "forget", "rewrite", "status"])
    // Kinds of activities, and what operations yield.
    codes.formUnion(["workshop", "arrests", "drugs", "kg", "theft", "other", "last-year", "previous", "today"])
    // Settings, columns of tables and keys of mappings.
    codes.formUnion(["store", "keys", "lang", "operator", "pager", "code", "parent", "level", "aliases", "population"])
    codes.formUnion(["fields", "iso", "coordinates", "position", "number", "priority", "name", "templates"])
    // Words that a question asks to be typed, a line of a checkpoint, and examples of names.
    codes.formUnion(["rotate", "adopt", "export", "yes", "no", "uid", "time", "help", "sara", "tehran", "r-N"])
    return codes
  }()

  /// Programs, formats, and names that have no other form.
  private static let names: Set<String> = [
    "ASCII", "CSV", "HTML", "HTTP", "IANA", "NUL", "PDF", "PEM", "PGPASSWORD", "SIGTERM", "SQL", "SQLite", "TLS",
    "TSV", "UTC", "UTF", "WAL", "XML", "Chromium", "Ctrl-C", "GeoReport", "JSON", "Lines", "PostgreSQL", "age", "apt",
    "bash", "chgrp", "chmod", "curl", "fish", "go-w", "groupadd", "gzip", "iconv", "install", "less", "mkdir", "root",
    "tips", "tips-centre", "tips-pages", "tips-web", "zsh",
  ]

  private let typed: Set<String>

  /// - Parameter typed: command lines and answers, whose words an error may repeat.
  init(typed: [String] = []) {
    let words = typed.map { $0.replacing(/\\[nt]/, with: " ") }
      .flatMap { $0.split { !$0.isLetter && $0 != "-" } + $0.split { !$0.isLetter } }
    self.typed = Set(words.map(String.init))
  }

  /// The lines that hold such words, each with them.
  func lines(in text: String) -> [String] {
    text.split(separator: "\n").map(String.init).compactMap { line in
      let words = words(in: line)
      return words.isEmpty ? nil : "\(words.joined(separator: " ")): \(line)"
    }
  }

  private func words(in line: String) -> [String] {
    line.replacing(/--[a-z-]+|\$[A-Z_]+|[a-z]+:\/\//, with: " ")
      // An English name stands beside the Persian one.
      .replacing(/نام انگلیسی [^؛]*/, with: "")
      .split { $0.isWhitespace || "«»،؛():|\"؟<>[]{}`".contains($0) }
      .flatMap(Self.unjoined)
      .filter { word in
        word.count > 1 && word.contains { $0.isASCII && $0.isLetter } && !Self.codes.contains(word)
          && !Self.names.contains(word) && !typed.contains(word)
      }
  }

  /// The words of a piece of a line; none of a number, a path, an address or a code with a dot, a dash below or a digit.
  private static func unjoined(_ piece: Substring) -> [String] {
    var word = String(piece)
    while let last = word.last, ".,…!'·-".contains(last) { word.removeLast() }
    while let first = word.first, ".…'·-".contains(first) { word.removeFirst() }
    guard !word.contains(where: { $0.isNumber || "/_~=@.+".contains($0) }) else { return [] }
    return word.split(separator: ",").map(String.init)
  }
}
