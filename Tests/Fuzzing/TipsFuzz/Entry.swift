import Glibc

/// libFuzzer asks once at the start: which target `$TIPS_FUZZ_TARGET` names.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_: UnsafeMutablePointer<Int32>?, _: UnsafeMutableRawPointer?) -> Int32 {
  setenv("SWIFT_BACKTRACE", "enable=no", 1)
  _ = log
  _ = FuzzTarget.current
  return 0
}

/// Where SwiftPM gives the program's `main` another name, this is it.
@_cdecl("tips_fuzz_main")
public func main(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, testOneInput)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// libFuzzer asks for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzTarget.current.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// One thing that is fuzzed.
enum FuzzTarget: String, CaseIterable {
  case csv, json, xml, mapping, batch
  case period, time, zone, number, phone
  case search, safetext, fold, tokenizer
  case policy, checkpoint
  case form, open311, submission
  case database, rows

  /// The target of this run.
  static let current: FuzzTarget = {
    let name = getenv("TIPS_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      say("set $TIPS_FUZZ_TARGET to one of: " + allCases.map(\.rawValue).joined(separator: " "))
      exit(64)
    }
    return target
  }()

  func run(_ input: [UInt8]) {
    switch self {
    case .csv: CSVFuzz.run(input)
    case .json: JSONFuzz.run(input)
    case .xml: XMLFuzz.run(input)
    case .mapping: MappingFuzz.run(input)
    case .batch: BatchFuzz.run(input)
    case .period: PeriodFuzz.run(input)
    case .time: TimeFuzz.run(input)
    case .zone: ZoneFuzz.run(input)
    case .number: NumberFuzz.run(input)
    case .phone: PhoneFuzz.run(input)
    case .search: SearchFuzz.run(input)
    case .safetext: SafeTextFuzz.run(input)
    case .fold: FoldFuzz.run(input)
    case .tokenizer: TokenizerFuzz.run(input)
    case .policy: PolicyFuzz.run(input)
    case .checkpoint: CheckpointFuzz.run(input)
    case .form: FormFuzz.run(input)
    case .open311: Open311Fuzz.run(input)
    case .submission: SubmissionFuzz.run(input)
    case .database: DatabaseFuzz.run(input)
    case .rows: RowsFuzz.run(input)
    }
  }
}

/// Standard error as it was at the start; libFuzzer closes the one of the code under test.
private let log = dup(STDERR_FILENO)

/// Writes a line to standard error.
func say(_ line: String) {
  var text = line + "\n"
  _ = text.withUTF8 { write(log, $0.baseAddress, $0.count) }
}

/// What has to hold for every input; where it does not, the process ends and libFuzzer keeps the input.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  guard !condition else { return }
  say("PROPERTY: " + message())
  abort()
}
