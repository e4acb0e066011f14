#include "CSQLite.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A value of the row before, in the order of SQLite's indices: nothing, then numbers, texts, bytes.
struct key_value {
  int type;
  sqlite3_int64 integer;
  double real;
  unsigned char *bytes;
  int count;
  int capacity;
};

struct key_sum {
  uint64_t sum;
  struct key_value *before;
  int values;
  int is_wrong;
};

enum { key_in_any_order = 0, key_in_order = 1, key_once = 2 };

static uint64_t mixed(uint64_t hash, uint64_t word) {
  unsigned __int128 product = (unsigned __int128)(hash ^ word) * UINT64_C(0xD6E8FEB86659FD93);
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint64_t with_bytes(uint64_t hash, const unsigned char *bytes, int count) {
  hash = mixed(hash, (uint64_t)count);
  for (; count > 0; bytes += 8, count -= 8) {
    uint64_t word = 0;
    memcpy(&word, bytes, count < 8 ? (size_t)count : 8);
    hash = mixed(hash, word);
  }
  return hash;
}

static uint64_t with_value(uint64_t hash, sqlite3_value *value) {
  int type = sqlite3_value_type(value);
  hash = mixed(hash, (uint64_t)type);
  switch (type) {
  case SQLITE_INTEGER:
    return mixed(hash, (uint64_t)sqlite3_value_int64(value));
  case SQLITE_FLOAT: {
    double real = sqlite3_value_double(value);
    uint64_t word;
    memcpy(&word, &real, sizeof word);
    return mixed(hash, word);
  }
  case SQLITE_NULL:
    return hash;
  default: {
    // The bytes first: their number is known only then.
    const unsigned char *bytes = sqlite3_value_blob(value);
    return with_bytes(hash, bytes, sqlite3_value_bytes(value));
  }
  }
}

static int rank(int type) {
  return type == SQLITE_NULL ? 0 : type == SQLITE_TEXT ? 2 : type == SQLITE_BLOB ? 3 : 1;
}

/// Negative where the value before is the lesser one, as it should be.
static int compared(const struct key_value *before, sqlite3_value *value) {
  int type = sqlite3_value_type(value);
  if (rank(before->type) != rank(type)) return rank(before->type) - rank(type);
  if (before->type == SQLITE_INTEGER && type == SQLITE_INTEGER) {
    sqlite3_int64 integer = sqlite3_value_int64(value);
    return (before->integer > integer) - (before->integer < integer);
  }
  if (rank(type) == 1) {
    double left = before->type == SQLITE_INTEGER ? (double)before->integer : before->real;
    double right = sqlite3_value_double(value);
    return (left > right) - (left < right);
  }
  if (type == SQLITE_NULL) return 0;
  const void *bytes = sqlite3_value_blob(value);
  int count = sqlite3_value_bytes(value);
  int shorter = before->count < count ? before->count : count;
  int order = shorter > 0 ? memcmp(before->bytes, bytes, (size_t)shorter) : 0;
  return order != 0 ? order : before->count - count;
}

static int kept(struct key_value *before, sqlite3_value *value) {
  before->type = sqlite3_value_type(value);
  if (before->type == SQLITE_INTEGER) before->integer = sqlite3_value_int64(value);
  if (before->type == SQLITE_FLOAT) before->real = sqlite3_value_double(value);
  if (rank(before->type) < 2) return 1;
  const void *bytes = sqlite3_value_blob(value);
  before->count = sqlite3_value_bytes(value);
  if (before->count > before->capacity) {
    unsigned char *larger = realloc(before->bytes, (size_t)before->count * 2);
    if (larger == NULL) return 0;
    before->bytes = larger;
    before->capacity = before->count * 2;
  }
  if (before->count > 0) memcpy(before->bytes, bytes, (size_t)before->count);
  return 1;
}

/// Whether the row comes behind the one before, and, where its key may be there only once, has another one. The last value
/// is the row's id, which is no part of the key; a key in which something is missing equals no other.
static int follows(struct key_sum *sum, int count, sqlite3_value **values, int is_once) {
  int is_whole = 1;
  for (int at = 0; at < count; at++) {
    int is_id = at == count - 1;
    if (is_id && is_once && is_whole) return 0;
    int order = compared(&sum->before[at], values[at]);
    if (order != 0) return order < 0;
    if (sqlite3_value_type(values[at]) == SQLITE_NULL) is_whole = 0;
  }
  return 0;
}

static void key_sum_step(sqlite3_context *context, int count, sqlite3_value **values) {
  struct key_sum *sum = sqlite3_aggregate_context(context, sizeof *sum);
  if (sum == NULL) return sqlite3_result_error_nomem(context);
  int order = sqlite3_value_int(values[0]);
  values++;
  count--;
  uint64_t hash = *(const uint64_t *)sqlite3_user_data(context);
  for (int at = 0; at < count; at++) hash = with_value(hash, values[at]);
  sum->sum += mixed(hash, (uint64_t)count);
  if (order == key_in_any_order || sum->is_wrong) return;
  if (sum->before == NULL) {
    sum->before = calloc((size_t)count, sizeof *sum->before);
    if (sum->before == NULL) return sqlite3_result_error_nomem(context);
    sum->values = count;
  } else if (!follows(sum, count, values, order == key_once)) {
    sum->is_wrong = 1;
  }
  for (int at = 0; at < count; at++)
    if (!kept(&sum->before[at], values[at])) return sqlite3_result_error_nomem(context);
}

static void key_sum_final(sqlite3_context *context) {
  struct key_sum *sum = sqlite3_aggregate_context(context, 0);
  if (sum == NULL) return sqlite3_result_int64(context, 0);
  if (sum->is_wrong)
    sqlite3_result_null(context);
  else
    sqlite3_result_int64(context, (sqlite3_int64)sum->sum);
  for (int at = 0; at < sum->values; at++) free(sum->before[at].bytes);
  free(sum->before);
}

int tips_register_key_sum(sqlite3 *db) {
  uint64_t *seed = malloc(sizeof *seed);
  if (seed == NULL) return SQLITE_NOMEM;
  sqlite3_randomness(sizeof *seed, seed);
  return sqlite3_create_function_v2(
    db, "key_sum", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY | SQLITE_DETERMINISTIC, seed, NULL, key_sum_step, key_sum_final, free);
}
