#define _GNU_SOURCE
#include "CSystemCalls.h"

#ifdef __linux__
#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/vfs.h>
#include <unistd.h>
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

#ifdef __linux__
static int unmap_code(struct dl_phdr_info *object, size_t size, void *pages) {
  (void)size;
  uintptr_t page = *(uintptr_t *)pages;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[i];
    if (part->p_type != PT_LOAD || !(part->p_flags & PF_X) || part->p_flags & PF_W) continue;
    // Only whole pages: what shares one with code may have been written to.
    uintptr_t begin = (object->dlpi_addr + part->p_vaddr + page - 1) & ~(page - 1);
    uintptr_t end = (object->dlpi_addr + part->p_vaddr + part->p_filesz) & ~(page - 1);
    if (end > begin) madvise((void *)begin, end - begin, MADV_DONTNEED);
  }
  return 1;  // the program itself comes first; its libraries stay as they are
}
#endif

void tips_unmap_code(void) {
#ifdef __linux__
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  dl_iterate_phdr(unmap_code, &page);
#endif
}

int64_t tips_file_system(const char *path) {
#ifdef __linux__
  struct statfs volume;
  if (statfs(path, &volume) == 0) return (int64_t)((uint64_t)volume.f_type & 0xFFFFFFFFu);
#endif
  return -1;
}
