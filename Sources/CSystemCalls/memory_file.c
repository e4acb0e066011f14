#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

int tips_memory_file(const void *bytes, size_t size) {
  int descriptor = memfd_create("tips", 0);
  if (descriptor < 0) return -1;
  const char *next = bytes;
  while (size > 0) {
    ssize_t written = write(descriptor, next, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      int reason = errno;
      close(descriptor);
      errno = reason;
      return -1;
    }
    next += written;
    size -= (size_t)written;
  }
  return descriptor;
}
