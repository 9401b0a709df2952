// System calls that Swift cannot import as they stand.
#ifndef WAYMARK_CSYSTEM_H
#define WAYMARK_CSYSTEM_H

/// renameat2(2) with RENAME_EXCHANGE: the two paths change places in one step.
/// Gives 0, or the errno value; ENOSYS or EINVAL where the filesystem cannot do it.
int waymark_exchange_paths(const char *first, const char *second);

/// open(2) for reading, with a fixed number of arguments. Gives a descriptor, or -1 with errno set.
int waymark_open_for_reading(const char *path);

/// open(2) for a new file that must not exist yet, with mode 0666 less the umask.
int waymark_create_file(const char *path);

/// memfd_create(2): a file in memory that is gone once it is closed. Gives a descriptor, or -1 with errno set.
int waymark_create_memory_file(void);

/// flock(2): opens the file at `path`, making it if need be, and waits until no other process holds its lock.
/// Gives a descriptor, whose closing lets the lock go, or -1 with errno set.
int waymark_lock_file(const char *path);

#endif
