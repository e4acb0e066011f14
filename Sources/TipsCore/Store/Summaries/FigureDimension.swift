import TipsSQLite

/// The marginals of reports that the table `figure_day` holds; the raw values are stored.
package enum FigureDimension: Int, ColumnValue, ParameterValue {
  case place = 1
  case hour = 2
  case station = 3
  case returned = 4
  case satisfied = 5
}
