// zlib, Debian's zlib1g-dev, linked statically (see module.modulemap).
#include <zlib.h>
