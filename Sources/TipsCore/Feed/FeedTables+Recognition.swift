extension FeedTable {
  /// Policies and rounds. What belongs to one of many people goes by the person: of an erased one it is taken out.
  static let recognition = [
    FeedTable(40, "policy", [.integer("version"), .text("json"), .text("operator"), .integer("at"), .text("note")]),
    FeedTable(
      41, "policy_proposal",
      [
        .integer("id", .own), .text("json"), .text("operator"), .integer("at"), .text("note"),
        .text("account").optional,
      ]),
    FeedTable(
      42, "round_draft",
      [
        .integer("id", .own), .text("label"), .text("input_digest"), .integer("policy_version"), .integer("honorees"),
        .integer("candidates"), .text("operator"), .integer("at"), .text("account").optional,
      ]),
    FeedTable(
      43, "round_approval",
      [.integer("draft_id", .own), .text("operator"), .integer("at"), .text("account").optional]),
    FeedTable(
      44, "round",
      [
        .integer("id", .own), .text("label"), .integer("from_day"), .integer("to_day"), .integer("from_instant"),
        .integer("to_instant"), .integer("seats"), .integer("policy_version"), .text("policy"), .text("seed"),
        .integer("as_of"), .text("input_digest"), .integer("candidates"), .integer("issued_at"), .text("issued_by"),
      ]),
    FeedTable(
      45, "round_basis",
      [
        .integer("round_id", .own), .integer("founded"), .integer("assessed"), .text("drafted_by").optional,
        .text("approved_by").optional,
      ]),
    FeedTable(
      46, "round_county",
      [
        .integer("round_id", .own), .integer("county_id", .reference("place")), .integer("weight"), .integer("seats"),
      ]),
    FeedTable(47, "round_left_out", [.integer("round_id", .own), .text("reason"), .integer("reporters")]),
    FeedTable(
      48, "honoree",
      [
        .integer("round_id", .own), .integer("place"), .integer("reporter_id", .reporter), .integer("score"),
        .integer("confirmed"), .integer("volume"), .integer("reliability"),
        .integer("county_id", .reference("place")).optional, .text("seat"),
      ]),
    FeedTable(
      49, "round_candidate", by: "reporter_id",
      [
        .integer("round_id", .own), .integer("reporter_id", .reporter), .integer("place").optional,
        .text("reason").optional, .integer("score"), .integer("confirmed"), .integer("volume"),
        .integer("reliability"), .integer("founded"), .integer("assessed"),
        .integer("county_id", .reference("place")).optional,
        .integer("neighbourhood_id", .reference("place")).optional,
      ]),
    FeedTable(
      50, "round_incident", by: "reporter_id",
      [
        .integer("round_id", .own), .integer("reporter_id", .reporter), .integer("ordinal"), .integer("lead_id"),
        .integer("own_id"), .integer("received_at"), .integer("received_day"), .integer("confirmed_at"),
        .integer("disposition"), .integer("credit"), .integer("sharers"), .integer("weight"), .integer("points"),
        .integer("beyond_day_cap"),
      ]),
    FeedTable(
      51, "round_credit", by: "reporter_id",
      [.integer("reporter_id", .reporter), .integer("report_id"), .integer("round_id", .own)]),
    FeedTable(
      52, "round_identity",
      [.integer("round_id", .own), .integer("reporter_id", .reporter), .integer("report_id")]),
    FeedTable(
      53, "round_withdrawal",
      [
        .integer("round_id", .own), .integer("reporter_id", .reporter), .text("reason"), .text("operator"),
        .integer("at"),
      ]),
    FeedTable(
      54, "round_replacement",
      [
        .integer("round_id", .own), .integer("place"), .integer("reporter_id", .reporter),
        .integer("for_reporter_id", .reporter), .text("seat"), .text("operator"), .integer("at"),
      ]),
    FeedTable(
      55, "round_ceremony",
      [
        .integer("id", .own), .integer("round_id", .own), .integer("day"), .text("place"), .text("operator"),
        .integer("recorded_at"),
      ]),
    FeedTable(
      56, "round_ceremony_undo",
      [.integer("ceremony_id", .own), .text("reason"), .text("operator"), .integer("at")]),
    FeedTable(
      57, "round_thanks",
      [.integer("ceremony_id", .own), .integer("reporter_id", .reporter), .integer("present")]),
  ]
}
