extension FeedTable {
  /// All tables that travel, in the order of their numbers: what is referred to stands before what refers to it.
  package static let all: [FeedTable] = references + identities + reports + marks + recognition + erasures + checkpoints

  /// Those that the centre tells apart by code: rows of all others may name theirs.
  package static let references = [
    FeedTable(1, "source", [.integer("id", .reference("source")), .text("code")]),
    FeedTable(
      2, "line",
      [
        .integer("id", .reference("line")), .text("code"), .text("label_fa"), .text("label_en"), .integer("active"),
      ]),
    FeedTable(
      3, "category",
      [
        .integer("id", .reference("category")), .text("code"), .text("label_fa"), .text("label_en"),
        .integer("eligible"), .integer("active"),
      ]),
    FeedTable(
      4, "place",
      [
        .integer("id", .reference("place")), .text("code"), .integer("parent_id", .reference("place")).optional,
        .text("level"), .text("label_fa"), .text("label_en"), .integer("population").optional, .blob("sort_key"),
        .integer("active"),
      ]),
    FeedTable(5, "place_name", by: "place_id", [.text("match_key"), .integer("place_id", .reference("place"))]),
  ]

  private static let identities = [
    FeedTable(10, "sealing_run", [.integer("id", .own), .blob("encapsulated_key"), .integer("created_at")]),
    FeedTable(
      11, "reporter",
      [
        .integer("id", .reporter), .blob("tag").optional, .integer("consent").optional,
        .integer("consent_at").optional, .integer("protected"), .text("excluded_reason").optional,
        .integer("identity_report_id").optional, .integer("created_at"), .integer("erased_at").optional,
      ]),
    FeedTable(
      12, "reporter_past",
      [
        .integer("reporter_id", .reporter), .integer("honoured_at").optional, .integer("false_at").optional,
        .integer("excluded"),
      ]),
    FeedTable(
      13, "consent_event",
      [
        .integer("id", .own), .integer("reporter_id", .reporter), .integer("consent"), .text("source"),
        .text("operator"), .integer("at"), .text("wording").optional,
      ]),
    FeedTable(
      14, "sealed_identity",
      [
        .integer("report_id"), .integer("run_id", .own), .blob("sealed"), .integer("settled"), .integer("unlinkable"),
      ]),
    // A late claim counts for no list; what a receipt is checked by stays where it was given.
    FeedTable(
      15, "receipt", withholding: ["verifier"], [.integer("report_id"), .integer("claimed_at").optional]),
  ]

  private static let reports = [
    FeedTable(
      20, "batch",
      [
        .integer("id", .own), .integer("source_id", .reference("source")), .text("operator"), .integer("started_at"),
        .integer("read"), .integer("recorded"), .integer("merged"), .integer("already"), .integer("refused"),
        .integer("undone_at").optional,
      ]),
    FeedTable(
      21, "operation",
      [
        .integer("id", .own), .text("reference"), .integer("at"), .integer("place_id", .reference("place")).optional,
        .text("operator"), .integer("recorded_at"), .integer("merged_into", .own).optional,
        .integer("removed_at").optional,
      ]),
    FeedTable(
      22, "operation_result",
      [
        .integer("operation_id", .own), .integer("ordinal"), .text("measure"), .integer("mantissa"), .integer("scale"),
        .text("unit"),
      ]),
    FeedTable(
      23, "activity",
      [
        .integer("id", .own), .text("kind"), .integer("place_id", .reference("place")).optional, .integer("at"),
        .integer("people").optional, .text("operator"), .integer("recorded_at"),
      ]),
    FeedTable(
      24, "report",
      [
        .integer("id"), .integer("kind"), .integer("line_id", .reference("line")),
        .integer("category_id", .reference("category")), .integer("place_id", .reference("place")).optional,
        .integer("priority"), .integer("received_at"), .integer("recorded_at"), .integer("dispatched_at").optional,
        .integer("arrived_at").optional, .integer("closed_at").optional, .integer("disposition"),
        .integer("outcome_at").optional, .integer("duplicate_of").optional, .integer("operation_id", .own).optional,
        .integer("reporter_id", .reporter).optional, .integer("source_id", .reference("source")),
        .text("source_key").optional, .integer("batch_id", .own).optional, .text("operator").optional,
        .real("latitude").optional, .real("longitude").optional, .text("text"), .text("address").optional,
        .integer("salt").optional, .blob("link").optional, .integer("texts_removed_at").optional, .integer("untaken"),
      ]),
  ]

  private static let marks = [
    FeedTable(
      30, "stage_event",
      [
        .integer("id", .own), .integer("report_id"), .text("stage"), .integer("at"), .integer("recorded_at"),
        .text("operator"),
      ]),
    FeedTable(
      31, "outcome_event",
      [
        .integer("id", .own), .integer("report_id"), .integer("from_disposition"), .integer("to_disposition"),
        .integer("from_at").optional, .integer("at").optional, .integer("recorded_at"), .text("operator"),
        .text("note").optional, .integer("operation_id", .own).optional, .integer("duplicate_of").optional,
        .integer("undoes", .own).optional,
      ]),
    FeedTable(
      32, "followup",
      [
        .integer("id", .own), .integer("report_id"), .integer("satisfied"), .integer("at"), .text("operator"),
        .text("note").optional, .integer("removed_at").optional, .text("removed_by").optional,
      ]),
    FeedTable(
      33, "correction",
      [
        .integer("id", .own), .integer("report_id"), .integer("recorded_at"), .text("operator"),
        .text("reason").optional,
      ]),
    FeedTable(
      34, "correction_change",
      [
        .integer("correction_id", .own), .text("field"), .text("before", .corrected).optional,
        .text("after", .corrected).optional,
      ]),
    FeedTable(
      35, "note",
      [
        .integer("id"), .integer("report_id"), .text("text"), .integer("recorded_at"), .text("operator"),
        .integer("origin"), .text("source_key").optional, .integer("seen_at").optional, .text("seen_by").optional,
      ]),
    FeedTable(
      36, "taking",
      [
        .integer("id", .own), .integer("report_id"), .integer("taken"), .integer("recorded_at"), .text("operator"),
      ]),
    FeedTable(
      37, "report_protection", [.integer("report_id"), .text("reason"), .text("operator"), .integer("at")]),
    FeedTable(
      38, "lead_elsewhere", [.integer("event_id", .own), .integer("report_id"), .integer("lead_id")]),
  ]

  private static let erasures = [
    FeedTable(
      70, "erasure",
      [
        .integer("id", .own), .blob("mark"), .integer("reporter_id", .reporter), .integer("reporter_created_at"),
        .integer("at"), .integer("texts"),
      ]),
    FeedTable(
      71, "erasure_past",
      [
        .integer("erasure_id", .own), .integer("honoured_at").optional, .integer("false_at").optional,
        .integer("excluded"),
      ]),
    FeedTable(72, "erased_report", [.integer("report_id"), .blob("after"), .blob("before")]),
  ]

  private static let checkpoints = [
    FeedTable(80, "audit_key", [.integer("id", .own), .blob("public_key"), .integer("created_at")]),
    FeedTable(81, "checkpoint", [.integer("size"), .text("note"), .integer("at")]),
  ]

  /// The entries of the trail, which travel by their own chain and not by their changes.
  package static let auditEntry = FeedTable(
    90, "audit_entry",
    [
      .integer("id"), .integer("at"), .text("operator"), .text("action"), .text("subject"), .text("detail"),
      .integer("first_id").optional, .integer("last_id").optional, .blob("before").optional, .blob("after").optional,
      .blob("hash"), .text("account").optional,
    ])
}
