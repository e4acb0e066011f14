#ifndef CSETTINGS_H
#define CSETTINGS_H

#include <stddef.h>

/// Reads a text of `name = "value"` lines by libconfuse.
///
/// - names: the settings that there are; every other name is an error.
/// - values: for each name a text that the caller frees, or NULL where the text does not set it.
/// - line, message: where the first error stands and what it is, in libconfuse's words.
///
/// Returns 0, or -1 after an error; then no value is set.
int settings_parse(
    const char *text, const char *const *names, size_t count, char **values, int *line, char *message, size_t size);

#endif
