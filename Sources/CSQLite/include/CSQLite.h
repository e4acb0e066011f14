/// The system's SQLite for Swift, what Swift cannot import of it, and the tokenizer of the search index.
#ifndef TIPS_CSQLITE_H
#define TIPS_CSQLITE_H

// Debian's SQLite has the hook in it; its header shows it only to those who ask.
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Sets one of the boolean `SQLITE_DBCONFIG_…` options, which SQLite takes through a variadic call.
/// @param value 1 to switch the option on, 0 to switch it off.
/// @return an SQLite result code; `SQLITE_MISUSE` for options that are not boolean.
int tips_db_config(sqlite3 *db, int op, int value);

/// Has SQLite keep no statistics of its memory, which take a mutex at every allocation. To be called before SQLite is used.
/// @return an SQLite result code; `SQLITE_MISUSE` where SQLite is in use, which changes nothing.
int tips_count_no_memory(void);

/// `SQLITE_TRANSIENT`: SQLite copies the bytes before the binding call returns.
sqlite3_destructor_type tips_transient(void);

/// `SQLITE_STATIC`: the bytes outlive the statement's use of them and are not copied.
sqlite3_destructor_type tips_static(void);

/// What a watch of reads calls, with the bytes that were read so far.
typedef void (*tips_read_teller)(void *context, sqlite3_int64 bytes);

/// A watch of reads.
typedef struct tips_read_watch tips_read_watch;

/// Counts what a connection reads of its database file, and tells it every 256 KiB. Statements that run for minutes in one
/// step, such as `pragma integrity_check`, have no other sign of life.
/// @return the watch, to be ended before the connection is closed; `NULL` where there is no file or it is watched already.
tips_read_watch *tips_watch_reads(sqlite3 *db, tips_read_teller tell, void *context);

/// Ends a watch. `NULL` is allowed.
void tips_end_watch(tips_read_watch *watch);

/// Rows of a table that changed, whose keys follow each other.
typedef struct tips_change_run {
  int thing;
  sqlite3_int64 first;
  sqlite3_int64 last;
} tips_change_run;

/// A watch of changes.
typedef struct tips_change_watch tips_change_watch;

/// Has a connection note the keys of all rows that change from now on, in the tables that are named to the watch. Rows that
/// go because others replace them, or by a foreign key, are noted too, and those of tables without rowid.
/// @return the watch, to be ended before the connection is closed; `NULL` where there is no memory.
tips_change_watch *tips_watch_changes(sqlite3 *db);

/// Names a table to a watch, by its number and the position of the column that holds the key, an integer.
/// @return an SQLite result code.
int tips_watch_table(tips_change_watch *watch, const char *name, int thing, int column);

/// What changed since the watch began or was last told to forget.
/// @return how many runs there are; -1 where memory ran out, so that some are missing.
int tips_changes(const tips_change_watch *watch, const tips_change_run **runs);

/// Forgets what changed so far.
void tips_forget_changes(tips_change_watch *watch);

/// Ends a watch. `NULL` is allowed.
void tips_end_change_watch(sqlite3 *db, tips_change_watch *watch);

/// Makes the FTS5 tokenizer `persian` known to a connection. It takes no options.
/// @return an SQLite result code; `SQLITE_ERROR` where SQLite was built without FTS5.
int tips_register_persian_tokenizer(sqlite3 *db);

/// Makes the aggregate `key_sum(ORDER, VALUE…, ID)` known to a connection: a sum of keyed hashes of rows, the same in whatever
/// order they come. ORDER is 0 for any; 1 where the rows have to come in the order of an index, 2 where no key may be there
/// twice besides: then the sum is null if they don't. The key is drawn anew for each connection, so no file is made to fit it.
/// @return an SQLite result code.
int tips_register_key_sum(sqlite3 *db);

#ifdef __cplusplus
}
#endif

#endif
