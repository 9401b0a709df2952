// libcmark, Debian's libcmark-dev, linked statically (see module.modulemap).
#include <cmark.h>
