/// The system's expat for Swift.
#include <expat.h>
