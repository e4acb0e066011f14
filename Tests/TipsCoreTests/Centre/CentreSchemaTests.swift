import Testing

@testable import TipsCentre

@Suite("The schema of a centre")
struct CentreSchemaTests {}
