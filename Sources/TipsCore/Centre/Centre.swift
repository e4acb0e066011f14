/// The place where the stations of a province, or of a country, come together.
package enum Centre {}
