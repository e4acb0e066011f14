/// The system's libpq for Swift.
#include <postgresql/libpq-fe.h>
