#include "CSQLite.h"

#include <stdlib.h>

// Stands in the place of the file's own methods, which SQLite finds by the file's first member.
struct tips_read_watch {
  sqlite3_io_methods methods;
  const sqlite3_io_methods *own;
  sqlite3_file *file;
  sqlite3_int64 bytes;
  sqlite3_int64 told;
  tips_read_teller tell;
  void *context;
};

static int watched_read(sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset) {
  // SQLite calls this by the watch's methods, which are its first member.
  tips_read_watch *watch = (tips_read_watch *)file->pMethods;
  int code = watch->own->xRead(file, buffer, amount, offset);
  if (code == SQLITE_OK) watch->bytes += amount;
  if (watch->bytes - watch->told >= 262144) {
    watch->told = watch->bytes;
    watch->tell(watch->context, watch->bytes);
  }
  return code;
}

static int watched_close(sqlite3_file *file) {
  tips_read_watch *watch = (tips_read_watch *)file->pMethods;
  watch->file = NULL;
  file->pMethods = watch->own;
  return file->pMethods->xClose(file);
}

tips_read_watch *tips_watch_reads(sqlite3 *db, tips_read_teller tell, void *context) {
  sqlite3_file *file = NULL;
  if (sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file == NULL) return NULL;
  if (file->pMethods == NULL || file->pMethods->xRead == watched_read) return NULL;
  tips_read_watch *watch = calloc(1, sizeof *watch);
  if (watch == NULL) return NULL;
  watch->own = file->pMethods;
  watch->methods = *file->pMethods;
  watch->methods.xRead = watched_read;
  watch->methods.xClose = watched_close;
  watch->file = file;
  watch->tell = tell;
  watch->context = context;
  file->pMethods = &watch->methods;
  return watch;
}

void tips_end_watch(tips_read_watch *watch) {
  if (watch == NULL) return;
  if (watch->file != NULL) watch->file->pMethods = watch->own;
  free(watch);
}
