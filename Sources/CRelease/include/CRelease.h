#ifndef CRELEASE_H
#define CRELEASE_H

/// The commit that the program is built from, as the build was told it in $TIPS_COMMIT; "" where it wasn't.
const char *tips_release_commit(void);


/// The version of all programs, here and nowhere else; scripts/package takes it from the built program.
const char *tips_release_version(void);

#endif
