import Foundation

/// The statements that read in the sources of the stores, with the constants that stand in them put in their places.
struct StatementSource {
  /// A statement, and the file in which it stands.
  struct Found: Hashable, CustomStringConvertible {
    let file: String
    let sql: String
    var description: String { "\(file): \(sql)" }
  }

  /// Those whose every part is a constant.
  private(set) var whole: [Found] = []
  /// Those that are put together as the program runs; their answers are compared by other tests.
  private(set) var open: [Found] = []

  private var constants: [String: String] = [:]

  init(folders: [String]) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var files: [(name: String, text: String)] = []
    for folder in folders {
      let start = root.appending(path: folder)
      let names = try FileManager.default.subpathsOfDirectory(atPath: start.path).filter { $0.hasSuffix(".swift") }
      for name in names.sorted() {
        files.append((name, try String(contentsOf: start.appending(path: name), encoding: .utf8)))
      }
    }
    for file in files { collectConstants(file.text, of: file.name) }
    for file in files {
      for literal in Self.literals(file.text) where Self.reads(literal.text) {
        let sql = resolved(literal.text, in: literal.type, of: file.name)
        if sql.contains("\\(") {
          open.append(Found(file: file.name, sql: sql))
        } else {
          whole.append(Found(file: file.name, sql: sql))
        }
      }
    }
  }

  private static func reads(_ text: String) -> Bool {
    let text = text.drop { $0.isWhitespace }
    return text.hasPrefix("select ") || text.hasPrefix("select\n")
      || text.hasPrefix("with ") && text.contains("select ")
  }

  /// `Type.name` of each constant text; behind its file's name, too, since two files may have a type of one name each.
  private mutating func collectConstants(_ text: String, of file: String) {
    for literal in Self.literals(text) {
      guard let name = literal.name else { continue }
      constants["\(literal.type).\(name)"] = literal.text
      constants["\(file) \(literal.type).\(name)"] = literal.text
    }
  }

  private func resolved(_ text: String, in type: String, of file: String) -> String {
    var text = text
    for _ in 0..<4 {
      text = text.replacing(#/\\\(([A-Za-z_.]+)\)/#) { match in
        let name = String(match.output.1)
        let short = name.hasPrefix("Self.") ? String(name.dropFirst(5)) : name
        let full = short.contains(".") ? short : "\(type).\(short)"
        return constants["\(file) \(full)"] ?? constants[full] ?? String(match.output.0)
      }
    }
    return text
  }

  private struct Literal {
    let type: String
    /// What it is called, where it is a constant.
    let name: String?
    let text: String
  }

  /// The texts of a file, each with the type around it.
  private static func literals(_ source: String) -> [Literal] {
    var type = ""
    var found: [Literal] = []
    let pattern =
      #/
      (?:(?:^|\n)[\x20a-z]*(?:struct|enum|class|extension)\x20(?<type>[A-Za-z.]+))
      |(?:static\x20(?:let|var)\x20(?<name>[A-Za-z]+)(?::\x20String)?\x20=\s+)?
      (?:"""\n(?<block>(?:.|\n)*?)"""|"(?<line>(?:[^"\\\n]|\\.)*)")
      /#
    for match in source.matches(of: pattern) {
      if let name = match.output.type {
        type = String(name)
      } else if let block = match.output.block {
        found.append(Literal(type: type, name: match.output.name.map(String.init), text: String(block)))
      } else if let line = match.output.line {
        found.append(Literal(type: type, name: match.output.name.map(String.init), text: String(line)))
      }
    }
    return found
  }
}
