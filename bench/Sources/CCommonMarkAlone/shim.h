// libcmark as it comes, to measure against.
#include <cmark.h>
