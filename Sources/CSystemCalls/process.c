#include "CSystemCalls.h"

#ifdef __linux__
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/vfs.h>
#endif

int tips_forbid_dumps(void) {
#ifdef __linux__
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#else
  return -1;
#endif
}

void tips_unmap_large_blocks(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

int64_t tips_file_system(const char *path) {
#ifdef __linux__
  struct statfs volume;
  if (statfs(path, &volume) == 0) return (int64_t)((uint64_t)volume.f_type & 0xFFFFFFFFu);
#endif
  return -1;
}
