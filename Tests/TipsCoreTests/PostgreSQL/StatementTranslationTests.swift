import Testing

@testable import TipsPostgreSQL

/// What is SQLite's alone in a statement becomes PostgreSQL's.
struct StatementTranslationTests {
  @Test(arguments: [
    ("select id from report indexed by report_open where a = $1", "select id from report  where a = $1"),
    ("where later.batch_id is not $1 and b is not null", "where later.batch_id is distinct from $1 and b is not null"),
    (
      "where a is $1 or b is null or c is a", "where a is not distinct from $1 or b is null or c is not distinct from a"
    ),
    (
      "select max(id), max(a, b), min((select min(x) from t), $1)",
      "select max(id), greatest(a, b), least((select min(x) from t), $1)"
    ),
    ("where +report.line_id = $1 and a + b > c +1", "where report.line_id = $1 and a + b > c +1"),
    ("order by 1 limit -1", "order by 1 limit all"),
    ("from a cross join b on b.x = a.x where 1 = 1", "from a join b on b.x = a.x where 1 = 1"),
    ("from a cross join b where 1 = 1", "from a cross join b where 1 = 1"),
    ("where key < $1 || char(1114111)", "where key < $1 || chr(1114111)"),
    ("join report as leading on leading.id = 1", #"join report as "leading" on "leading".id = 1"#),
    ("where a = 'max(a, b) is $1' || 'leading'", "where a = 'max(a, b) is $1' || 'leading'"),
  ])
  func statements(ours: String, theirs: String) { #expect(StatementTranslation.text(ours) == theirs) }

  @Test("A question whether a parameter is null tells nothing of its type")
  func questions() {
    #expect(
      StatementTranslation.textForTypes("where ($1 is null or a = $1) and ($2 is not null) and b is null")
        == "where (true or a = $1) and (true) and b is null")
    #expect(StatementTranslation.textForTypes("where a = $1 and b is null") == nil)
  }

  @Test("A number that is passed over gets a type")
  func parameters() { #expect(StatementTranslation.parameterTypes(of: "where a = $2 and b = $4") == [25, 0, 25, 0]) }
}
