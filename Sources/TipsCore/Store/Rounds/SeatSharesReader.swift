import TipsCalendar
import TipsRecognition
import TipsSQLite

extension RoundStore {
  /// How the seats fell in the issued rounds whose last day lies in a period. It costs the lists that were ever issued.
  public func shares(of period: Period) throws -> SeatShares {
    try store.read { connection in
      let rounds: RowCount? = try connection.value(
        "select count(*) from round where to_day > $1 and to_day <= $2", period.from, period.to)
      let seats = try connection.rows(
        """
        select round.id, seat.reporter_id, seat.county_id, round.to_day > $1
        from (
          select round_id, reporter_id, county_id from honoree
          union all
          select round_replacement.round_id, round_replacement.reporter_id, county_id
          from round_replacement
          left join round_candidate on round_candidate.round_id = round_replacement.round_id
            and round_candidate.reporter_id = round_replacement.reporter_id
        ) as seat
        join round on round.id = seat.round_id
        left join round_withdrawal on round_withdrawal.round_id = seat.round_id
          and round_withdrawal.reporter_id = seat.reporter_id
        where round.to_day <= $2 and round_withdrawal.round_id is null
        order by round.to_day, round.id
        """, period.from, period.to
      ) { (round: Int64, reporter: Int64, county: Int64?, isAsked: Bool) in
        SeatShares.Seat(round: round, reporter: reporter, county: county, isAsked: isAsked)
      }
      let reporters: RowCount? = try connection.value("select count(*) from reporter where erased_at is null")
      return SeatShares(seats, rounds: rounds?.value ?? 0, reporters: reporters?.value ?? 0)
    }
  }
}
