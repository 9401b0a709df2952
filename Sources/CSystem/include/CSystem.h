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

/// openat(2) for reading, folder by folder: opens `path`, which is relative, below the folder `root`, and follows no link on
/// the way. Gives a descriptor, or -1 with errno set; ELOOP or ENOTDIR where there is a link.
int waymark_open_below(const char *root, const char *path);

/// A TCP socket that listens on 127.0.0.1 and so is reached from this machine alone. Port 0 takes any that is free.
/// Gives a descriptor, or -1 with errno set; EADDRINUSE where another program has the port.
int waymark_listen_on_loopback(uint16_t port);

/// The port that a socket is bound to; 0 where it is bound to none.
uint16_t waymark_port_of(int socket);

/// accept4(2): the next connection. Gives a descriptor, or -1 with errno set.
int waymark_accept(int socket);

/// send(2) without a signal where the other side has gone. Gives how many bytes were sent, or -1 with errno set.
ptrdiff_t waymark_send(int socket, const void *bytes, size_t count);

/// eventfd(2): something that one thread sets and another waits for. Gives a descriptor, or -1 with errno set.
int waymark_create_event(void);

/// Sets the event, or takes it back.
void waymark_set_event(int event);
void waymark_clear_event(int event);

/// poll(2): waits until something can be read from one of at most eight descriptors, or it has hung up.
/// Gives a set bit for each, the lowest for the first; 0 where `milliseconds` have passed or a signal came; -1 with errno set.
int waymark_wait(const int *descriptors, int count, int milliseconds);

/// From now on SIGINT and SIGTERM set `event` instead of ending the process. The second of the same sort ends it.
void waymark_set_on_stop(int event);

/// inotify_init1(2): tells of changes in folders. Gives a descriptor that does not block, or -1 with errno set.
int waymark_watch(void);

/// inotify_add_watch(2) for everything that may change what is read from the folder at `path`, which is no link.
/// Gives the number of the watch, or -1 with errno set.
int waymark_watch_folder(int watch, const char *path);

/// One change in a folder that is watched.
typedef struct {
    /// The number of the watch; -1 where so much has changed that some changes were not told.
    int folder;
    /// Whether what changed is itself a folder.
    bool is_folder;
    /// Whether the watched folder itself is gone, and its watch with it.
    bool is_gone;
    /// Whether the watched folder itself has another name now, or another place.
    bool is_moved;
    /// What changed, or NULL where it is the folder itself. It lives as long as the bytes it was read from.
    const char *name;
} waymark_change;

/// Reads one change from the bytes that read(2) gave, and moves `offset` behind it. Gives false at the end.
bool waymark_next_change(const uint8_t *bytes, size_t count, size_t *offset, waymark_change *change);

/// pidfd_open(2) and poll(2): waits at most so long for a child to end, without taking its status. Gives 1 where it has ended, 0
/// where it has not, or -1 with errno set.
int waymark_wait_for_process(int process, int milliseconds);

#endif
