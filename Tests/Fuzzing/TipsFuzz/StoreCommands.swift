import ArgumentParser
import Glibc

@testable import TipsCommands
@testable import TipsCore

/// Commands on a store that something is wrong with, run in this process as the command runs them.
enum StoreCommands {
  private static let formats = ["table", "tsv", "json", "csv"]
  private static let commands: [(any ParsableCommand.Type, [String])] = [
    (ListCommand.self, ["--place", "gilan"]),
    (ListCommand.self, ["--period", "1404"]),
    (ShowCommand.self, ["13"]),
    (ShowCommand.self, ["58"]),
    (SearchCommand.self, ["خرده‌فروشی"]),
    (StatsCommand.self, ["1404"]),
    (HonoreesCommand.self, ["1404-07"]),
    (HonoreesCommand.self, ["show", "1404-06"]),
    (HonoreesCommand.self, ["list"]),
    (OperationCommand.self, ["list"]),
    (OperationCommand.self, ["show", "OP-771"]),
    (PlaceCommand.self, ["list"]),
    (CategoryCommand.self, ["list"]),
    (LineCommand.self, ["list"]),
    (AuditCommand.self, ["show"]),
    (AuditCommand.self, ["verify"]),
    (LogCommand.self, ["--category", "theft.motorcycle", "سرقت"]),
    (OutcomeCommand.self, ["13", "unfounded"]),
    (StageCommand.self, ["21", "closed"]),
    (HonoreesCommand.self, ["issue", "1404-05", "--yes"]),
    (ExportCommand.self, []),
  ]

  /// Standard output goes into a file without a name, to be looked at.
  private static let output: Int32 = {
    let path = "/tmp/tips-fuzz-output-\(getpid())"
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    unlink(path)
    require(file >= 0 && dup2(file, STDOUT_FILENO) >= 0, "standard output can't be caught")
    setenv("TIPS_NOW", "2025-10-04T09:00:00+03:30", 1)
    setenv("TIPS_OPERATOR", "op-3", 1)
    setenv("TIPS_WAIT", "1", 1)
    return file
  }()

  /// Runs one command in one format; `choice` says which.
  static func run(_ choice: UInt8, path: String) {
    var format = formats[Int(choice) & 3]
    let keys = path.hasSuffix("open.db") ? "keys-open" : "keys"
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let (command, arguments) = commands[Int(choice >> 2) % commands.count]
    var options = ["--store", path]
    if command == ExportCommand.self {
      format = format == "json" ? "jsonl" : "csv"
    } else {
      options += ["--keys", "/\(folder)/\(keys)"]
    }
    run(command, arguments + options, format: format)
  }

  private static func run(_ type: any ParsableCommand.Type, _ arguments: [String], format: String) {
    let output = output
    do {
      var command = try type.parseAsRoot(arguments + ["--format", format])
      try command.run()
      try Console.flush()
    } catch let error as any UserFacingError {
      requireShown(Message(en: SafeText.line(error.message.en), fa: SafeText.line(error.message.fa)))
      try? Console.flush()
    } catch is EarlyExit {
      try? Console.flush()
    } catch {
      require(false, "\(type) \(arguments) ended in \(error)")
    }
    requireSafe(output, format, "\(type)")
  }

  private static func requireSafe(_ file: Int32, _ format: String, _ name: String) {
    let count = Int(lseek(file, 0, SEEK_END))
    guard count > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: count)
    require(pread(file, &bytes, count, 0) == count, "the output can't be read")
    ftruncate(file, 0)
    lseek(file, 0, SEEK_SET)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return require(false, "\(name): output is no UTF-8")
    }
    let allowed: Set<Unicode.Scalar> = format == "tsv" ? ["\n", "\t"] : format == "csv" ? ["\n", "\r"] : ["\n"]
    // An export gives texts back as they are.
    guard !name.hasPrefix("Export") else { return }
    for scalar in text.unicodeScalars where SafeTextFuzz.isControl(scalar) && !allowed.contains(scalar) {
      require(false, "\(name) \(format): U+\(String(scalar.value, radix: 16)) in the output")
    }
  }
}
