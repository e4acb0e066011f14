#include "CRelease.h"

#ifndef TIPS_COMMIT
#define TIPS_COMMIT ""
#endif

const char *tips_release_commit(void) { return TIPS_COMMIT; }

const char *tips_release_version(void) { return "0.1.0"; }
