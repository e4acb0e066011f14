#ifndef CRELEASE_H
#define CRELEASE_H

/// The commit that the program is built from, as the build was told it in $TIPS_COMMIT; "" where it wasn't.
const char *tips_release_commit(void);

#endif
