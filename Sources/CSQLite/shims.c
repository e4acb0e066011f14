#include "CSQLite.h"

#include <stddef.h>

int tips_db_config(sqlite3 *db, int op, int value) {
  // Below FKEY are MAINDBNAME and LOOKASIDE, whose arguments are pointers.
  if (db == NULL || op < SQLITE_DBCONFIG_ENABLE_FKEY) return SQLITE_MISUSE;
  return sqlite3_db_config(db, op, value, (int *)NULL);
}

sqlite3_destructor_type tips_transient(void) { return SQLITE_TRANSIENT; }

sqlite3_destructor_type tips_static(void) { return SQLITE_STATIC; }

int tips_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
