/// Sealed submissions on a host that holds no store, until the station fetches them.
struct Spool {}
