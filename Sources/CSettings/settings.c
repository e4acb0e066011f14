#include "CSettings.h"

#include <confuse.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// libconfuse hands its errors to a function without a context; the command reads one file on one thread.
static char error_message[256];

static void keep_first_error(cfg_t *cfg, const char *format, va_list arguments) {
  (void)cfg;
  if (error_message[0] != 0) return;
  vsnprintf(error_message, sizeof error_message, format, arguments);
}

// Each line is parsed alone: libconfuse counts the lines of comments twice.
static int parse_lines(cfg_t *settings, const char *text, int *line) {
  *line = 0;
  while (*text != 0) {
    size_t length = strcspn(text, "\n");
    char *copy = strndup(text, length);
    if (copy == NULL) return -1;
    *line += 1;
    int result = cfg_parse_buf(settings, copy);
    free(copy);
    if (result != CFG_SUCCESS || error_message[0] != 0) return -1;
    text += length + (text[length] != 0);
  }
  return 0;
}

int settings_parse(
    const char *text, const char *const *names, size_t count, char **values, int *line, char *message, size_t size) {
  cfg_opt_t *options = calloc(count + 1, sizeof *options);
  if (options == NULL) return -1;
  for (size_t i = 0; i < count; i++) {
    cfg_opt_t option = CFG_STR(names[i], NULL, CFGF_NODEFAULT);
    options[i] = option;
    values[i] = NULL;
  }
  cfg_opt_t end = CFG_END();
  options[count] = end;
  error_message[0] = 0;

  cfg_t *settings = cfg_init(options, CFGF_NONE);
  int result = -1;
  if (settings != NULL) {
    cfg_set_error_function(settings, keep_first_error);
    result = parse_lines(settings, text, line);
    if (result == 0) {
      for (size_t i = 0; i < count; i++) {
        const char *value = cfg_size(settings, names[i]) > 0 ? cfg_getstr(settings, names[i]) : NULL;
        values[i] = value == NULL ? NULL : strdup(value);
      }
    }
    cfg_free(settings);
  }
  free(options);
  snprintf(message, size, "%s", error_message);
  return result;
}
