#pragma once

#include <stddef.h>

/**
 * LLVMFuzzerTestOneInput:
 *
 * What every target defines, and libFuzzer or replay.c calls: takes one file's bytes, and must neither crash nor leak.
 */
int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);
