/// The FTS5 tokenizer `persian`: words are runs of folded letters and digits, as `tips_fold_text` separates them.
///
/// It keeps no state and allocates nothing. A word longer than TIPS_TOKEN_BYTES is cut between letters into tokens in a
/// row; a query is cut in the same way, as a phrase, and so still finds the whole word.
#include <string.h>

#include "CPersian.h"
#include "CSQLite.h"

/// FTS5 wants a tokenizer object; there is nothing to keep in one.
static char no_state;

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer) {
  (void)context;
  (void)arguments;
  if (count != 0) return SQLITE_ERROR;
  *tokenizer = (Fts5Tokenizer *)&no_state;
  return SQLITE_OK;
}

static void delete(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

typedef int (*token_callback)(void *context, int flags, const char *token, int size, int start, int end);

/// Where the letter that begins at `from` ends.
static int letter_end(const struct tips_fold_step *step, int from) {
  int to = from + 1;
  while (to < step->size && (step->bytes[to] & 0xC0) == 0x80) to++;
  return to;
}

static int tokenize(
  Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size, token_callback emit
) {
  (void)tokenizer;
  (void)flags;
  char token[TIPS_TOKEN_BYTES];
  int held = 0, start = 0, end = 0;
  struct tips_fold_step step;
  for (int at = 0; text != NULL && at < size; at += (int)step.consumed) {
    tips_fold_step((const uint8_t *)text + at, (size_t)(size - at), &step);
    if (step.size < 0 && held > 0) {
      int code = emit(context, 0, token, held, start, end);
      if (code != SQLITE_OK) return code;
      held = 0;
    }
    // Letter by letter: a ligature is cut where the letters that it stands for are.
    for (int from = 0, to; from < step.size; from = to) {
      to = letter_end(&step, from);
      if (held + to - from > TIPS_TOKEN_BYTES) {
        // The places of tokens must not lie over each other: a sign that is cut belongs to what follows.
        int code = emit(context, 0, token, held, start, from > 0 ? at : end);
        if (code != SQLITE_OK) return code;
        held = 0;
      }
      if (held == 0) start = at;
      memcpy(token + held, step.bytes + from, (size_t)(to - from));
      held += to - from;
      end = at + (int)step.consumed;
    }
    // Marks that are dropped belong to the word before them.
    if (held > 0) end = at + (int)step.consumed;
  }
  return held > 0 ? emit(context, 0, token, held, start, end) : SQLITE_OK;
}

/// The FTS5 interface of a connection, or NULL where FTS5 is not built in.
static int find_fts5(sqlite3 *db, fts5_api **api) {
  sqlite3_stmt *statement = NULL;
  *api = NULL;
  int code = sqlite3_prepare_v2(db, "select fts5(?1)", -1, &statement, NULL);
  if (code == SQLITE_OK) code = sqlite3_bind_pointer(statement, 1, api, "fts5_api_ptr", NULL);
  if (code == SQLITE_OK) sqlite3_step(statement);
  int finished = sqlite3_finalize(statement);
  return code == SQLITE_OK ? finished : code;
}

int tips_register_persian_tokenizer(sqlite3 *db) {
  fts5_api *api;
  fts5_tokenizer tokenizer = {create, delete, tokenize};
  int code = find_fts5(db, &api);
  if (code != SQLITE_OK) return code;
  if (api == NULL) return SQLITE_ERROR;
  return api->xCreateTokenizer(api, "persian", NULL, &tokenizer, NULL);
}
