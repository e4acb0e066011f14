/// The FTS5 tokenizer `persian`: its tokens are the words of `tips_words_next`, with their other spellings beside them.
///
/// It keeps no state and allocates nothing. A query is cut as a text is, into words in a row, and so finds long words and
/// letters that are written on to digits.
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

/// Where the text of a word stands, and how to tell FTS5 of it.
struct place {
  void *context;
  token_callback emit;
  int start, end;
};

static int emit_synonym(const struct place *place, const uint8_t *bytes, int size) {
  return place->emit(place->context, FTS5_TOKEN_COLOCATED, (const char *)bytes, size, place->start, place->end);
}

/// The word, then its other spellings in the same place.
static int emit_word(const struct place *place, const struct tips_word *word, const struct tips_alternatives *others) {
  int code = place->emit(place->context, 0, (const char *)word->bytes, word->size, place->start, place->end);
  for (int option = 0; code == SQLITE_OK && option < TIPS_HAMZA_SPELLINGS; option++) {
    uint8_t bytes[TIPS_WORD_BYTES];
    int size = tips_hamza_spelling(word, option, bytes);
    if (size > 0) code = emit_synonym(place, bytes, size);
  }
  for (int i = 0; code == SQLITE_OK && i < others->count; i++) {
    code = emit_synonym(place, others->list[i].bytes, others->list[i].size);
  }
  return code;
}

static int tokenize(
  Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size, token_callback emit
) {
  (void)tokenizer;
  struct tips_word_reader reader;
  struct tips_word word;
  struct tips_word_trail trail;
  struct tips_alternatives others;
  trail.newest = trail.count = others.count = 0;
  tips_words_begin(&reader, text, size > 0 ? (size_t)size : 0);
  while (tips_words_next(&reader, &word)) {
    // Whoever makes a query has put the words that belong together into it.
    if ((flags & FTS5_TOKENIZE_QUERY) == 0) tips_trail_add(&trail, &word, &others);
    struct place place = {context, emit, (int)word.start, (int)word.end};
    int code = emit_word(&place, &word, &others);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
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
