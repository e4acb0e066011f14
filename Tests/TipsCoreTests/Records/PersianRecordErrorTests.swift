import RecordSupport
import Testing
import TipsFiles

@testable import TipsRecords
@testable import TipsText

@Suite("Faults of records and mappings in Persian")
struct PersianRecordErrorTests {
  @Test(
    "What is wrong with a mapping, and where, is told in Persian",
    arguments: [
      (#"{"source":"s"}"#, "در نگاشت «fields» نیست؛ آن را بیفزایید"),
      (#"{"source":1,"fields":{}}"#, "در نگاشت، در source، باید رشته بیاید و عدد آمده است"),
      (#"{"sorce":"s"}"#, "در نگاشت کلید «sorce» شناخته نیست؛ آیا منظور «source» است؟"),
      ("{", "نگاشت خوانده نمی‌شود: JSON نادرست در سطر 1، بایت 2: متن زودتر از انتظار پایان می‌یابد"),
      ("[1 2]", "نگاشت خوانده نمی‌شود: JSON نادرست در سطر 1، بایت 4: اینجا باید ویرگول انگلیسی یا ] بیاید"),
    ])
  func mapping(document: String, words: String) throws {
    let error = try #require(throws: MappingError.self) { try ImportMapping.decode(Array(document.utf8)) }
    #expect(error.message.fa == words)
  }

  @Test("A value of a record is told with its line, field and column")
  func row() {
    let fault = RowFault(
      line: 7, recordNumber: 6, field: .disposition, columns: ["نتیجه"], excerpt: "x",
      problem: .unknownCode(known: ["pending"]))
    #expect(
      fault.message.fa == "سطر 7: disposition از ستون «نتیجه»: «x» شناخته نیست؛ آن را به نگاشت کدها بیفزایید یا "
        + "\"otherwise\" را بیاورید (این‌ها شناخته است: pending)")
  }

  @Test("A column that is missing is told with the nearest names")
  func columns() {
    let steps = RecordFixtures.steps("Date,Text\n1,2\n", columns: ["Dat"])
    guard case .failed(let error) = steps.first else {
      Issue.record("\(steps)")
      return
    }
    #expect(error.message.fa == "ستون «Dat» در سرستون‌ها نیست؛ نزدیک‌ترین: «Date»")
    #expect(error.message.en == "no column \"Dat\" in the header; the nearest is \"Date\"")
  }

  @Test("XML that is not well-formed is told in Persian")
  func xml() throws {
    let steps = RecordFixtures.steps("<r></q>", columns: ["id"])
    guard case .failed(let error) = steps.last else {
      Issue.record("\(steps)")
      return
    }
    #expect(error.message.fa == "XML نادرست در سطر 1: برچسب پایان با برچسب آغاز نمی‌خواند")
  }
}
