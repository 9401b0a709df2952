// Snowball's libstemmer, Debian's libstemmer-dev, linked statically (see module.modulemap).
#include <libstemmer.h>
