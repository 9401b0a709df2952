#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <link.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int waymark_exchange_paths(const char *first, const char *second) {
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int waymark_open_for_reading(const char *path) {
    // O_NONBLOCK: a FIFO in the content folder must not hold the build up.
    return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

int waymark_open_below(const char *root, const char *path) {
    int folder = open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);
    while (folder >= 0) {
        char name[NAME_MAX + 1];
        size_t length = strcspn(path, "/");
        int opened = -1;
        if (length == 0 || length > NAME_MAX) {
            errno = ENOENT;
        } else {
            memcpy(name, path, length);
            name[length] = 0;
            int how = path[length] ? O_PATH | O_DIRECTORY : O_RDONLY | O_NONBLOCK;
            opened = openat(folder, name, how | O_NOFOLLOW | O_CLOEXEC);
        }
        int error = errno;
        close(folder);
        errno = error;
        if (opened < 0 || !path[length]) return opened;
        folder = opened;
        path += length + 1;
    }
    return -1;
}

int waymark_create_file(const char *path) {
    return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

int waymark_open_for_writing(const char *path) {
    return open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
}

int waymark_create_memory_file(void) {
    return memfd_create("waymark", MFD_CLOEXEC);
}

int waymark_lock_file(const char *path, bool waits) {
    int descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0) return -1;
    while (flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR) continue;
        int error = errno;
        close(descriptor);
        errno = error;
        return -1;
    }
    return descriptor;
}

int waymark_mount_of(const char *path, uint64_t *mount) {
    struct statx status;
    if (statx(AT_FDCWD, path, AT_NO_AUTOMOUNT, STATX_MNT_ID, &status) != 0) return -1;
    // Kernels before 5.8 know no mounts; their devices tell filesystems apart, if not two mounts of one.
    *mount = status.stx_mask & STATX_MNT_ID
        ? status.stx_mnt_id
        : (uint64_t)status.stx_dev_major << 32 | status.stx_dev_minor;
    return 0;
}

struct build_id {
    uint8_t *bytes;
    size_t room, size;
};

static int find_build_id(struct dl_phdr_info *program, size_t size, void *result) {
    (void)size;
    struct build_id *found = result;
    for (int index = 0; index < program->dlpi_phnum; index++) {
        const ElfW(Phdr) *header = &program->dlpi_phdr[index];
        if (header->p_type != PT_NOTE) continue;
        const char *note = (const char *)(program->dlpi_addr + header->p_vaddr), *end = note + header->p_memsz;
        while (note + sizeof(ElfW(Nhdr)) <= end) {
            const ElfW(Nhdr) *start = (const void *)note;
            const char *name = note + sizeof *start, *value = name + ((start->n_namesz + 3u) & ~3u);
            if (start->n_type == NT_GNU_BUILD_ID && start->n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
                found->size = start->n_descsz < found->room ? start->n_descsz : found->room;
                memcpy(found->bytes, value, found->size);
            }
            note = value + ((start->n_descsz + 3u) & ~3u);
        }
    }
    return 1; // The first is the program itself; libraries are of no interest.
}

size_t waymark_build_id(uint8_t *bytes, size_t room) {
    struct build_id found = {bytes, room, 0};
    dl_iterate_phdr(find_build_id, &found);
    return found.size;
}

int waymark_wait_for_process(int process, int milliseconds) {
    int descriptor = (int)syscall(SYS_pidfd_open, process, 0);
    if (descriptor < 0) return -1;
    struct pollfd wanted = {.fd = descriptor, .events = POLLIN};
    int ready;
    do ready = poll(&wanted, 1, milliseconds);
    while (ready < 0 && errno == EINTR);
    int error = errno;
    close(descriptor);
    errno = error;
    return ready;
}
