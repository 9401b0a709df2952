// xxHash's XXH3, Debian's libxxhash-dev, linked statically (see module.modulemap).
#include <xxhash.h>
