#include "CSQLite.h"

#include <stdlib.h>
#include <string.h>

struct table {
  char *name;
  int thing;
  int column;
  /// The run that was extended last; -1 for none.
  int run;
};

struct tips_change_watch {
  struct table *tables;
  int table_count;
  tips_change_run *runs;
  int run_count;
  int run_room;
  int is_incomplete;
};

static struct table *find(tips_change_watch *watch, const char *name) {
  for (int i = 0; i < watch->table_count; i++) {
    if (strcmp(watch->tables[i].name, name) == 0) return &watch->tables[i];
  }
  return NULL;
}

static void note(tips_change_watch *watch, struct table *table, sqlite3_int64 key) {
  if (table->run >= 0) {
    tips_change_run *run = &watch->runs[table->run];
    if (key >= run->first && key <= run->last) return;
    if (key > run->last && key - 1 == run->last) {
      run->last = key;
      return;
    }
  }
  if (watch->run_count == watch->run_room) {
    int room = watch->run_room > 0 ? 2 * watch->run_room : 16;
    tips_change_run *runs = realloc(watch->runs, (size_t)room * sizeof *runs);
    if (runs == NULL) {
      watch->is_incomplete = 1;
      return;
    }
    watch->runs = runs;
    watch->run_room = room;
  }
  table->run = watch->run_count;
  watch->runs[watch->run_count++] = (tips_change_run){table->thing, key, key};
}

static void changed(
  void *context, sqlite3 *db, int operation, const char *schema, const char *name, sqlite3_int64 old_row,
  sqlite3_int64 new_row
) {
  (void)old_row;
  (void)new_row;
  tips_change_watch *watch = context;
  // A vacuum copies rows to a database of another name.
  if (strcmp(schema, "main") != 0) return;
  struct table *table = find(watch, name);
  if (table == NULL) return;
  sqlite3_value *value = NULL;
  if (operation != SQLITE_INSERT) {
    if (sqlite3_preupdate_old(db, table->column, &value) != SQLITE_OK) watch->is_incomplete = 1;
    else note(watch, table, sqlite3_value_int64(value));
  }
  if (operation != SQLITE_DELETE) {
    if (sqlite3_preupdate_new(db, table->column, &value) != SQLITE_OK) watch->is_incomplete = 1;
    else note(watch, table, sqlite3_value_int64(value));
  }
}

tips_change_watch *tips_watch_changes(sqlite3 *db) {
  tips_change_watch *watch = calloc(1, sizeof *watch);
  if (watch != NULL) sqlite3_preupdate_hook(db, changed, watch);
  return watch;
}

int tips_watch_table(tips_change_watch *watch, const char *name, int thing, int column) {
  struct table *tables = realloc(watch->tables, (size_t)(watch->table_count + 1) * sizeof *tables);
  if (tables == NULL) return SQLITE_NOMEM;
  watch->tables = tables;
  char *copy = strdup(name);
  if (copy == NULL) return SQLITE_NOMEM;
  watch->tables[watch->table_count++] = (struct table){copy, thing, column, -1};
  return SQLITE_OK;
}

int tips_changes(const tips_change_watch *watch, const tips_change_run **runs) {
  *runs = watch->runs;
  return watch->is_incomplete ? -1 : watch->run_count;
}

void tips_forget_changes(tips_change_watch *watch) {
  watch->run_count = 0;
  watch->is_incomplete = 0;
  for (int i = 0; i < watch->table_count; i++) watch->tables[i].run = -1;
}

void tips_end_change_watch(sqlite3 *db, tips_change_watch *watch) {
  if (watch == NULL) return;
  sqlite3_preupdate_hook(db, NULL, NULL);
  for (int i = 0; i < watch->table_count; i++) free(watch->tables[i].name);
  free(watch->tables);
  free(watch->runs);
  free(watch);
}
