#pragma once

#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop, with `test` called for every input. Part of the library that -sanitize=fuzzer links.
int LLVMFuzzerRunDriver(int *argument_count, char ***arguments, int (*test)(const uint8_t *data, size_t size));
