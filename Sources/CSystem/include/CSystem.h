// System calls that Swift cannot import as they stand.
#ifndef WAYMARK_CSYSTEM_H
#define WAYMARK_CSYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// renameat2(2) with RENAME_EXCHANGE: the two paths change places in one step.
/// Gives 0, or the errno value; ENOSYS or EINVAL where the filesystem cannot do it.
int waymark_exchange_paths(const char *first, const char *second);

/// open(2) for reading, with a fixed number of arguments. Gives a descriptor, or -1 with errno set.
int waymark_open_for_reading(const char *path);

/// open(2) for a new file that must not exist yet, with mode 0666 less the umask.
int waymark_create_file(const char *path);

/// open(2) for writing to a file that exists and is no link.
int waymark_open_for_writing(const char *path);

/// memfd_create(2): a file in memory that is gone once it is closed. Gives a descriptor, or -1 with errno set.
int waymark_create_memory_file(void);

/// flock(2): opens the file at `path`, making it if need be, and takes its lock; where another process holds that, waits
/// or, unless `waits`, fails with EWOULDBLOCK. Gives a descriptor, whose closing lets the lock go, or -1 with errno set.
int waymark_lock_file(const char *path, bool waits);

/// statx(2) with STATX_MNT_ID: a number for the mount that `path`, which exists, lies on. rename(2) works within one only.
/// Gives 0, or -1 with errno set.
int waymark_mount_of(const char *path, uint64_t *mount);

/// The build id that the linker put into the program: a hash of all that it is made of. Writes at most `room` bytes and gives
/// their number; 0 where there is none.
size_t waymark_build_id(uint8_t *bytes, size_t room);

#endif
