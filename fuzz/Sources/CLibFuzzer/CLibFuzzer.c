#include "CLibFuzzer.h"

// The library's own main calls this function. Swift's main takes its place, but the linker asks for both.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    (void)data;
    (void)size;
    return 0;
}
