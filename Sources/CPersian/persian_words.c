/// Words as the search index counts them, and the other spellings under which a word is found.
#include <string.h>

#include "persian_fold.h"

// MARK: Separators

/// The kinds of separators that may stand inside a number or a number plate.
static unsigned separator_kind(uint32_t scalar) {
  switch (scalar) {
  case ' ': case 0xA0: case 0x200C: case 0x2007: case 0x2009: case 0x202F: return TIPS_GAP_SPACE;
  case '-': case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212: case '_': return TIPS_GAP_DASH;
  case ',': case 0x060C: case 0x066C: return TIPS_GAP_COMMA;
  case '.': case '\'': case 0x2019: return TIPS_GAP_DOT;
  case '/': case '|': case '\\': return TIPS_GAP_SLASH;
  case '(': case ')': case ':': case '+': return TIPS_GAP_BRACKET;
  default: return TIPS_GAP_OTHER;
  }
}

static void widen(struct tips_gap *gap, uint32_t scalar) {
  if (gap->separators < 255) gap->separators++;
  gap->kinds |= (uint8_t)separator_kind(scalar);
}

// MARK: Hamza

#define ALEF 0x27
#define HAMZA 0x21
#define HEH 0x47
#define WAW 0x48
#define YEH 0xCC

int tips_has_hamza(uint32_t scalar) {
  if (scalar < 0xFB50) return scalar >= 0x0621 && scalar <= 0x0626 && scalar != 0x0622 && scalar != 0x0625;
  return (scalar >= 0xFBEA && scalar <= 0xFBF8) || (scalar >= 0xFC00 && scalar <= 0xFC04) ||
         (scalar >= 0xFC64 && scalar <= 0xFC69) || (scalar >= 0xFC97 && scalar <= 0xFC9B) ||
         (scalar >= 0xFCDF && scalar <= 0xFCE0) || scalar == 0xFE80 || (scalar >= 0xFE83 && scalar <= 0xFE86) ||
         (scalar >= 0xFE89 && scalar <= 0xFE8C);
}

static int is_heh_with_hamza(uint32_t scalar) {
  return scalar == 0x06C0 || scalar == 0x06C2 || scalar == 0xFBA4 || scalar == 0xFBA5;
}

/// The low byte of the Arabic letter at an offset of a word; 0 at the end, before the beginning, and for other letters.
static uint8_t letter_at(const struct tips_word *word, int at) {
  if (at < 0 || at + 1 >= word->size) return 0;
  int low = ((word->bytes[at] & 0x1F) << 6) | (word->bytes[at + 1] & 0x3F);
  return low >= 0x600 && low <= 0x6FF && word->bytes[at] >= 0xD8 && word->bytes[at] <= 0xDB ? (uint8_t)low : 0;
}

#define NO_OTHER (-1)
#define NOTHING 0

/// The letter that is also written for the hamza at an offset, or NOTHING where it is left out.
static int hamza_option(const struct tips_word *word, int at, int option) {
  uint8_t before = letter_at(word, at - 2), after = letter_at(word, at + 2);
  switch (letter_at(word, at)) {
  case ALEF:
    // هیأت and هیئت, but no other form of مأمور.
    return option == 0 && at >= 4 && after != 0 && after != YEH ? YEH : NO_OTHER;
  case WAW:
    // مسؤول, مسئول and مسول.
    if (after != WAW) return NO_OTHER;
    return option == 0 ? YEH : option == 1 ? NOTHING : NO_OTHER;
  case YEH:
    if (after == WAW) return option == 0 ? WAW : option == 1 ? NOTHING : NO_OTHER;
    // مسئله and مساله, but no other form of رئیس and دقائق.
    return option == 0 && after != 0 && after != ALEF && after != YEH && before != ALEF ? ALEF : NO_OTHER;
  case HAMZA:
    if (option == 0) return NOTHING;
    return option == 1 && before == ALEF && after != 0 ? YEH : NO_OTHER;
  default: return NO_OTHER;
  }
}

int tips_hamza_spelling(const struct tips_word *word, int option, uint8_t out[TIPS_WORD_BYTES]) {
  int size = 0, changed = 0;
  if (word->hamzas == 0) return 0;
  for (int at = 0; at < word->size; at++) {
    int other = at > 0 && (word->hamzas >> at & 1) ? hamza_option(word, at, option) : NO_OTHER;
    if (other == NO_OTHER) {
      out[size++] = word->bytes[at];
      continue;
    }
    changed = 1;
    at++;
    if (other == NOTHING) continue;
    out[size++] = (uint8_t)(0xC0 | (0x600 | other) >> 6);
    out[size++] = (uint8_t)(0x80 | (other & 0x3F));
  }
  return changed ? size : 0;
}

// MARK: Words

static int letter_end(const struct tips_fold_step *step, int from) {
  int to = from + 1;
  while (to < step->size && (step->bytes[to] & 0xC0) == 0x80) to++;
  return to;
}

static int is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

void tips_words_begin(struct tips_word_reader *reader, const char *text, size_t size) {
  reader->text = (const uint8_t *)text;
  reader->size = text == NULL ? 0 : size;
  reader->at = reader->step_at = 0;
  reader->from = reader->step.size = 0;
}

/// What a mark that vanishes says of the letter before it.
static void take_mark(struct tips_word *word, uint32_t scalar) {
  if (scalar != 0x0654 && scalar != 0x0655) return;
  uint8_t letter = letter_at(word, word->size - 2);
  if (letter == ALEF || letter == WAW || letter == YEH) word->hamzas |= 1ULL << (word->size - 2);
  if (letter == HEH) word->heh_hamza = 1;
}

int tips_words_next(struct tips_word_reader *reader, struct tips_word *word) {
  struct tips_fold_step *step = &reader->step;
  word->size = 0;
  word->hamzas = 0;
  word->heh_hamza = 0;
  word->gap.separators = 0;
  word->gap.kinds = 0;
  for (;;) {
    if (reader->from >= step->size) {
      if (reader->at >= reader->size) return word->size > 0;
      reader->step_at = reader->at;
      tips_fold_step(reader->text + reader->at, reader->size - reader->at, step);
      reader->from = 0;
      if (step->size < 0) {
        step->size = 0;
        // The separator is read again by who asks for the next word.
        if (word->size > 0) return 1;
        widen(&word->gap, step->scalar);
      }
      reader->at += step->consumed;
      if (step->size == 0 && word->size > 0) {
        // Marks that are dropped belong to the word before them.
        take_mark(word, step->scalar);
        word->end = reader->at;
      }
      continue;
    }
    // Letter by letter: a ligature is cut where the letters that it stands for are.
    int from = reader->from, to = letter_end(step, from), digit = is_digit(step->bytes[from]);
    if (word->size > 0 && (word->is_number != digit || word->size + to - from > TIPS_WORD_BYTES)) {
      // The places of words must not lie over each other: a sign that is cut belongs to what follows.
      if (from > 0) word->end = reader->step_at;
      return 1;
    }
    if (word->size == 0) {
      word->start = reader->step_at;
      word->is_number = digit;
    }
    if (from == 0 && (step->scalar - 0x0621 < 6 || step->scalar >= 0xFB50) && tips_has_hamza(step->scalar)) word->hamzas |= 1ULL << word->size;
    word->heh_hamza = is_heh_with_hamza(step->scalar);
    while (from < to) word->bytes[word->size++] = step->bytes[from++];
    word->end = reader->at;
    reader->from = to;
  }
}

// MARK: Numbers and plates

/// The names of the letters on number plates, as people spell them over the telephone.
static const struct {
  const char *name;
  uint8_t letter;
} letter_names[] = {
  {"الف", ALEF}, {"جیم", 0x2C}, {"دال", 0x2F}, {"سین", 0x33}, {"شین", 0x34}, {"صاد", 0x35}, {"طا", 0x37}, {"عین", 0x39},
  {"قاف", 0x42}, {"کاف", 0xA9}, {"گاف", 0xAF}, {"لام", 0x44}, {"میم", 0x45}, {"نون", 0x46}, {"واو", WAW},
};

/// The letter of a plate that a word may be: one Persian letter, its name, or D and S of diplomats; 0 for other words.
static uint8_t plate_letter(const struct tips_word *word) {
  if (word->size > 6) return 0;
  if (word->size == 1) return word->bytes[0] == 'd' || word->bytes[0] == 's' ? word->bytes[0] : 0;
  if (word->size == 2) return letter_at(word, 0);
  for (size_t i = 0; i < sizeof letter_names / sizeof letter_names[0]; i++) {
    size_t size = strlen(letter_names[i].name);
    if ((size_t)word->size == size && memcmp(word->bytes, letter_names[i].name, size) == 0) return letter_names[i].letter;
  }
  return 0;
}

static int lies_within(struct tips_gap gap, unsigned kinds) { return gap.separators <= 3 && (gap.kinds & ~kinds) == 0; }

static struct tips_trail_word *back(struct tips_word_trail *trail, int count) {
  return &trail->words[(trail->newest + TIPS_TRAIL_WORDS - count) % TIPS_TRAIL_WORDS];
}

static struct tips_alternative *next(struct tips_alternatives *all, int words) {
  if (all->count == TIPS_ALTERNATIVES) return NULL;
  struct tips_alternative *added = &all->list[all->count++];
  added->size = 0;
  added->words = words;
  return added;
}

static void append(struct tips_alternative *to, const uint8_t *bytes, int size) {
  if (to == NULL) return;
  memcpy(to->bytes + to->size, bytes, (size_t)size);
  to->size += size;
}

/// A mobile number of Iran in the form that is dialled at home.
static void add_national(struct tips_alternatives *all, const uint8_t *digits, int size, int words) {
  int prefix = size == 10 && digits[0] == '9'                              ? 0
             : size == 12 && memcmp(digits, "989", 3) == 0                 ? 2
             : size == 13 && memcmp(digits, "9809", 4) == 0                ? 3
             : size == 14 && memcmp(digits, "00989", 5) == 0               ? 4
                                                                           : -1;
  if (prefix < 0) return;
  struct tips_alternative *added = next(all, words);
  append(added, (const uint8_t *)"0", 1);
  append(added, digits + prefix, 10);
}

/// The numbers that the last words are when they are read without the separators between them.
static void add_whole_numbers(struct tips_word_trail *trail, struct tips_alternatives *all) {
  const unsigned grouping = TIPS_GAP_SPACE | TIPS_GAP_COMMA | TIPS_GAP_DOT;
  const unsigned dialling = TIPS_GAP_SPACE | TIPS_GAP_DASH | TIPS_GAP_DOT | TIPS_GAP_BRACKET;
  int total = back(trail, 0)->size, are_thousands = total == 3, is_long = total >= 2;
  unsigned kinds = 0;
  for (int words = 2; words <= trail->count && words <= TIPS_TRAIL_WORDS - 1; words++) {
    struct tips_gap gap = back(trail, words - 2)->gap;
    struct tips_trail_word *first = back(trail, words - 1);
    if (!first->is_number || gap.separators == 0) return;
    total += first->size;
    if (total > TIPS_WHOLE_DIGITS) return;
    kinds |= gap.kinds;
    are_thousands = are_thousands && gap.separators == 1 && lies_within(gap, grouping);
    is_long = is_long && lies_within(gap, dialling | TIPS_GAP_SLASH) && first->size >= 2;
    struct tips_trail_word *before = back(trail, words);
    int begins = trail->count == words || !before->is_number || !lies_within(first->gap, grouping | dialling);
    int is_dialled = first->digits[0] == '0' || (begins && (kinds & TIPS_GAP_SLASH) == 0);
    if ((are_thousands && begins && first->size <= 3 && first->digits[0] != '0') || (is_long && is_dialled && total >= 8)) {
      struct tips_alternative *whole = next(all, words);
      for (int at = words - 1; at >= 0; at--) append(whole, back(trail, at)->digits, back(trail, at)->size);
      if (whole != NULL) add_national(all, whole->bytes, whole->size, words);
    }
    are_thousands = are_thousands && first->size == 3;
  }
}

static int has(const struct tips_alternatives *all, const struct tips_alternative *other) {
  for (int i = 0; i < all->count; i++) {
    const struct tips_alternative *known = &all->list[i];
    if (known != other && known->size == other->size && memcmp(known->bytes, other->bytes, (size_t)other->size) == 0) return 1;
  }
  return 0;
}

/// On a motorcycle's plate three digits stand over five; whoever reads the five first means the same plate.
static void add_motorcycle(struct tips_word_trail *trail, struct tips_alternatives *all) {
  struct tips_trail_word *last = back(trail, 0), *first = back(trail, 1);
  const unsigned kinds = TIPS_GAP_SPACE | TIPS_GAP_DASH | TIPS_GAP_SLASH | TIPS_GAP_COMMA | TIPS_GAP_DOT;
  if (trail->count < 2 || !first->is_number || !lies_within(last->gap, kinds) || last->gap.separators == 0) return;
  if (first->size + last->size != 8 || (first->size != 3 && first->size != 5)) return;
  struct tips_trail_word *upper = first->size == 3 ? first : last, *lower = first->size == 3 ? last : first;
  struct tips_alternative *plate = next(all, 2);
  append(plate, upper->digits, 3);
  append(plate, lower->digits, 5);
  if (plate != NULL && has(all, plate)) all->count--;
}

/// A plate is one word in digits that nobody types, those of N'Ko (U+07C0–07C9): two, the letter, three.
static void add_plate(struct tips_alternatives *all, const uint8_t *two, uint8_t letter, const uint8_t *three) {
  struct tips_alternative *plate = next(all, 3);
  if (plate == NULL) return;
  uint8_t digit[2] = {0xDF, 0}, arabic[2] = {(uint8_t)(0xC0 | (0x600 | letter) >> 6), (uint8_t)(0x80 | (letter & 0x3F))};
  for (int i = 0; i < 2; i++) {
    digit[1] = (uint8_t)(0x80 + two[i] - '0');
    append(plate, digit, 2);
  }
  if (letter == 'd' || letter == 's') append(plate, &letter, 1);
  else append(plate, arabic, 2);
  for (int i = 0; i < 3; i++) {
    digit[1] = (uint8_t)(0x80 + three[i] - '0');
    append(plate, digit, 2);
  }
}

static void add_province(struct tips_alternatives *all, const uint8_t *two) {
  append(next(all, 1), two, 2);
}

/// Plates of cars: two digits, a letter, three digits, forwards or backwards, the province's two digits written on to
/// them or not.
static void add_car(struct tips_word_trail *trail, struct tips_alternatives *all) {
  const unsigned kinds = TIPS_GAP_SPACE | TIPS_GAP_DASH | TIPS_GAP_SLASH | TIPS_GAP_COMMA | TIPS_GAP_DOT | TIPS_GAP_BRACKET;
  struct tips_trail_word *last = back(trail, 0), *middle = back(trail, 1), *first = back(trail, 2);
  if (trail->count < 3 || !first->is_number || middle->plate_letter == 0) return;
  if (!lies_within(last->gap, kinds) || !lies_within(middle->gap, kinds)) return;
  const uint8_t *a = first->digits, *b = last->digits;
  if (first->size == 2 && last->size == 3) add_plate(all, a, middle->plate_letter, b);
  if (first->size == 3 && last->size == 2) add_plate(all, b, middle->plate_letter, a);
  if (first->size == 2 && last->size == 5) {
    add_plate(all, a, middle->plate_letter, b);
    add_province(all, b + 3);
  }
  if (first->size == 5 && last->size == 2) {
    add_plate(all, b, middle->plate_letter, a + 2);
    add_province(all, a);
  }
}

void tips_trail_add(struct tips_word_trail *trail, const struct tips_word *word, struct tips_alternatives *all) {
  all->count = 0;
  // Of words without digits only the letter of a plate counts, which stands behind digits.
  uint8_t letter = 0;
  if (!word->is_number && trail->count > 0 && back(trail, 0)->is_number) letter = plate_letter(word);
  if (!word->is_number && letter == 0) {
    trail->count = 0;
    return;
  }
  trail->newest = (trail->newest + 1) % TIPS_TRAIL_WORDS;
  if (trail->count < TIPS_TRAIL_WORDS) trail->count++;
  struct tips_trail_word *added = back(trail, 0);
  added->gap = word->gap;
  added->is_number = word->is_number && word->size <= TIPS_WHOLE_DIGITS;
  added->plate_letter = letter;
  added->size = added->is_number ? word->size : 0;
  if (!added->is_number) return;
  memcpy(added->digits, word->bytes, (size_t)word->size);
  add_national(all, added->digits, added->size, 1);
  add_whole_numbers(trail, all);
  add_motorcycle(trail, all);
  add_car(trail, all);
}
