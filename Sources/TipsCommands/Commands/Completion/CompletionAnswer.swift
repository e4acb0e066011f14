import ArgumentParser
import TipsCore

/// What may stand at the cursor of a command line.
///
/// A shell asks in the middle of somebody's typing: whatever goes wrong, nothing is said.
enum CompletionAnswer {
  case values([Candidate])
  case files
  case folders

  /// Writes the answer to a shell's question to standard output.
  static func give(_ arguments: [String]) {
    guard let request = CompletionRequest(arguments), let answer = try? Self(to: request) else { return }
    for line in answer.lines(for: request) { try? Console.line(line) }
  }

  init(to request: CompletionRequest) throws {
    var cursor = CommandLineCursor(request)
    switch cursor.wanted() {
    case .value(let value) where value.isFile: self = .files
    case .value(let value) where value.isFolder: self = .folders
    case .value(let value):
      let live = LiveValues(typed: request.current, storePath: request.value(of: "--store")).candidates(value)
      // What stands on the line already isn't offered again: a report once, and one stage for all.
      self = .values(value.isReport ? live.filter { !request.before.contains($0.value) } : live)
    case .words(let words): self = .values(words.filter { $0.fits(request.current) })
    }
  }

  /// The first line says what follows: values, with what they are, or that the shell should offer files or folders.
  private func lines(for request: CompletionRequest) -> [String] {
    switch self {
    case .files: ["files"]
    case .folders: ["folders"]
    case .values(let candidates): ["values"] + Self.lines(candidates, for: request)
    }
  }

  private static func lines(_ candidates: [Candidate], for request: CompletionRequest) -> [String] {
    let width = candidates.map { DisplayWidth.columns(of: $0.value) }.max() ?? 0
    return candidates.map { candidate in
      let beside =
        candidate.note.isEmpty
        ? candidate.value : DisplayWidth.padded(candidate.value, to: width) + "  " + candidate.note
      switch request.shell {
      // bash shows what it would insert; a single word is inserted at once.
      case .bash: return candidates.count == 1 || request.insertsAll ? candidate.value : beside
      case .zsh: return request.stem + candidate.value + "\t" + beside
      case .fish:
        return request.stem + candidate.spelled(like: request.current, among: candidates) + "\t" + candidate.note
      }
    }
  }
}

extension CompletedValue {
  fileprivate var isFile: Bool { if case .file = self { true } else { false } }
  fileprivate var isFolder: Bool { if case .folder = self { true } else { false } }

  /// Whether numbers of reports are among what may stand there.
  fileprivate var isReport: Bool {
    switch self {
    case .report, .reportOrStage, .reportOrDisposition, .toFollowUp: true
    default: false
    }
  }
}
