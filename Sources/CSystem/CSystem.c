#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>
#include <sys/mman.h>

int waymark_exchange_paths(const char *first, const char *second) {
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int waymark_open_for_reading(const char *path) {
    // O_NONBLOCK: a FIFO in the content folder must not hold the build up.
    return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

int waymark_create_file(const char *path) {
    return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

int waymark_create_memory_file(void) {
    return memfd_create("waymark", MFD_CLOEXEC);
}

int waymark_lock_file(const char *path) {
    int descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0) return -1;
    while (flock(descriptor, LOCK_EX) != 0) {
        if (errno == EINTR) continue;
        int error = errno;
        close(descriptor);
        errno = error;
        return -1;
    }
    return descriptor;
}
